"""A person enters the register."""

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.use_cases.register.enter_person import enter_person
from assembly.work import CONSOLE, Actor, Works
from tests.cast import NOON, ONE_MEMBER, SECRETARIAT, actor

# Nobody is invented for the tests: this founder comes in by a second address.
NEW = {"name": "Dominique Lachat", "address": "D.Lachat@Example.ORG"}


def enter(works: Works, by: Actor = CONSOLE, **changes: object) -> int:
    with works.begin(by) as work:
        return enter_person(work, **{**NEW, **changes})


def test_the_console_enters_somebody_who_may_then_keep_the_register(works):
    entered = enter(works, secretariat=True, time_zone="Europe/Paris")

    with works.look() as db:
        found = viewer(db, entered, NOON)
    assert found is not None
    assert found.is_secretariat
    assert (found.members, found.time_zone) == ((), "Europe/Paris")


def test_the_secretariat_enters_somebody_who_may_not_come_in_yet(works):
    entered = enter(works, by=actor(works, SECRETARIAT))

    with works.look() as db:
        found = viewer(db, entered, NOON)
    assert found is not None
    assert not found.may_enter


def test_an_address_is_kept_in_lower_case_and_belongs_to_one_person(works):
    enter(works)

    with pytest.raises(Refused, match="that of Dominique Lachat already"):
        enter(works, name="Eric Gignet", address="d.lachat@example.org")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"address": "nowhere"}, "This is no mail address"),
        ({"address": "lachät@example.org"}, "This is no mail address"),
        ({"name": " \n "}, "There is no text"),
        ({"time_zone": "Europe/Atlantis"}, "There is no such time zone"),
        ({"time_zone": "../../etc/passwd"}, "There is no such time zone"),
    ],
)
def test_whoever_could_not_be_reached_is_refused(works, changes, sentence):
    with pytest.raises(Refused, match=sentence):
        enter(works, **changes)


def test_a_member_enters_nobody(works):
    with pytest.raises(NotFound):
        enter(works, by=actor(works, ONE_MEMBER))
