"""A mark at the door was a mistake (B5, B7)."""

from datetime import timedelta

import pytest

from assembly.models.attendance import Attendance
from assembly.rules.objection import Refused
from assembly.use_cases.attending.mark_at_door import mark_at_door
from assembly.use_cases.attending.take_back_mark import take_back_mark
from assembly.use_cases.discussing.enter_room import enter_room
from tests.cast import (
    NOON,
    ONE_MEMBER,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    item_ids,
    member_id,
)
from tests.elections import cast_all as cast_in_secret
from tests.elections import open_election
from tests.elections import put as put_election
from tests.extraordinary import open_extraordinary
from tests.gatherings import put_on
from tests.use_cases.discussing.saying import say
from tests.voting import FOR, cast_all, told


@pytest.fixture
def sitting(works):
    """Novellara has its mark at the door."""
    sitting = open_extraordinary(works)
    with works.begin(actor(works, TABLE_SECRETARY)) as work:
        novellara = member_id(works, "Novellara")
        mark_at_door(work, assembly_id=sitting, member_id=novellara)
    return sitting


def take_back(works, sitting, *, by=TABLE_SECRETARY, reason="It was a neighbour."):
    with works.begin(actor(works, by)) as work:
        novellara = member_id(works, "Novellara")
        take_back_mark(work, assembly_id=sitting, member_id=novellara, reason=reason)


def is_present(works, sitting):
    with works.look() as db:
        return db.get(Attendance, (sitting, member_id(works, "Novellara"))) is not None


def test_the_record_says_who_took_it_back_and_why(works, sitting):
    take_back(works, sitting, reason=" It was a neighbour. ")

    [taken] = told(works, "PresenceTakenBack")
    assert (taken["member"], taken["reason"]) == ("Novellara", "It was a neighbour.")
    assert taken["acting_post"] == "secretary"
    assert not is_present(works, sitting)


def test_it_may_be_marked_again(works, sitting):
    take_back(works, sitting)
    with works.begin(actor(works, VICE_PRESIDENT)) as work:
        novellara = member_id(works, "Novellara")
        mark_at_door(work, assembly_id=sitting, member_id=novellara)

    assert is_present(works, sitting)


@pytest.mark.parametrize("how", ["entered", "spoke", "voted"])
def test_who_has_come_by_itself_since_stays_present(works, sitting, how):
    item = item_ids(works, sitting)[0]
    if how == "entered":
        with works.begin(actor(works, ONE_MEMBER)) as work:
            enter_room(work, assembly_id=sitting)
    elif how == "spoke":
        say(works, ONE_MEMBER, item)
    else:
        cast_all(works, put_on(works, sitting, item), ONE_MEMBER, FOR, "key-of-raul")

    with pytest.raises(Refused, match="entered, spoken or voted since"):
        take_back(works, sitting)
    assert is_present(works, sitting)


def test_without_a_mark_there_is_nothing_to_take_back(works, sitting):
    take_back(works, sitting)

    with pytest.raises(Refused, match="no mark at the door"):
        take_back(works, sitting)


@pytest.mark.parametrize("by", [ONE_MEMBER, SECRETARIAT])
def test_nobody_but_the_table_takes_it_back(works, sitting, by):
    with pytest.raises(Refused, match="B5"):
        take_back(works, sitting, by=by)


def test_a_reason_is_given(works, sitting):
    with pytest.raises(Refused, match="Write something"):
        take_back(works, sitting, reason="  ")


def test_after_the_closing_it_stands(works, sitting, clock):
    clock.set(NOON + timedelta(days=2))

    with pytest.raises(Refused, match="not open"):
        take_back(works, sitting)


def test_who_took_part_in_secret_has_come_by_itself(works):
    sitting = open_election(works)
    with works.begin(actor(works, TABLE_SECRETARY)) as work:
        novellara = member_id(works, "Novellara")
        mark_at_door(work, assembly_id=sitting, member_id=novellara)
    cast_in_secret(works, put_election(works, sitting), ONE_MEMBER, None, "key-of-raul")

    with pytest.raises(Refused, match="entered, spoken or voted since"):
        take_back(works, sitting)
