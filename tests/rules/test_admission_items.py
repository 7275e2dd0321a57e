"""An admission on the agenda, and the vote on it (S11)."""

import pytest

from assembly.rules.admission_items import (
    AdmissionItem,
    admission_question,
    objections_to_admission_items,
    objections_to_putting_admission,
)
from assembly.rules.vocabulary import College
from tests.rules.saying import says


def item(position=1, request=7, approved=True, held_by=None):
    return AdmissionItem(position, f"Item {position}", request, approved, held_by)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], []),
        ([item()], []),
        ([item(1, 7), item(2, 8)], []),
        (
            [item(request=None, approved=False)],
            [
                "S11: Item 1",
            ],
        ),
        ([item(approved=False)], ["of no request that the board has approved"]),
        ([item(1, 7), item(2, 7)], ["of the same request as another"]),
        ([item(held_by="Autumn")], ["stands on the agenda of “Autumn”"]),
        ([item(1, None, False), item(2, 8, True, "Autumn")], ["Item 1", "Autumn"]),
    ],
)
def test_an_assembly_validates_what_the_board_has_approved(items, expected):
    assert says(objections_to_admission_items(items), expected)


@pytest.mark.parametrize(
    ("approved", "open_vote", "adopted", "expected"),
    [
        (True, False, False, []),
        (False, False, False, ["validates an admission that the board has approved"]),
        (True, True, False, ["open already"]),
        (False, True, False, ["validates", "open already"]),
        (True, False, True, ["S11: This admission has been adopted"]),
    ],
)
def test_one_vote_at_a_time_and_none_once_adopted(
    approved, open_vote, adopted, expected
):
    found = objections_to_putting_admission(
        approved=approved, open_vote=open_vote, adopted=adopted
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("college", "asked"),
    [
        (College.EFFECTIVE, "Admit Évora as effective member"),
        (College.BY_RIGHT, "Admit Évora as member by right"),
        (College.ASSOCIATE, "Admit Évora as associate"),
    ],
)
def test_what_the_members_are_asked(college, asked):
    assert admission_question("Évora", college) == asked
