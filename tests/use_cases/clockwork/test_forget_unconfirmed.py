"""What nobody confirmed is forgotten, with the address (S11)."""

from datetime import timedelta

from sqlalchemy import select

from assembly.models.admission_request import AdmissionRequest
from assembly.use_cases.clockwork.forget_unconfirmed import forget_unconfirmed
from scheduler.sweeps import sweep
from tests.admissions import asked, confirmed
from tests.cast import NOON
from tests.use_cases.clockwork.acts import act, letters

WEEK = timedelta(days=7)


def kept(works):
    with works.look() as db:
        return list(db.scalars(select(AdmissionRequest.id)))


def test_after_seven_days_the_request_and_its_letter_are_gone(works, clock):
    number = asked(works)
    clock.set(NOON + WEEK - timedelta(seconds=1))
    assert act(works, forget_unconfirmed, request_id=number) is False
    assert kept(works) == [number]
    clock.set(NOON + WEEK)
    sweep(works)

    assert kept(works) == []
    assert letters(works, "admission_confirmation") == []
    assert act(works, forget_unconfirmed, request_id=number) is False


def test_what_was_confirmed_stays(works, clock):
    number = confirmed(works, asked(works))
    clock.set(NOON + 2 * WEEK)
    assert act(works, forget_unconfirmed, request_id=number) is False
    sweep(works)
    assert kept(works) == [number]
