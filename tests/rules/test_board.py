"""The board decides by the majority of its three members (S11)."""

import pytest

from assembly.rules.board import objections_to_board_ballot, verdict
from assembly.rules.vocabulary import Choice, Post
from tests.rules.saying import says

FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([], None),
        ([FOR], None),
        ([AGAINST], None),
        ([ABSTAIN], None),
        ([FOR, AGAINST], None),
        ([FOR, ABSTAIN], None),
        ([FOR, FOR], True),
        ([FOR, AGAINST, FOR], True),
        ([AGAINST, AGAINST], False),
        ([AGAINST, ABSTAIN], False),
        ([ABSTAIN, ABSTAIN], False),
        ([FOR, AGAINST, ABSTAIN], False),
    ],
)
def test_two_of_three_decide_as_soon_as_it_is_certain(choices, expected):
    assert verdict(choices) is expected


@pytest.mark.parametrize(
    ("mine", "taken", "reason", "expected"),
    [
        ({Post.PRESIDENT}, False, "", []),
        ({Post.PRESIDENT}, False, "It is a platform.", []),
        ({Post.SECRETARY}, False, "", ["Only the board decides this"]),
        (set(), True, "", ["Only the board decides this", "decided this already"]),
        ({Post.PRESIDENT}, False, "x" * 2001, ["longer than 2000"]),
        ({Post.PRESIDENT}, False, "\x07", ["cannot be shown"]),
    ],
)
def test_a_post_votes_through_its_holder_until_it_is_decided(
    mine, taken, reason, expected
):
    found = objections_to_board_ballot(
        mine, post=Post.PRESIDENT, taken=taken, reason=reason
    )
    assert says(found, expected)
