"""The chair closes a vote, knowing who has not voted (B5, B6)."""

from datetime import timedelta

import pytest

from assembly.models.vote import Result, Vote
from assembly.rules.objection import Refused
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    member_id,
)
from tests.voting import ABSTAIN, AGAINST, FOR, cast, cast_all, close, open_vote, told

HOUR = timedelta(hours=1)


def result_of(works, vote):
    with works.look() as db:
        return db.get(Result, vote)


def test_the_result_is_counted_on_the_roll_and_proclaimed(works, clock):
    vote = open_vote(works)
    cast_all(works, vote, VICE_PRESIDENT, FOR, "k1")
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k2")
    cast_all(works, vote, ONE_MEMBER, ABSTAIN, "k3")
    clock.set(NOON + HOUR)
    close(works, vote, confirmed=60, by=VICE_PRESIDENT)

    (entry,) = told(works, "VoteClosed")
    stated = [entry[name] for name in ("for", "against", "abstained", "roll")]
    assert stated == [24, 19, 1, 104]
    assert (entry["adopted"], entry["article"]) == (1, "B6")
    assert entry["acting_post"] == "vice_president"
    assert result_of(works, vote).adopted
    with works.look() as db:
        assert db.get_one(Vote, vote).closed_at == NOON + HOUR


def test_exactly_the_ballots_counted_are_shown_from_then_on(works):
    vote = open_vote(works)
    cast_all(works, vote, TABLE_SECRETARY, FOR, "k1")
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k2")
    close(works, vote, confirmed=85)

    (closing,) = told(works, "VoteClosed")
    shown = [b for b in told(works, "BallotCast") if not b["sealed"]]
    assert closing["counted"] == [b["seq"] for b in shown]
    assert {b["choice"] for b in shown} == {"against"}
    assert len(told(works, "BallotCast")) == 38


@pytest.mark.parametrize(
    ("first", "second", "adopted"),
    [(FOR, FOR, True), (FOR, AGAINST, False), (ABSTAIN, ABSTAIN, False)],
)
def test_a_tie_adopts_nothing(works, first, second, adopted):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, first, "k1")
    cast(works, vote, PRESIDENT, {member_id(works, "Mulhouse"): second}, "k2")
    close(works, vote, confirmed=102)

    assert result_of(works, vote).adopted is adopted


def test_early_the_chair_must_have_seen_who_has_not_voted(works):
    vote = open_vote(works)

    with pytest.raises(Refused, match="not voted yet: 104"):
        close(works, vote, confirmed=None)
    assert result_of(works, vote) is None


def test_a_number_that_is_no_longer_true_is_shown_again(works):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    with pytest.raises(Refused, match="when you confirmed: 104; now: 103"):
        close(works, vote, confirmed=104)


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER])
def test_only_the_chair_closes(works, name):
    with pytest.raises(Refused, match="B5"):
        close(works, open_vote(works), confirmed=104, by=name)


def test_a_second_click_hears_when_it_closed(works, clock):
    vote = open_vote(works)
    close(works, vote, confirmed=104)
    clock.set(NOON + HOUR)

    with pytest.raises(Refused, match=r"This vote closed at 2026-03-01 12:00"):
        close(works, vote, confirmed=104)
    assert len(told(works, "VoteClosed")) == 1


def test_after_the_assembly_s_end_it_is_the_clock_that_counts(works, clock):
    vote = open_vote(works)
    clock.set(NOON + 24 * HOUR)

    with pytest.raises(Refused, match=r"This vote closed at 2026-03-02 12:00"):
        close(works, vote, confirmed=104)
