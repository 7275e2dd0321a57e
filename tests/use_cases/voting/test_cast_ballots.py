"""One person casts the ballots of its members, all of them or none (S2, B6)."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select

from assembly.models.attendance import Attendance
from assembly.models.roll import RollEntry
from assembly.models.vote import Sheet
from assembly.queries.admission import NotFound
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.work import Works
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    member_id,
    open_sitting,
    person_id,
)
from tests.voting import (
    ABSTAIN,
    AGAINST,
    FOR,
    ballots,
    cast,
    cast_all,
    close,
    members_of,
    open_vote,
    put,
    told,
)

DAY = timedelta(hours=24)
SECOND = timedelta(seconds=1)


def count(works, table):
    with works.look() as db:
        return db.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize(
    ("name", "members"), [(VICE_PRESIDENT, 24), (TABLE_SECRETARY, 19), (ONE_MEMBER, 1)]
)
def test_a_person_votes_for_all_its_members_in_one_request(works, name, members):
    vote = open_vote(works)

    receipt = cast_all(works, vote, name, FOR, "k1")

    assert len(receipt.lines) == members
    assert list(ballots(works, vote).values()) == [FOR] * members
    assert count(works, Attendance) == members


def test_each_member_may_have_its_own_choice_and_some_none(works):
    vote = open_vote(works)
    first, second, third, *rest = members_of(works, VICE_PRESIDENT)
    choices = {first: FOR, second: AGAINST, third: ABSTAIN}

    cast(works, vote, VICE_PRESIDENT, choices, "k1")

    assert ballots(works, vote) == choices
    assert len(rest) == 21


def test_the_receipt_names_the_entries_and_no_choice_while_the_vote_is_open(works):
    vote = open_vote(works)

    receipt = cast_all(works, vote, ONE_MEMBER, AGAINST, "k1")

    (line,), (entry,) = receipt.lines, told(works, "BallotCast")
    assert (line.seq, line.member, line.at) == (entry["seq"], "Novellara", NOON)
    assert len(line.leaf) == 64
    assert line.stands
    assert line.choice is None
    assert entry["sealed"]


def test_what_is_sent_twice_is_received_once(works):
    vote = open_vote(works)

    first = cast_all(works, vote, VICE_PRESIDENT, FOR, "k1")
    second = cast_all(works, vote, VICE_PRESIDENT, FOR, "k1")

    assert first == second
    assert len(told(works, "BallotCast")) == 24
    assert count(works, Sheet) == 1


def test_a_request_retried_after_the_closing_gets_its_receipt(works):
    vote = open_vote(works)
    first = cast_all(works, vote, ONE_MEMBER, FOR, "k1")
    close(works, vote, confirmed=103)

    again = cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    assert again.sheet_id == first.sheet_id
    assert again.lines[0].choice == FOR


def test_a_known_key_with_other_choices_or_for_another_vote_is_refused(works):
    sitting = open_sitting(works)
    vote, other = put(works, sitting), put(works, sitting, "Another text.")
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    for asked, choice in ((vote, AGAINST), (other, FOR)):
        with pytest.raises(Refused, match="received already"):
            cast_all(works, asked, ONE_MEMBER, choice, "k1")


def test_two_persons_may_happen_to_have_one_key(works):
    vote = open_vote(works)

    cast_all(works, vote, ONE_MEMBER, FOR, "k1")
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k1")

    assert len(ballots(works, vote)) == 20


def test_a_ballot_is_replaced_and_the_record_keeps_that_it_was(works, clock):
    vote = open_vote(works)
    before = cast_all(works, vote, ONE_MEMBER, FOR, "k1")
    clock.set(NOON + DAY - SECOND)
    cast_all(works, vote, ONE_MEMBER, AGAINST, "k2")

    first, second = told(works, "BallotCast")
    assert (first["replaces"], second["replaces"]) == (None, first["seq"])
    assert list(ballots(works, vote).values()) == [AGAINST]
    assert not cast_all(works, vote, ONE_MEMBER, FOR, "k1").lines[0].stands
    assert before.lines[0].stands


def test_a_ballot_that_says_the_same_again_stays_as_it_is(works):
    vote = open_vote(works)
    first, second, *_ = members_of(works, VICE_PRESIDENT)
    cast(works, vote, VICE_PRESIDENT, {first: FOR, second: FOR}, "k1")

    again = {first: FOR, second: AGAINST}
    receipt = cast(works, vote, VICE_PRESIDENT, again, "k2")

    assert [line.seq for line in receipt.lines] == sorted(
        [told(works, "BallotCast")[0]["seq"], told(works, "BallotCast")[2]["seq"]]
    )
    assert len(told(works, "BallotCast")) == 3


def test_one_member_of_somebody_else_refuses_the_whole_sheet(works):
    vote = open_vote(works)
    choices = dict.fromkeys(members_of(works, VICE_PRESIDENT), FOR)
    choices[member_id(works, "Novellara")] = FOR

    with pytest.raises(Refused, match="You do not represent Novellara"):
        cast(works, vote, VICE_PRESIDENT, choices, "k1")

    assert ballots(works, vote) == {}
    assert count(works, Attendance) == count(works, Sheet) == 0


def test_a_member_off_the_roll_is_named(works):
    vote = open_vote(works)
    with works.writers.begin() as db:
        gone = member_id(works, "Novellara")
        db.execute(delete(RollEntry).where(RollEntry.member_id == gone))

    with pytest.raises(Refused, match=r"Not on the roll.*Novellara"):
        cast_all(works, vote, ONE_MEMBER, FOR, "k1")


def test_an_associate_does_not_vote(works):
    vote = open_vote(works)
    with works.look() as db:
        (own,) = viewer(db, person_id(works, ASSOCIATE), NOON).members

    with pytest.raises(Refused, match="Not on the roll"):
        cast(works, vote, ASSOCIATE, {own.id: FOR}, "k1")


def test_a_member_that_nobody_knows_is_not_represented(works):
    vote = open_vote(works)

    with pytest.raises(Refused, match="You do not represent № 999"):
        cast(works, vote, SECRETARIAT, {999: FOR}, "k1")


def test_an_empty_sheet_is_refused(works):
    with pytest.raises(Refused, match="empty"):
        cast(works, open_vote(works), ONE_MEMBER, {}, "k1")


@pytest.mark.parametrize("late", [DAY, DAY + SECOND])
def test_the_assembly_s_end_refuses_a_ballot_even_when_the_clock_is_late(
    works, clock, late
):
    vote = open_vote(works)
    clock.set(NOON + late)

    with pytest.raises(Refused, match="closed with the assembly at"):
        cast_all(works, vote, ONE_MEMBER, FOR, "k1")


def test_the_chair_s_closing_refuses_a_ballot_and_says_when_it_was(works):
    vote = open_vote(works)
    close(works, vote, confirmed=104)

    with pytest.raises(Refused, match=r"This vote closed at 2026-03-01 12:00"):
        cast_all(works, vote, PRESIDENT, FOR, "k1")


def test_a_vote_that_is_not_there_is_a_miss(works):
    with pytest.raises(NotFound):
        cast(works, 999, ONE_MEMBER, {1: FOR}, "k1")


def test_news_that_fails_tells_the_log_no_choice(works, caplog):
    """While the vote is open nobody sees a choice: whoever reads the log neither."""

    def deaf(_announced):
        raise OSError

    vote = open_vote(works)
    failing = Works(works.writers, works.readers, outlets=[deaf], clock=works.clock)
    cast_all(failing, vote, ONE_MEMBER, ABSTAIN, "k1")

    assert "BallotCast" in caplog.text
    assert ABSTAIN not in caplog.text
    caplog.clear()
