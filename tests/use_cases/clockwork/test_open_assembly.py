"""An assembly opens once, at its hour or as soon as the clock is back (B6, S2)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.member import Member
from assembly.models.roll import RollEntry
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.work import CLOCK
from tests.cast import NOON, member_id
from tests.sittings import change, convened_sitting, entries, state_of

SECOND = timedelta(seconds=1)


def opened(works, sitting):
    with works.begin(CLOCK) as work:
        return open_assembly(work, assembly_id=sitting)


def test_at_its_hour_it_opens_with_the_whole_roll(works):
    sitting = convened_sitting(works)

    assert opened(works, sitting)
    (told,) = entries(works, sitting, "AssemblyOpened")
    assert state_of(works, sitting).opened_at == NOON
    assert len(told["roll"]) == 104
    assert {entry["college"] for entry in told["roll"]} == {"effective", "by_right"}


def test_it_opens_once(works):
    sitting = convened_sitting(works)

    assert [opened(works, sitting), opened(works, sitting)] == [True, False]
    assert len(entries(works, sitting, "AssemblyOpened")) == 1


def test_a_second_before_its_hour_it_stays_shut(works, clock):
    sitting = convened_sitting(works)
    clock.set(NOON - SECOND)

    assert not opened(works, sitting)


@pytest.mark.parametrize(
    "state", [{"convened_at": None}, {"cancelled_at": NOON - SECOND}]
)
def test_a_draft_or_a_cancelled_assembly_never_opens(works, state):
    sitting = convened_sitting(works)
    change(works, sitting, **state)

    assert not opened(works, sitting)


def test_what_is_not_there_does_not_open(works):
    assert not opened(works, 999)


def test_a_late_clock_opens_it_with_the_hours_and_the_roll_of_its_opening(works, clock):
    sitting = convened_sitting(works)
    gone, came = member_id(works, "Novellara"), member_id(works, "Mulhouse")
    with works.writers.begin() as db:
        db.get_one(Member, gone).ended_at = NOON + SECOND
        db.get_one(Member, came).admitted_at = NOON + SECOND
    clock.set(NOON + timedelta(hours=2))

    assert opened(works, sitting)
    (told,) = entries(works, sitting, "AssemblyOpened")
    assert told["opens_at"] == "2026-03-01T12:00:00.000000Z"
    with works.look() as db:
        on = set(db.scalars(select(RollEntry.member_id)))
    assert gone in on
    assert came not in on
