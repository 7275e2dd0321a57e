"""The chair puts a text to the vote (B5, B6)."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.voting.put_vote import put_vote
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    open_sitting,
)
from tests.voting import QUESTION, close, put, told

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("chair", "post"), [(PRESIDENT, "president"), (VICE_PRESIDENT, "vice_president")]
)
def test_the_chair_puts_a_text_and_the_record_says_by_which_post(works, chair, post):
    vote = put(works, open_sitting(works), by=chair)

    (entry,) = told(works, "VotePut")
    assert (entry["vote_id"], entry["text"]) == (vote, QUESTION)
    assert entry["acting_post"] == post


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER, ASSOCIATE])
def test_nobody_else_does(works, name):
    with pytest.raises(Refused, match="B5"):
        put(works, open_sitting(works), by=name)

    assert told(works, "VotePut") == []


@pytest.mark.parametrize("moment", [NOON - SECOND, NOON + timedelta(hours=24)])
def test_only_while_the_assembly_is_open(works, clock, moment):
    sitting = open_sitting(works)
    clock.set(moment)

    with pytest.raises(Refused, match="not open"):
        put(works, sitting)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 5001, "bell\a"])
def test_a_text_must_be_one(works, text):
    with pytest.raises(Refused):
        put(works, open_sitting(works), text)


def test_the_same_text_is_not_open_twice_and_another_may_be(works):
    sitting = open_sitting(works)
    first = put(works, sitting)
    put(works, sitting, "The assembly thanks the audit board.")

    with pytest.raises(Refused, match="already"):
        put(works, sitting, f" {QUESTION.upper()} ")
    close(works, first, confirmed=104)
    assert put(works, sitting) > first


def test_an_item_that_is_not_there_is_a_miss(works):
    open_sitting(works)

    with works.begin(actor(works, PRESIDENT)) as work, pytest.raises(NotFound):
        put_vote(work, item_id=999, text=QUESTION)
