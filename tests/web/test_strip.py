"""The hours of an assembly, for readers around the world."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from assembly.web.strip import strip
from tests.cast import NOON

CLOSES = NOON + timedelta(hours=24)


@pytest.mark.parametrize(
    "zone", ["Europe/Lisbon", "Africa/Casablanca", "Europe/Samara"]
)
def test_everybody_has_nine_hours_of_night_in_twenty_four(zone):
    drawn = strip(NOON, CLOSES, NOON, ZoneInfo(zone))

    assert drawn.minutes == 1440
    assert len(drawn.hours) == 24
    assert sum(hour.is_night for hour in drawn.hours) == 9


@pytest.mark.parametrize(
    ("after", "now"),
    [
        (timedelta(seconds=-1), None),
        (timedelta(0), 0),
        (timedelta(hours=1, seconds=30), 60),
        (timedelta(hours=24), None),
    ],
)
def test_the_now_mark_stands_within_the_hours_only(after, now):
    drawn = strip(NOON, CLOSES, NOON + after, ZoneInfo("Europe/Lisbon"))

    assert drawn.now == now


def test_a_sitting_of_ninety_minutes_ends_with_half_an_hour():
    drawn = strip(NOON, NOON + timedelta(minutes=90), NOON, ZoneInfo("Europe/Lisbon"))

    assert [hour.length for hour in drawn.hours] == [60, 30]
