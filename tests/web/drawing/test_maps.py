"""The members as dots on the map."""

import csv

import pytest

from assembly.web.coordinates import place
from assembly.web.drawing.maps import Place, drawn
from assembly.web.drawing.projection import is_drawn, project
from tests.founders import FOUNDING_FILES

REGISTER = (FOUNDING_FILES / "founding_register.csv").read_text("utf-8")
TERRITORIES = [
    (row["country_code"], row["territory"])
    for row in csv.DictReader(REGISTER.splitlines())
]
ODEMIRA, MELGACO, CAMINHA = (37.6, -8.64), (42.11, -8.26), (41.87, -8.84)


@pytest.mark.parametrize(("country", "territory"), TERRITORIES)
def test_every_founding_territory_has_its_own_place_on_the_map(country, territory):
    assert place(country, territory) != place(country, None)
    assert is_drawn(project(*place(country, territory)))


def test_an_unknown_place_is_its_country_s_first_city():
    assert place("PT", "Aljezur") == pytest.approx((38.72, -9.13), abs=0.05)
    assert place("GA", None) == pytest.approx((0.38, 9.45), abs=0.05)
    assert place("XX", None) is None


def test_near_members_of_one_country_are_one_dot():
    found = drawn([Place("PT", ODEMIRA), Place("PT", MELGACO), Place("PT", CAMINHA)])

    assert [dot.members for dot in found.dots] == [2, 1]
    assert found.countries == [("PT", 3)]


def test_a_dot_of_four_times_the_members_is_twice_as_wide():
    near = [Place("PT", ODEMIRA)] * 16

    assert drawn(near).dots[0].radius == 2 * drawn(near[:4]).dots[0].radius
    assert drawn(near).dots[0].shows_number
    assert not drawn(near[:4]).dots[0].shows_number


def test_neighbours_of_two_countries_stay_two_dots():
    found = drawn([Place("PT", MELGACO), Place("ES", MELGACO)])

    assert len(found.dots) == 2


def test_who_lives_beyond_the_map_is_counted():
    found = drawn([Place("BR", (-15.8, -47.9)), Place("XX", None)])

    assert (found.dots, found.elsewhere) == ([], 2)
    assert found.countries == [("BR", 1), ("XX", 1)]


def test_the_projection_keeps_areas():
    def area(latitude, longitude):
        corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
        points = [project(latitude + a, longitude + b) for a, b in corners]
        pairs = zip(points, [*points[1:], points[0]], strict=True)
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2

    # A degree by a degree is half as large at 60° as it is at the equator.
    assert area(59.5, 30) / area(-0.5, 9) == pytest.approx(0.5, abs=0.01)
