"""The secretary marks at the door who is present at the place (B5, B7)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College
from assembly.use_cases.attending.mark_at_door import mark_at_door
from assembly.use_cases.discussing.enter_room import enter_room
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    member_id,
    open_sitting,
)
from tests.extraordinary import open_extraordinary
from tests.voting import told

WITHOUT_REPRESENTATIVE = 11  # a row of the founding act that names nobody


def mark(works, sitting, member, by=TABLE_SECRETARY):
    with works.begin(actor(works, by)) as work:
        mark_at_door(work, assembly_id=sitting, member_id=member)


def how(works, sitting, member):
    with works.look() as db:
        there = db.get(Attendance, (sitting, member))
        return None if there is None else there.how


@pytest.mark.parametrize("by", [TABLE_SECRETARY, PRESIDENT, VICE_PRESIDENT])
def test_the_table_marks_and_the_record_names_who_is_there(works, by):
    sitting = open_extraordinary(works)
    novellara = member_id(works, "Novellara")

    mark(works, sitting, novellara, by)

    [came] = told(works, "MembersPresent")
    assert (came["person"], came["how"]) == (ONE_MEMBER, "door")
    assert came["members"] == [{"id": novellara, "name": "Novellara"}]
    assert how(works, sitting, novellara) == "door"


def test_a_second_mark_is_the_first_one(works):
    sitting = open_extraordinary(works)
    novellara = member_id(works, "Novellara")
    mark(works, sitting, novellara)
    mark(works, sitting, novellara)

    assert len(told(works, "MembersPresent")) == 1


def test_who_enters_later_has_come_by_itself(works):
    sitting = open_extraordinary(works)
    novellara = member_id(works, "Novellara")
    mark(works, sitting, novellara)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        enter_room(work, assembly_id=sitting)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        assert enter_room(work, assembly_id=sitting) is None

    assert [came["how"] for came in told(works, "MembersPresent")] == [
        "door",
        "entered",
    ]
    assert how(works, sitting, novellara) == "entered"


@pytest.mark.parametrize("by", [ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_nobody_else_keeps_the_door(works, by):
    sitting = open_extraordinary(works)

    with pytest.raises(Refused, match="B5"):
        mark(works, sitting, member_id(works, "Novellara"), by)
    assert told(works, "MembersPresent") == []


def test_an_ordinary_assembly_has_no_door(works):
    with pytest.raises(Refused, match="B6"):
        mark(works, open_sitting(works), member_id(works, "Novellara"))


@pytest.mark.parametrize("late", [timedelta(hours=-1), timedelta(days=2)])
def test_nobody_is_marked_while_it_is_not_open(works, clock, late):
    sitting = open_extraordinary(works)
    clock.set(NOON + late)

    with pytest.raises(Refused, match="not open"):
        mark(works, sitting, member_id(works, "Novellara"))


def test_a_member_off_the_roll_is_not_marked(works):
    sitting = open_extraordinary(works)
    with works.look() as db:
        associates = select(Member.id).where(Member.college == College.ASSOCIATE)
        associate = db.scalars(associates).first()

    with pytest.raises(Refused, match="not on the roll"):
        mark(works, sitting, associate)


def test_a_member_without_a_representative_cannot_be_there(works):
    sitting = open_extraordinary(works)
    with works.look() as db:
        asked = select(Member.id).where(
            Member.number == WITHOUT_REPRESENTATIVE,
            Member.college == College.EFFECTIVE,
        )
        unrepresented = db.scalars(asked).one()

    with pytest.raises(Refused, match="no representative"):
        mark(works, sitting, unrepresented)


@pytest.mark.parametrize(("sitting", "member"), [(99, 1), (1, 999)])
def test_what_is_not_there_is_a_miss(works, sitting, member):
    open_extraordinary(works)

    with pytest.raises(NotFound):
        mark(works, sitting, member)
