"""Which persons the register takes in."""

import pytest

from assembly.rules.persons import objections_to_entering_person, tidy_name
from tests.rules.saying import says

LAWFUL = {"name": "Raul Daoli", "address": "a@example.org", "taken_by": None}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"name": ""}, ["S2: There is no text."]),
        ({"name": "x" * 201}, ["S2: The text has 201 characters; 200 are allowed."]),
        ({"name": "Raul\0Daoli"}, ["S2: The text holds characters that cannot be"]),
        ({"address": None}, ["S2: This is no mail address."]),
        (
            {"taken_by": "Raul Daoli"},
            ["S2: This address is that of Raul Daoli already"],
        ),
        ({"zone_is_known": False}, ["S8: There is no such time zone."]),
        ({"name": "", "address": None}, ["There is no text", "no mail address"]),
    ],
)
def test_a_person_has_a_name_and_an_address_of_their_own(changes, expected):
    assert says(objections_to_entering_person(**{**LAWFUL, **changes}), expected)


def test_a_name_stands_on_one_line():
    assert tidy_name("  Fayçal \n Kaabi ") == "Fayçal Kaabi"
