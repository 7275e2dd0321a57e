"""To whom a convocation goes, and where (B6)."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.queries.addressees import addressees
from tests.cast import NOON, ONE_MEMBER
from tests.drafts import EVERYBODY

NOVELLARA = Member.name == "Novellara"


@pytest.fixture
def novellara(works):
    """How word reaches Novellara, after these changes."""

    def told(*changes):
        with works.writers.begin() as db:
            for change in changes:
                db.execute(change)
            found = addressees(db, NOON, convocation_id=None)
            return next((a for a in found if a.name == "Novellara"), None)

    return told


def person(**values):
    return update(Person).where(Person.name == ONE_MEMBER).values(**values)


def member(**values):
    return update(Member).where(NOVELLARA).values(**values)


def test_every_member_is_addressed_associates_included(works):
    with works.look() as db:
        found = addressees(db, NOON, convocation_id=None)
    assert len(found) == EVERYBODY
    assert {a.college.value for a in found} == {"effective", "by_right", "associate"}


def test_a_letter_goes_to_the_representative_before_the_member(novellara):
    found = novellara(member(address="town@example.org"))
    assert (found.person, found.address) == (ONE_MEMBER, "raul.daoli@example.org")


@pytest.mark.parametrize("change", [{"address": None}, {"disabled_at": NOON}])
def test_failing_that_it_goes_to_the_member(novellara, change):
    found = novellara(person(**change), member(address="town@example.org"))
    assert found.address == "town@example.org"


def test_failing_both_nothing_reaches_it(novellara):
    assert not novellara(person(disabled_at=NOON)).reachable


def test_only_who_is_a_member_at_the_moment_is_addressed(novellara):
    assert novellara(member(admitted_at=None)) is None
    assert novellara(member(admitted_at=NOON, ended_at=NOON)) is None
    assert novellara(member(ended_at=NOON + timedelta(seconds=1))) is not None
