"""A letter that failed is sent again by hand, and only then (B8)."""

from datetime import timedelta

import pytest

from assembly.models.letter import Letter
from assembly.models.person import Person
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.mailing.resend_letter import resend_letter
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    actor,
    member_id,
    person_id,
)
from tests.post import letter, queue
from tests.sittings import change, convened_sitting, entries

BEFORE = NOON - timedelta(days=10)


@pytest.fixture
def sitting(works, clock):
    clock.set(BEFORE)
    return convened_sitting(works)


@pytest.fixture
def failed(works, sitting):
    number = queue(
        works, sitting, member_id=member_id(works, "Novellara"), moment=BEFORE
    )
    with works.writers.begin() as db:
        db.get_one(Letter, number).fail(at=BEFORE, reason="550 no such box")
    return number


def resend(works, name, number):
    with works.begin(actor(works, name)) as work:
        resend_letter(work, letter_id=number)


@pytest.mark.parametrize("name", [SECRETARIAT, PRESIDENT])
def test_it_is_due_again_at_the_address_that_the_register_has_now(
    works, sitting, failed, name
):
    with works.writers.begin() as db:
        novellara = db.get_one(Person, person_id(works, ONE_MEMBER))
        novellara.address = "novellara@example.org"
    resend(works, name, failed)

    again = letter(works, failed)
    assert (again.failed_at, again.next_attempt_at) == (None, BEFORE)
    assert again.address == "novellara@example.org"
    assert entries(works, sitting, "LetterRequeued")[0]["reason"] == "550 no such box"


def test_a_member_does_not_send_letters(works, failed):
    with pytest.raises(Refused, match="B8"):
        resend(works, ONE_MEMBER, failed)


def test_what_has_not_failed_is_not_sent_again(works, sitting):
    waiting = queue(works, sitting, member_id=1, moment=BEFORE)

    with pytest.raises(Refused, match="still to be sent"):
        resend(works, SECRETARIAT, waiting)


def test_what_has_lost_its_use_is_not_sent_again(works, sitting, failed):
    change(works, sitting, cancelled_at=BEFORE)

    with pytest.raises(Refused, match="cancelled"):
        resend(works, SECRETARIAT, failed)


def test_a_letter_that_is_not_there_is_a_miss(works, sitting):
    with pytest.raises(NotFound):
        resend(works, SECRETARIAT, 999)
