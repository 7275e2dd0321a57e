import pytest

from assembly.rules.places import (
    LONGEST_PLACE,
    NOWHERE,
    Place,
    objections_to_missing_place,
    objections_to_place,
)
from assembly.rules.vocabulary import AssemblyKind
from tests.rules.saying import says

PRAIA = Place("Praia, Cape Verde", "Atlantic/Cape_Verde")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (PRAIA, []),
        (Place("Praia", "UTC"), []),
        (Place(" ", "UTC"), ["S7: There is no text."]),
        (Place("x" * (LONGEST_PLACE + 1), "UTC"), ["S7: The text has 201 characters"]),
        (Place("Praia\x00", "UTC"), ["S7: The text holds characters"]),
        (Place("Praia", "Mars/Olympus"), ["S7: This is no time zone: Mars/Olympus."]),
        (Place("Praia", "Europe"), ["S7: This is no time zone"]),
        (Place("Praia", "../../etc/passwd"), ["S7: This is no time zone"]),
        (Place("Praia", "Europe/Lis\x00bon"), ["S7: This is no time zone"]),
        (Place("Praia", None), ["S7: This is no time zone"]),
        (NOWHERE, ["S7: There is no text.", "S7: This is no time zone"]),
    ],
)
def test_a_place_has_a_name_and_a_time_zone(place, expected):
    assert says(objections_to_place(place), expected)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (PRAIA, []),
        (Place("Praia", None), ["S7: The place of the international meeting or its"]),
        (Place(None, "UTC"), ["S7"]),
        (NOWHERE, ["S7"]),
    ],
)
def test_an_extraordinary_assembly_is_convened_to_a_place(place, expected):
    found = objections_to_missing_place(AssemblyKind.EXTRAORDINARY, place)
    assert says(found, expected)
    assert not objections_to_missing_place(AssemblyKind.ORDINARY, place)
