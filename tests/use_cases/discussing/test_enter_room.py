"""Entering makes present, once, while the room is open."""

from datetime import timedelta

import pytest

from assembly.queries.rolls import present_count
from assembly.rules.objection import Refused
from assembly.use_cases.discussing.enter_room import enter_room
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    SECRETARIAT,
    TABLE_SECRETARY,
    actor,
    open_sitting,
)
from tests.use_cases.discussing.saying import entries


def enter(works, name, sitting):
    with works.begin(actor(works, name)) as work:
        return enter_room(work, assembly_id=sitting)


@pytest.mark.parametrize(
    ("name", "counted"), [(TABLE_SECRETARY, 19), (ONE_MEMBER, 1), (ASSOCIATE, 0)]
)
def test_entering_makes_the_voting_members_count_as_present(works, name, counted):
    sitting = open_sitting(works)

    enter(works, name, sitting)

    with works.look() as db:
        assert present_count(db, sitting) == counted


def test_entering_again_changes_nothing(works):
    sitting = open_sitting(works)
    enter(works, ONE_MEMBER, sitting)

    assert enter(works, ONE_MEMBER, sitting) is None
    assert entries(works, sitting) == [("MembersPresent", False)]


@pytest.mark.parametrize("hours", [-1, 24])
def test_outside_its_hours_nobody_becomes_present(works, clock, hours):
    sitting = open_sitting(works)
    clock.set(NOON + timedelta(hours=hours))

    with pytest.raises(Refused, match="The room is open from"):
        enter(works, ONE_MEMBER, sitting)


def test_the_secretariat_makes_nobody_present(works):
    with pytest.raises(Refused, match="You represent no member"):
        enter(works, SECRETARIAT, open_sitting(works))
