"""The hours of an assembly, for members around the world."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assembly.web.drawing.strip import Hours, Night, nights, strip
from tests.cast import NOON

PRAIA, LISBON, PARIS, ULYANOVSK = (
    ZoneInfo(key)
    for key in (
        "Atlantic/Cape_Verde",
        "Europe/Lisbon",
        "Europe/Paris",
        "Europe/Ulyanovsk",
    )
)
CASABLANCA, TUNIS = ZoneInfo("Africa/Casablanca"), ZoneInfo("Africa/Tunis")
MEMBERS = {PRAIA: 9, LISBON: 8, PARIS: 3, TUNIS: 8, CASABLANCA: 28, ULYANOVSK: 25}
A_DAY = Hours(NOON, NOON + timedelta(hours=24))


def drawn(hours=A_DAY, moment=NOON, own=LISBON):
    return strip(hours, moment, own, MEMBERS)


@pytest.mark.parametrize("zone", [LISBON, CASABLANCA, PARIS, ULYANOVSK])
def test_everybody_has_nine_hours_of_night_in_twenty_four(zone):
    assert sum(night.length for night in nights(A_DAY, zone)) == 9 * 60


def test_a_night_is_where_the_clock_on_the_wall_says_so():
    assert nights(A_DAY, LISBON) == [Night(10 * 60, 9 * 60)]
    assert nights(A_DAY, ULYANOVSK) == [Night(6 * 60, 9 * 60)]


def test_a_night_half_over_at_the_opening_is_drawn_by_halves():
    at_midnight = Hours(NOON - timedelta(hours=12), NOON + timedelta(hours=12))

    assert nights(at_midnight, LISBON) == [Night(0, 7 * 60), Night(22 * 60, 2 * 60)]


def test_the_night_of_a_clock_change_is_an_hour_shorter():
    saturday = datetime(2026, 3, 28, 12, tzinfo=UTC)
    told = nights(Hours(saturday, saturday + timedelta(hours=24)), LISBON)

    assert [night.length for night in told] == [8 * 60]


def test_members_of_one_hour_stand_in_one_row_from_west_to_east():
    told = drawn()

    assert [row.zones for row in told.others] == [
        [PRAIA],
        [TUNIS, PARIS],
        [ULYANOVSK],
    ]
    assert [row.members for row in told.others] == [9, 11, 25]
    assert [f"{row.local:%H:%M}" for row in told.others] == ["11:00", "13:00", "16:00"]


def test_who_tells_the_reader_s_hours_stands_in_the_reader_s_row():
    own = drawn().own  # in Ramadan Morocco goes back to the hour of Lisbon

    assert (own.zones, own.members) == ([LISBON, CASABLANCA], 36)


def test_the_readers_own_zone_comes_first_in_its_row():
    own = drawn(own=PARIS).own

    assert (own.zones, own.members) == ([PARIS, TUNIS], 11)


def test_the_chair_is_told_for_how_many_it_is_night():
    late = drawn(moment=NOON + timedelta(hours=9), own=ULYANOVSK)  # 22:00 in Paris

    assert late.asleep == 11 + 25


def test_clocks_tell_the_opening_until_it_has_come():
    early = drawn(moment=NOON - timedelta(days=3), own=PRAIA)
    late = drawn(moment=NOON + timedelta(hours=9), own=ULYANOVSK)

    assert (early.told, early.own.is_night) == (NOON, False)
    assert (late.told, late.own.is_night) == (NOON + timedelta(hours=9), True)


@pytest.mark.parametrize(
    ("after", "now", "passed"),
    [
        (timedelta(seconds=-1), None, 0),
        (timedelta(0), 0, 0),
        (timedelta(hours=1, seconds=30), 60, 60),
        (timedelta(hours=24), None, 1440),
    ],
)
def test_the_now_mark_stands_within_the_hours_only(after, now, passed):
    told = drawn(moment=NOON + after)

    assert (told.now, told.passed) == (now, passed)


def test_a_sitting_of_ninety_minutes_has_eight_marks():
    told = drawn(Hours(NOON, NOON + timedelta(minutes=90)))

    assert told.minutes == 90
    assert len(told.marks) == 8
