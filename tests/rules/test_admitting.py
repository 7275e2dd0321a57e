"""A body asks once, confirms in time, and gets its number (S2, S11)."""

from datetime import timedelta

import pytest

from assembly.rules.admitting import (
    confirmation_ends,
    member_number,
    objections_to_confirming,
    objections_to_likeness,
    objections_to_proposing_body,
    objections_to_writing_again,
)
from tests.cast import NOON
from tests.rules.saying import says


@pytest.mark.parametrize(
    ("like", "expected"),
    [
        ({}, []),
        ({"member": "Odemira"}, ["S11: Odemira is a member already"]),
        ({"request": "Évora"}, ["S11: A request for Évora is under way"]),
        ({"territory": "Odemira"}, ["S2: The territory Odemira stands"]),
        ({"member": "A", "request": "B", "territory": "C"}, ["A is", "for B", "C st"]),
    ],
)
def test_a_body_becomes_a_member_once_and_asks_once_at_a_time(like, expected):
    nothing = {"member": None, "request": None, "territory": None}
    assert says(objections_to_likeness(**{**nothing, **like}), expected)


@pytest.mark.parametrize(("represents", "expected"), [(True, []), (False, ["S11"])])
def test_a_body_is_proposed_by_whoever_represents_a_member(represents, expected):
    assert says(objections_to_proposing_body(represents=represents), expected)


@pytest.mark.parametrize(("waiting", "refused"), [(0, 0), (2, 0), (3, 1), (9, 1)])
def test_no_more_letters_to_an_address_where_three_wait(waiting, refused):
    assert len(objections_to_writing_again(waiting)) == refused


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(), []),
        (timedelta(days=7, seconds=-1), []),
        (timedelta(days=7), ["S11: This link worked for seven days"]),
    ],
)
def test_a_link_confirms_for_seven_days(after, expected):
    assert confirmation_ends(NOON) == NOON + timedelta(days=7)
    found = objections_to_confirming(asked_at=NOON, moment=NOON + after)
    assert says(found, expected)


@pytest.mark.parametrize(
    ("territory", "free", "number"),
    [(12, True, 12), (12, False, 88), (None, True, 88), (None, False, 88)],
)
def test_a_member_has_its_territory_s_number_or_the_next(territory, free, number):
    assert member_number(territory_number=territory, is_free=free, highest=87) == number
