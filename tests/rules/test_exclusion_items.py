from datetime import UTC, date, datetime, timedelta

import pytest

from assembly.rules import exclusion_items
from assembly.rules.defence import FileFacts
from assembly.rules.exclusion import Charge
from assembly.rules.exclusion_items import ExclusionItem
from assembly.rules.vocabulary import ExclusionGround
from tests.rules.saying import says

PROPOSED_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
EARLIEST = datetime(2026, 4, 1, 11, tzinfo=UTC)  # noon in Lisbon, a month later
A_SECOND = timedelta(seconds=1)
PROPOSED = FileFacts(proposed=True)


def item(file=PROPOSED, **facts):
    facts = {"proposed_at": PROPOSED_AT, **facts}
    return ExclusionItem(2, "Exclusion of Novellara", file, **facts)


@pytest.mark.parametrize(
    ("one", "opens_at", "expected"),
    [
        (item(), EARLIEST, []),
        (
            item(),
            EARLIEST - A_SECOND,
            ["S11: Item 2, “Exclusion of Novellara”: an excl"],
        ),
        (item(), None, []),  # without an opening nothing is convened
        (
            item(None),
            EARLIEST,
            ["S11: Item 2, “Exclusion of Novellara”: an exclusion is"],
        ),
        (item(FileFacts(proposed=False)), EARLIEST, ["no such proposal"]),
        (item(FileFacts(proposed=False, dropped=True)), EARLIEST, ["no such proposal"]),
        (item(FileFacts(proposed=True, decided=True)), EARLIEST, ["S11: Item 2"]),
        (item(in_register=False), EARLIEST, ["the member has left the network"]),
        (item(elsewhere="Spring"), EARLIEST, ["on the agenda of “Spring”"]),
        (
            item(elsewhere="Spring"),
            EARLIEST - A_SECOND,
            ["on the agenda of “Spring”", "no sooner than one month"],
        ),
    ],
)
def test_an_exclusion_is_convened_a_month_after_the_boards_proposal(
    one, opens_at, expected
):
    found = exclusion_items.objections_to_convening_exclusions([one], opens_at=opens_at)

    assert says(found, expected)


def test_the_refusal_tells_the_earliest_opening_in_whole_minutes():
    late = item(proposed_at=PROPOSED_AT + A_SECOND)
    (found,) = exclusion_items.objections_to_convening_exclusions(
        [late], opens_at=EARLIEST
    )

    assert found.particulars["earliest"] == EARLIEST + timedelta(minutes=1)


def test_what_the_assembly_is_asked():
    question = exclusion_items.exclusion_question("Novellara")

    assert question == "Exclude Novellara from the network"


@pytest.mark.parametrize(
    ("tied", "expected"), [(False, []), (True, ["S11: “Lyon” was"])]
)
def test_what_the_board_decided_is_not_reworded(tied, expected):
    found = exclusion_items.objections_to_rewording_tied(tied=tied, title="Lyon")

    assert says(found, expected)


@pytest.mark.parametrize(
    ("charge", "text"),
    [
        (
            Charge(ExclusionGround.HARM, "It sold our address book."),
            "Proposed by the board (S11). Ground: harm done deliberately and without"
            " justification to the network or to one of its members.\n\nIt sold our"
            " address book.",
        ),
        (
            Charge(ExclusionGround.OBLIGATIONS, "No dues.", date(2022, 12, 31)),
            "Proposed by the board (S11). Ground: obligations unmet for at least three"
            " years, since 2022-12-31.\n\nNo dues.",
        ),
    ],
)
def test_the_agenda_says_on_what_ground_and_what_happened(charge, text):
    assert exclusion_items.exclusion_text(charge) == text


@pytest.mark.parametrize(
    ("settled", "open_vote", "adopted", "expected"),
    [
        (False, False, False, []),
        (False, True, False, ["S11: A vote on this exclusion is open already"]),
        (False, False, True, ["S11: This exclusion is decided"]),
        (True, True, False, ["S11: This exclusion is decided"]),
    ],
)
def test_one_vote_at_a_time_decides_an_exclusion(settled, open_vote, adopted, expected):
    found = exclusion_items.objections_to_putting_exclusion(
        settled=settled, open_vote=open_vote, adopted=adopted
    )
    assert says(found, expected)
