import pytest

from assembly.rules.representing import objections_to_changing_representative
from tests.rules.saying import says

LAWFUL = {
    "is_secretariat": False,
    "represents_now": True,
    "new_is_same": False,
    "member_ended": False,
    "person_disabled": False,
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"is_secretariat": True, "represents_now": False}, []),
        ({"represents_now": False}, ["S2: A member's representative is changed by"]),
        ({"new_is_same": True}, ["S2: This person represents the member already."]),
        ({"member_ended": True}, ["S2: This member has left"]),
        ({"person_disabled": True}, ["S2: The person named can no longer sign in"]),
        (
            {"represents_now": False, "member_ended": True},
            ["is changed by the member itself", "has left"],
        ),
    ],
)
def test_a_member_names_its_representative_at_any_moment(changes, expected):
    found = objections_to_changing_representative(**{**LAWFUL, **changes})
    assert says(found, expected)
