"""How a continent's members voted, hour by hour."""

from datetime import timedelta

from assembly.web.drawing.course import course
from assembly.web.drawing.strip import Hours
from tests.cast import NOON

A_DAY = Hours(NOON, NOON + timedelta(hours=24))


def after(hours):
    return NOON + timedelta(hours=hours)


def test_each_continent_rises_by_its_own_members():
    told = [("EU", after(6)), ("AF", None), ("EU", after(12)), ("EU", None)]

    africa, europe = course(told, A_DAY)

    assert (africa.continent, africa.count, africa.roll) == ("AF", 0, 1)
    assert (europe.continent, europe.count, europe.roll) == ("EU", 2, 3)
    assert europe.path == "M0 3H24V2H48V1H96V3z"


def test_members_that_came_together_are_one_step():
    (europe,) = course([("EU", after(6))] * 24, A_DAY)

    assert europe.path == "M0 24H24V0H96V24z"


def test_half_of_those_that_voted_had_done_so_by_then():
    (europe,) = course([("EU", after(h)) for h in (9, 1, 2, 23)], A_DAY)

    assert europe.moments[0] == after(1)
    assert europe.half_at == after(2)


def test_a_vote_that_closed_as_it_opened_is_one_step():
    (europe,) = course([("EU", NOON)], Hours(NOON, NOON))

    assert europe.path == "M0 1H0V0H96V1z"
