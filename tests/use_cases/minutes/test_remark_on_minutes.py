"""The secretary adds remarks to the minutes, and changes no fact (B5)."""

import pytest

from assembly.models.minutes import Minutes, MinutesRemark
from assembly.queries.exports import header
from assembly.queries.minutes import minutes
from assembly.rules.objection import Refused
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    open_sitting,
    person_id,
)
from tests.minutes import CLOSED, REMARK, closed_sitting, remark, seen, sign
from tests.sittings import entries


def test_a_remark_stands_below_the_facts_with_its_author(works, clock):
    sitting = closed_sitting(works, clock)
    number = remark(works, sitting, f" {REMARK}\r\n")

    with works.look() as db:
        kept = db.get_one(MinutesRemark, number)
        assert kept.remarked_by_id == person_id(works, TABLE_SECRETARY)
    (told,) = seen(works, sitting).remarks
    assert (told.by, told.at, told.body) == (TABLE_SECRETARY, CLOSED, REMARK)
    assert entries(works, sitting, "MinutesRemarked")[0]["acting_post"] == "secretary"


def test_a_remark_moves_the_minutes_on_and_no_fact(works, clock):
    sitting = closed_sitting(works, clock)
    before = seen(works, sitting)
    with works.look() as db:
        facts = minutes(db, before.stream)
    remark(works, sitting)

    after = seen(works, sitting)
    assert (after.size, after.sha256 == before.sha256) == (before.size + 1, False)
    with works.look() as db:
        head = header(db, after.stream)
        assert (after.size, after.root) == (head.size, head.root.hex())
        assert db.get_one(Minutes, sitting).root == after.root
        assert minutes(db, after.stream) == facts


def test_the_same_form_twice_is_one_remark(works, clock):
    sitting = closed_sitting(works, clock)

    assert remark(works, sitting) == remark(works, sitting)
    assert remark(works, sitting, "Another.", key="another key") != 1
    assert [r.body for r in seen(works, sitting).remarks] == [REMARK, "Another."]


@pytest.mark.parametrize("name", [PRESIDENT, VICE_PRESIDENT, ONE_MEMBER])
def test_nobody_but_the_secretary_remarks(works, clock, name):
    sitting = closed_sitting(works, clock)
    with pytest.raises(Refused, match="by the secretary"):
        remark(works, sitting, by=name)

    assert entries(works, sitting, "MinutesRemarked") == []


def test_there_is_no_remark_before_the_closing(works):
    with pytest.raises(Refused, match="when the assembly closes"):
        remark(works, open_sitting(works))


def test_there_is_no_remark_after_a_signature(works, clock):
    sitting = closed_sitting(works, clock)
    sign(works, sitting)
    with pytest.raises(Refused, match="The minutes are signed"):
        remark(works, sitting)

    assert seen(works, sitting).remarks == ()
