"""The chair puts a motion to the vote, and it changes the agenda or not (B5, B7)."""

from datetime import timedelta

import pytest

from assembly.models.vote import Vote
from assembly.queries.digests import digests_due
from assembly.record.agenda import agenda_hash
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind, Organ
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import CLOCK
from tests.amending import (
    add,
    agenda,
    decide,
    item_of,
    motion_of,
    move,
    open_meeting,
    president_of,
    put,
    reorder,
    reword,
    withdraw,
)
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, actor, item_ids
from tests.voting import AGAINST, FOR, cast_all, close, told
from tests.voting import put as put_text

REPORT, NEXT, LAST = "Report of the board", "The next meeting", "Our partners"


@pytest.fixture
def sitting(works):
    return open_meeting(works)


@pytest.fixture
def items(works, sitting):
    return item_ids(works, sitting)


def proposed(kind, items):
    return {
        "add": add(),
        "withdraw": withdraw(items[0]),
        "reword": reword(items[1], text="In Africa."),
        "reorder": reorder(items[2], items[0], items[1]),
    }[kind]


@pytest.mark.parametrize(
    ("kind", "then"),
    [
        ("add", [REPORT, NEXT, LAST, "A youth council"]),
        ("withdraw", [NEXT, LAST]),
        ("reword", [REPORT, "The meeting of 2029", LAST]),
        ("reorder", [LAST, REPORT, NEXT]),
    ],
)
def test_adopted_it_changes_the_agenda_at_once(works, sitting, items, kind, then):
    motion = move(works, sitting, proposed(kind, items))

    vote = decide(works, motion)

    assert agenda(works, sitting) == then
    assert motion_of(works, motion).adopted_at == NOON
    [entry] = told(works, "AgendaAmended")
    assert (entry["motion_id"], entry["vote_id"]) == (motion, vote)
    assert [item["title"] for item in entry["agenda"]] == then
    assert entry["agenda_hash"] == agenda_hash(entry["agenda"])


@pytest.mark.parametrize("kind", ["add", "withdraw", "reword", "reorder"])
def test_rejected_it_changes_nothing(works, sitting, items, kind):
    motion = move(works, sitting, proposed(kind, items))

    decide(works, motion, AGAINST)

    assert agenda(works, sitting) == [REPORT, NEXT, LAST]
    assert motion_of(works, motion).rejected_at == NOON
    assert told(works, "AgendaAmended") == []
    assert told(works, "VoteClosed")[0]["motion_id"] == motion


def test_the_question_is_made_by_the_program_and_the_vote_is_on_no_item(
    works, sitting, items
):
    vote = put(works, move(works, sitting, withdraw(items[1])))

    [entry] = told(works, "VotePut")
    asked = "item 2, “The next meeting”, is withdrawn."
    assert entry["text"] == f"The agenda is amended, as Novellara moves: {asked}"
    assert (entry["vote_id"], entry["item_id"], entry["motion_id"]) == (vote, None, 1)


def test_an_item_added_and_one_withdrawn_keep_their_moments(works, sitting, items):
    added, gone = (
        move(works, sitting, p, key=k)
        for p, k in ((add(), "first"), (withdraw(items[0]), "second"))
    )
    decide(works, added)
    decide(works, gone)

    assert item_of(works, motion_of(works, added).item_id).added_at == NOON
    assert item_of(works, items[0]).withdrawn_at == NOON


def test_an_added_change_of_the_statutes_carries_its_text_and_whose_it_is(
    works, sitting
):
    board = president_of(works, Organ.BOARD)
    statutes = add("Statutes", ItemKind.CHANGE_OF_STATUTES, proposed="Article 1.")
    motion = move(works, sitting, statutes, by=board, in_name_of=Organ.BOARD)

    decide(works, motion)

    item = item_of(works, motion_of(works, motion).item_id)
    assert (item.proposed_text, item.proposed_by) == ("Article 1.", Organ.BOARD)
    assert told(works, "AgendaAmended")[0]["agenda"][3]["proposed_by"] == "board"


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER])
def test_only_the_chair_puts_it(works, sitting, name):
    motion = move(works, sitting, add())
    with pytest.raises(Refused, match="B5"):
        put(works, motion, by=name)


def test_a_motion_is_put_once_and_one_at_a_time(works, sitting):
    first = move(works, sitting, add())
    second = move(works, sitting, add("A song"), key="second")
    vote = put(works, first)

    with pytest.raises(Refused, match="has been put to the vote"):
        put(works, first)
    with pytest.raises(Refused, match="Another motion"):
        put(works, second)
    close(works, vote, confirmed=None)
    assert put(works, second)


def test_of_two_motions_on_one_item_the_second_finds_what_the_first_left(
    works, sitting, items
):
    reworded = move(works, sitting, reword(items[1]), key="first")
    gone = move(works, sitting, withdraw(items[1]), key="second")
    again = move(works, sitting, reword(items[1], "Where we meet"), key="third")
    decide(works, reworded)
    decide(works, again)
    assert agenda(works, sitting) == [REPORT, "Where we meet", LAST]

    decide(works, gone)
    assert agenda(works, sitting) == [REPORT, LAST]


def test_an_item_voted_after_it_was_moved_is_not_touched(works, sitting, items):
    motion = move(works, sitting, withdraw(items[1]))
    put_text(works, sitting)
    with pytest.raises(Refused, match="stays as it is, where it is"):
        put(works, motion)


def test_an_order_of_an_older_agenda_is_not_put(works, sitting, items):
    order = move(works, sitting, reorder(*reversed(items)), key="order")
    decide(works, move(works, sitting, add()))
    with pytest.raises(Refused, match="items were added or withdrawn"):
        put(works, order)


def test_nothing_is_put_on_an_item_while_its_motion_is_voted(works, sitting, items):
    vote = put(works, move(works, sitting, withdraw(items[1])))
    with pytest.raises(Refused, match="would change this item"):
        put_text(works, sitting)
    with works.begin(actor(works, PRESIDENT)) as work:
        assert put_vote(work, item_id=items[2], text="On another item.")
    close(works, vote, confirmed=None)
    assert put_text(works, sitting)


def test_adopted_too_late_it_has_no_effect_and_the_record_says_why(
    works, sitting, items
):
    motion = move(works, sitting, withdraw(items[1]))
    vote = put(works, motion)
    cast_all(works, vote, ONE_MEMBER, FOR, "sheet")
    with works.writers.begin() as db:  # as no act of this program would
        db.add(
            Vote(
                assembly_id=sitting,
                item_id=items[1],
                text="Put by nobody.",
                opened_at=NOON,
                opened_by_id=1,
            )
        )
    close(works, vote, confirmed=None)

    assert agenda(works, sitting) == [REPORT, NEXT, LAST]
    assert "has been put to the vote" in motion_of(works, motion).without_effect
    assert told(works, "MotionWithoutEffect")[0]["vote_id"] == vote


def test_what_is_open_at_the_closing_is_decided_with_it(works, sitting, clock):
    vote = put(works, move(works, sitting, add()))
    move(works, sitting, add("A song"), key="never put")
    cast_all(works, vote, ONE_MEMBER, FOR, "sheet")
    clock.set(NOON + timedelta(hours=12))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)

    assert agenda(works, sitting)[3:] == ["A youth council"]
    assert not motion_of(works, 2).has_ended


def test_the_vote_on_a_motion_is_told_by_letter_like_any(works, sitting):
    vote = put(works, move(works, sitting, add()))
    with works.look() as db:
        due = digests_due(db, sitting, NOON)
    assert due
    assert all(digest.votes == [vote] for digest in due)
