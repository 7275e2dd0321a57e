"""Whoever has not voted is told of open votes, once an hour at most."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.representation import Representation
from assembly.models.vote import Vote
from assembly.rules.vocabulary import Choice
from assembly.use_cases.clockwork.digest_votes import digest_votes
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    member_id,
    open_sitting,
    person_id,
)
from tests.sittings import change, put_to_vote
from tests.use_cases.clockwork.acts import act, letters

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


@pytest.fixture
def sitting(works):
    return open_sitting(works)


def digest(works, sitting):
    return act(works, digest_votes, assembly_id=sitting)


def of(works, name):
    """What this person was told: the votes of each letter."""
    number = person_id(works, name)
    told = letters(works, "votes_open")
    return [x.about["votes"] for x in told if x.person_id == number]


def represented_by(works, name):
    with works.look() as db:
        asked = select(Representation.member_id).where(
            Representation.person_id == person_id(works, name)
        )
        return list(db.scalars(asked))


def test_nothing_is_written_while_no_vote_is_open(works, sitting):
    assert digest(works, sitting) == 0


def test_each_person_gets_one_letter_for_all_members(works, sitting):
    vote = put_to_vote(works, sitting, PRESIDENT, {})
    written = digest(works, sitting)

    told = letters(works, "votes_open")
    assert written == len({letter.person_id for letter in told}) == len(told)
    assert of(works, TABLE_SECRETARY) == [[vote]]
    (mine,) = [x for x in told if x.person_id == person_id(works, TABLE_SECRETARY)]
    assert len(mine.about["members"][str(vote)]) == 19


def test_of_the_same_vote_nobody_is_told_twice(works, clock, sitting):
    put_to_vote(works, sitting, PRESIDENT, {})
    digest(works, sitting)
    clock.set(NOON + 2 * HOUR)

    assert digest(works, sitting) == 0


def test_what_opens_within_the_hour_waits_for_the_next_letter(works, clock, sitting):
    first = put_to_vote(works, sitting, PRESIDENT, {})
    written = digest(works, sitting)
    second = put_to_vote(works, sitting, PRESIDENT, {})
    clock.set(NOON + HOUR - SECOND)
    assert digest(works, sitting) == 0

    clock.set(NOON + HOUR)
    assert digest(works, sitting) == written
    assert of(works, ONE_MEMBER) == [[first], [first, second]]


def test_who_has_voted_for_all_is_left_in_peace(works, sitting):
    novellara = member_id(works, "Novellara")
    put_to_vote(works, sitting, PRESIDENT, {novellara: Choice.FOR})
    digest(works, sitting)

    assert of(works, ONE_MEMBER) == []


def test_only_members_still_to_vote_are_named(works, sitting):
    first, *_rest = represented_by(works, TABLE_SECRETARY)
    vote = put_to_vote(works, sitting, PRESIDENT, {first: Choice.FOR})
    digest(works, sitting)

    told = letters(works, "votes_open")
    (mine,) = [x for x in told if x.person_id == person_id(works, TABLE_SECRETARY)]
    assert len(mine.about["members"][str(vote)]) == 18


def test_a_closed_vote_is_not_told_of(works, sitting):
    vote = put_to_vote(works, sitting, PRESIDENT, {})
    with works.writers.begin() as db:
        db.get_one(Vote, vote).closed_at = NOON

    assert digest(works, sitting) == 0


@pytest.mark.parametrize("state", [{"closed_at": NOON}, {"closes_at": NOON}])
def test_an_assembly_that_is_over_tells_of_nothing(works, sitting, state):
    put_to_vote(works, sitting, PRESIDENT, {})
    change(works, sitting, **state)

    assert digest(works, sitting) == 0


def test_who_takes_over_an_older_vote_later_is_told_of_it(works, clock, sitting):
    """The letter's occasion is the newest vote untold, which no other letter has."""
    novellara, mulhouse = member_id(works, "Novellara"), member_id(works, "Mulhouse")
    older = put_to_vote(works, sitting, PRESIDENT, {novellara: Choice.FOR})
    newer = put_to_vote(works, sitting, PRESIDENT, {})
    digest(works, sitting)
    with works.writers.begin() as db:
        held = select(Representation).where(Representation.member_id == mulhouse)
        db.scalars(held).one().person_id = person_id(works, ONE_MEMBER)
    clock.set(NOON + HOUR)

    digest(works, sitting)
    assert of(works, ONE_MEMBER) == [[newer], [older, newer]]
