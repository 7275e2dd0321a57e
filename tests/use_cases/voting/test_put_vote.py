"""The chair puts a text to the vote (B5, B6)."""

from datetime import timedelta

import pytest

from assembly.models.agenda_item import AgendaItem
from assembly.models.vote import Vote
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.voting.put_vote import put_vote
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
    item_ids,
    open_sitting,
)
from tests.extraordinary import bylaws, open_extraordinary, statutes
from tests.texts import import_texts, put_change
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


def test_an_item_that_changes_a_text_asks_its_own_question(works):
    import_texts(works)
    sitting = open_extraordinary(works, items=[statutes(), bylaws()])
    first = put_change(works, sitting, 0)
    put_change(works, sitting, 1)

    entries = told(works, "VotePut")
    assert [e["text"][-24:] for e in entries] == [
        "ersion 1 of the statutes",
        " version 1 of the bylaws",
    ]
    assert entries[0]["base"]["number"] == 0
    with works.look() as db:
        vote = db.get_one(Vote, first)
        assert entries[0]["base"]["sha256"] == vote.base_version.sha256


def test_the_first_version_of_a_text_is_compared_with_none(works):
    put_change(works, open_extraordinary(works, items=[statutes()]))

    (entry,) = told(works, "VotePut")
    assert (entry["text"][-24:], entry["base"]) == ("ersion 0 of the statutes", None)


def test_an_ordinary_assembly_changes_no_text(works):
    sitting = open_sitting(works)
    with works.writers.begin() as db:
        item = db.get_one(AgendaItem, item_ids(works, sitting)[0])
        item.kind, item.proposed_text = ItemKind.CHANGE_OF_BYLAWS, "Article 1"

    with pytest.raises(Refused, match="S12: Only an extraordinary"):
        put_change(works, sitting)
