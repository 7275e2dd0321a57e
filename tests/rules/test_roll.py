from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules.roll import Standing, on_roll, roll, votes
from assembly.rules.vocabulary import College

FOUNDED = datetime(2013, 11, 4, 18, 30, tzinfo=UTC)
OPENED = datetime(2026, 3, 20, 9, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
EFFECTIVE, BY_RIGHT, ASSOCIATE = College


@pytest.mark.parametrize(
    ("college", "expected"), [(EFFECTIVE, True), (BY_RIGHT, True), (ASSOCIATE, False)]
)
def test_effective_and_by_right_members_vote_and_associates_do_not(college, expected):
    assert votes(college) is expected


@pytest.mark.parametrize(
    ("college", "admitted_at", "ended_at", "expected"),
    [
        (EFFECTIVE, FOUNDED, None, True),
        (BY_RIGHT, FOUNDED, None, True),
        (ASSOCIATE, FOUNDED, None, False),
        (EFFECTIVE, None, None, False),  # not yet validated by an assembly
        (EFFECTIVE, OPENED, None, True),
        (EFFECTIVE, OPENED + INSTANT, None, False),  # admitted by this assembly
        (EFFECTIVE, FOUNDED, OPENED, False),
        (EFFECTIVE, FOUNDED, OPENED + INSTANT, True),  # excluded by this assembly
        (EFFECTIVE, FOUNDED, OPENED - INSTANT, False),
    ],
)
def test_the_roll_is_of_those_in_standing_when_the_assembly_opens(
    college, admitted_at, ended_at, expected
):
    standing = Standing(1, college, admitted_at, ended_at)
    assert on_roll(standing, opened_at=OPENED) is expected


def test_the_roll_names_each_voting_member_once_in_order():
    standings = [
        Standing(12, EFFECTIVE, FOUNDED, None),
        Standing(3, BY_RIGHT, FOUNDED, None),
        Standing(7, ASSOCIATE, FOUNDED, None),
        Standing(5, EFFECTIVE, FOUNDED, OPENED),
        Standing(12, EFFECTIVE, FOUNDED, None),
    ]
    assert roll(standings, opened_at=OPENED) == (3, 12)


def test_nobody_is_on_the_roll_of_nobody():
    assert roll([], opened_at=OPENED) == ()
