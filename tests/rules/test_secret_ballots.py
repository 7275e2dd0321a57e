"""B5, B7: one secret ballot for each member, and it stands."""

from datetime import timedelta

import pytest

from assembly.rules.secret_ballots import (
    objections_to_casting_secretly,
    objections_to_resending_secretly,
    objections_to_way_of_casting,
)
from assembly.rules.vocabulary import VoteKind
from tests.cast import NOON
from tests.rules.saying import says

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
OPEN, SECRET = VoteKind.OPEN, VoteKind.SECRET


def casting(moment=NOON, **changes):
    facts = {
        "opened_at": NOON,
        "closed_at": None,
        "assembly_closes_at": NOON + 24 * HOUR,
        "unrepresented": (),
        "off_roll": (),
        "already": (),
        "present_givers": (),
        "outside": 0,
    }
    return objections_to_casting_secretly(moment=moment, **{**facts, **changes})


@pytest.mark.parametrize(
    ("moment", "closed_at", "expected"),
    [
        (NOON, None, []),
        (NOON + 24 * HOUR - SECOND, None, []),
        (NOON - SECOND, None, ["B6: This vote opens at"]),
        (NOON + HOUR, NOON + HOUR, ["B6: This vote closed at"]),
        (NOON + 24 * HOUR, None, ["B6: This vote closed with the assembly"]),
    ],
)
def test_it_is_cast_from_the_opening_until_just_before_the_closing(
    moment, closed_at, expected
):
    assert says(casting(moment, closed_at=closed_at), expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"unrepresented": ["Novellara"]}, ["S2: You do not represent Novellara"]),
        ({"off_roll": ["Novellara"]}, ["S2: Not on the roll"]),
        ({"already": ["Novellara", "Palmela"]}, ["B5: Taken part in .* already"]),
        ({"present_givers": ["Novellara"]}, ["B7: Present itself"]),
        ({"outside": 2}, ["B5: Choices for whom is no candidate of this round: 2"]),
        (
            {"already": ["A"], "present_givers": ["B"], "outside": 1},
            ["already: A", "secret vote: B", "no candidate"],
        ),
    ],
)
def test_whoever_cannot_be_cast_for_is_named(changes, expected):
    found = casting(**changes)
    assert says(found, [words.split(" .* ")[-1] for words in expected])


@pytest.mark.parametrize(
    ("kind", "way", "expected"),
    [
        (OPEN, OPEN, []),
        (SECRET, SECRET, []),
        (SECRET, OPEN, ["B5: This vote is secret"]),
        (OPEN, SECRET, ["B5: This vote is a roll-call"]),
    ],
)
def test_each_kind_of_vote_has_its_own_sheet(kind, way, expected):
    assert says(objections_to_way_of_casting(kind=kind, way=way), expected)


@pytest.mark.parametrize(("same", "refused"), [(True, False), (False, True)])
def test_what_arrives_again_is_the_same_sheet_or_refused(same, refused):
    assert bool(objections_to_resending_secretly(same=same)) is refused
