"""Members, associates included, are reminded once, a day before the opening."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from assembly.models.convocation import Convocation
from assembly.models.member import Member
from assembly.use_cases.clockwork.remind_opening import remind_opening
from tests.cast import NOON, member_id
from tests.post import convocation_id
from tests.sittings import change, convened_sitting
from tests.use_cases.clockwork.acts import act, letters

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
REACHED = 104 + 4 - 2  # two members name no representative and have no address


def reminded(works, clock, sitting, moment):
    clock.set(moment)
    return act(works, remind_opening, assembly_id=sitting)


def test_each_member_is_written_to_once_a_day_before(works, clock):
    sitting = convened_sitting(works)

    assert reminded(works, clock, sitting, NOON - DAY - SECOND) == 0
    assert reminded(works, clock, sitting, NOON - DAY) == REACHED
    assert reminded(works, clock, sitting, NOON - DAY) == 0
    told = letters(works, "opening_reminder")
    assert len({letter.member_id for letter in told}) == REACHED


def test_once_it_has_opened_nobody_is_reminded(works, clock):
    sitting = convened_sitting(works)

    assert reminded(works, clock, sitting, NOON) == 0


@pytest.mark.parametrize("state", [{"convened_at": None}, {"cancelled_at": NOON - DAY}])
def test_a_draft_or_a_cancelled_assembly_is_not_announced(works, clock, state):
    sitting = convened_sitting(works)
    change(works, sitting, **state)

    assert reminded(works, clock, sitting, NOON - DAY) == 0


def test_convened_anew_it_is_announced_anew(works, clock):
    sitting = convened_sitting(works)
    reminded(works, clock, sitting, NOON - DAY)
    later = NOON + 20 * DAY
    with works.writers.begin() as db:
        held = db.get_one(Convocation, convocation_id(works, sitting))
        held.superseded_at = NOON - DAY
        anew = Convocation(
            assembly_id=sitting,
            number=2,
            opens_at=later,
            closes_at=later + DAY,
            drafted_at=NOON - DAY,
            issued_at=NOON - DAY,
        )
        db.add(anew)
    change(works, sitting, opens_at=later, closes_at=later + DAY)

    assert reminded(works, clock, sitting, later - DAY) == REACHED


def test_a_member_that_left_is_not_reminded(works, clock):
    sitting = convened_sitting(works)
    gone = Member.id == member_id(works, "Novellara")
    with works.writers.begin() as db:
        db.execute(update(Member).where(gone).values(ended_at=NOON - 2 * DAY))

    assert reminded(works, clock, sitting, NOON - DAY) == REACHED - 1
