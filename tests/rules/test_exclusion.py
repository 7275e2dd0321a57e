from datetime import UTC, date, datetime, timedelta

import pytest

from assembly.rules import exclusion
from assembly.rules.defence import FileFacts
from assembly.rules.exclusion import LONGEST_FACTS, Charge
from assembly.rules.vocabulary import ExclusionGround, Post
from tests.rules.saying import says

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BOARD = frozenset({Post.SECRETARY})
HARM = Charge(ExclusionGround.HARM, "It sold our address book.")
UNMET = ExclusionGround.OBLIGATIONS
LAWFUL = {"posts": BOARD, "in_register": True, "has_open_file": False, "moment": NOON}

BEFORE_BOARD = FileFacts(proposed=False)
PROPOSED = FileFacts(proposed=True)
DROPPED = FileFacts(proposed=False, dropped=True)


@pytest.mark.parametrize(
    ("since", "day"),
    [
        (date(2023, 3, 1), date(2026, 3, 1)),
        (date(2023, 12, 31), date(2026, 12, 31)),
        (date(2024, 2, 29), date(2027, 2, 28)),  # a year without that day
        (date(2025, 2, 28), date(2028, 2, 28)),
    ],
)
def test_three_years_are_whole_days_of_the_calendar(since, day):
    assert exclusion.unmet_until(since) == day


@pytest.mark.parametrize(
    ("charge", "changes", "expected"),
    [
        (HARM, {}, []),
        (Charge(UNMET, "No dues.", date(2023, 3, 1)), {}, []),
        (
            Charge(UNMET, "No dues.", date(2023, 3, 2)),
            {},
            ["S11: A member is excluded"],
        ),
        (Charge(UNMET, "No dues."), {}, ["S11: It is not said since when"]),
        (Charge(UNMET, "No dues.", date(2026, 3, 2)), {}, ["S11: The day since which"]),
        (Charge(UNMET, "No dues.", date.max), {}, ["S11: The day since which"]),
        (Charge(ExclusionGround.HARM, " "), {}, ["S11: There is no text"]),
        (Charge(ExclusionGround.HARM, "x" * LONGEST_FACTS), {}, []),
        (
            Charge(ExclusionGround.HARM, "x" * (LONGEST_FACTS + 1)),
            {},
            ["S11: The text"],
        ),
        (HARM, {"posts": ()}, ["S11: An exclusion is begun by a member of the board"]),
        (HARM, {"in_register": False}, ["S11: This member has left"]),
        (
            HARM,
            {"has_open_file": True},
            ["S11: The exclusion of this member is before"],
        ),
        (Charge(UNMET, ""), {"posts": ()}, ["An exclusion", "no text", "not said"]),
    ],
)
def test_the_board_begins_on_one_of_two_grounds(charge, changes, expected):
    found = exclusion.objections_to_beginning(charge, **{**LAWFUL, **changes})

    assert says(found, expected)


def test_the_three_years_end_with_midnight_of_the_statutory_clock():
    charge = Charge(UNMET, "No dues.", date(2023, 7, 2))
    begun = datetime(2026, 7, 1, 23, tzinfo=UTC)  # midnight in Lisbon, in summer

    def against(moment):
        return exclusion.objections_to_beginning(charge, **LAWFUL | {"moment": moment})

    assert against(begun) == ()
    assert says(against(begun - timedelta(seconds=1)), ["for at least three years"])


@pytest.mark.parametrize(
    ("file", "posts", "expected"),
    [
        (BEFORE_BOARD, BOARD, []),
        (BEFORE_BOARD, (), ["S11: An exclusion is begun by"]),
        (PROPOSED, BOARD, ["S11: The board has decided"]),
        (DROPPED, BOARD, ["S11: The board has decided"]),
    ],
)
def test_the_board_adds_documents_until_it_decides(file, posts, expected):
    found = exclusion.objections_to_adding_evidence(file, posts=posts)

    assert says(found, expected)


def test_every_post_of_the_board_acts_for_it():
    for post in Post:
        assert exclusion.objections_to_acting_on_exclusion({post}) == ()
    assert says(exclusion.objections_to_acting_on_exclusion(()), ["S11"])
