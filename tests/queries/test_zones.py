"""Which clock a member looks at."""

import pytest

from assembly.queries.zones import zone_of


@pytest.mark.parametrize(
    ("country", "person_zone", "zone"),
    [
        ("MA", None, "Africa/Casablanca"),
        ("MA", "Europe/Lisbon", "Africa/Casablanca"),
        ("MA", "Europe/Paris", "Europe/Paris"),
        ("PT", "Europe/Lisbon", "Europe/Lisbon"),
        ("RU", "Europe/Lisbon", "Europe/Moscow"),
        ("RU", "Europe/Ulyanovsk", "Europe/Ulyanovsk"),
        ("CV", None, "Atlantic/Cape_Verde"),
        ("XX", None, "Europe/Lisbon"),
    ],
)
def test_a_person_s_own_zone_prevails_and_else_the_country_s(
    country, person_zone, zone
):
    assert zone_of(country, person_zone).key == zone
