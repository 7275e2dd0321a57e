from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules import balloting
from assembly.rules.vocabulary import ItemKind, Post
from tests.rules.saying import says

OPENED = datetime(2026, 3, 20, 12, tzinfo=UTC)
CLOSED = datetime(2026, 3, 20, 18, tzinfo=UTC)
ASSEMBLY_CLOSES = datetime(2026, 3, 21, 9, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)

PUTTING = {
    "posts": {Post.PRESIDENT},
    "is_open": True,
    "text": "L'assemblée approuve les comptes 2025.",
    "item_kind": ItemKind.ACCOUNTS,
}
CASTING = {
    "opened_at": OPENED,
    "closed_at": None,
    "assembly_closes_at": ASSEMBLY_CLOSES,
    "moment": OPENED,
    "unrepresented": [],
    "off_roll": [],
}
CLOSING = {
    "posts": {Post.VICE_PRESIDENT},
    "closed_at": None,
    "confirmed_not_voting": 19,
    "not_voting": 19,
    "early": True,
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"posts": {Post.SECRETARY}}, ["B5: The secretary assists"]),
        ({"posts": ()}, ["B5: Only the chair does this"]),
        ({"is_open": False}, ["B6: The assembly is not open"]),
        ({"item_kind": ItemKind.INFORMATION}, ["B6: This item is for information"]),
        ({"item_kind": ItemKind.REPORT}, []),
        ({"text": ""}, ["B6: There is no text."]),
        ({"text": "a" * 5001}, ["B6: The text has 5001 characters"]),
        ({"posts": (), "is_open": False}, ["Only the chair", "is not open"]),
    ],
)
def test_the_chair_puts_a_text_to_the_vote(changes, expected):
    assert says(balloting.objections_to_putting(**{**PUTTING, **changes}), expected)


@pytest.mark.parametrize(
    ("closed_at", "moment", "expected"),
    [
        (None, OPENED - INSTANT, ["B6: This vote opens at 2026-03-20 12:00"]),
        (None, OPENED, []),
        (None, ASSEMBLY_CLOSES - INSTANT, []),
        (None, ASSEMBLY_CLOSES, ["closed with the assembly at 2026-03-21 09:00"]),
        (CLOSED, CLOSED - INSTANT, []),
        (CLOSED, CLOSED, ["B6: This vote closed at 2026-03-20 18:00"]),
        (CLOSED, ASSEMBLY_CLOSES, ["This vote closed at 2026-03-20 18:00"]),
        # The clock came late to write the closing down: the right is the same.
        (
            ASSEMBLY_CLOSES + 9 * INSTANT,
            ASSEMBLY_CLOSES + INSTANT,
            ["closed with the assembly at 2026-03-21 09:00"],
        ),
    ],
)
def test_a_ballot_counts_from_the_opening_until_just_before_the_closing(
    closed_at, moment, expected
):
    facts = {**CASTING, "closed_at": closed_at, "moment": moment}
    assert says(balloting.objections_to_casting(**facts), expected)


def test_each_refused_member_of_a_sheet_is_named():
    found = balloting.objections_to_casting(
        **{
            **CASTING,
            "unrepresented": ["Mulhouse", "Kavala"],
            "off_roll": ["Salaspils"],
        }
    )
    assert says(
        found,
        [
            "S2: You do not represent Mulhouse, Kavala.",
            "S2: Not on the roll of this assembly, frozen at its opening: Salaspils.",
        ],
    )
    assert found[0].particulars["count"] == 2


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"posts": {Post.SECRETARY}}, ["B5: The secretary assists"]),
        ({"closed_at": CLOSED}, ["B5: This vote closed at 2026-03-20 18:00"]),
        (
            {"confirmed_not_voting": None},
            ["B6: The assembly is still open; members who have not voted yet: 19."],
        ),
        ({"not_voting": 18}, ["you confirmed: 19; now: 18. See again who"]),
        ({"not_voting": 0}, ["you confirmed: 19; now: 0."]),
        ({"confirmed_not_voting": 0, "not_voting": 0}, []),
        ({"early": False, "confirmed_not_voting": None}, []),
        ({"posts": (), "confirmed_not_voting": None}, ["Only the chair", "still open"]),
    ],
)
def test_the_chair_closes_a_vote_early_only_knowing_who_has_not_voted(
    changes, expected
):
    assert says(balloting.objections_to_closing(**{**CLOSING, **changes}), expected)
