from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.rules import wall_clock
from assembly.rules.wall_clock import INSTANT, STATUTORY_ZONE

FOUNDED = datetime.fromisoformat("2013-11-04")
FAR = datetime.fromisoformat("2100-01-01")
WALLS = st.datetimes(FOUNDED, FAR)
MOMENTS = st.datetimes(FOUNDED, FAR, timezones=st.just(UTC))
AROUND_CHANGES = st.builds(
    lambda day, past: day + past,
    st.sampled_from(
        [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)]
    ),
    st.timedeltas(timedelta(0), timedelta(hours=3)),
)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "first", "last"),
    [
        ("2026-01-15T09:00", "2026-01-15T09:00", "2026-01-15T09:00"),
        ("2026-07-15T09:00", "2026-07-15T08:00", "2026-07-15T08:00"),
        # The hour that spring leaves out.
        ("2026-03-29T00:59", "2026-03-29T00:59", "2026-03-29T00:59"),
        ("2026-03-29T01:30", "2026-03-29T01:00", "2026-03-29T00:59:59.999999"),
        ("2026-03-29T02:00", "2026-03-29T01:00", "2026-03-29T01:00"),
        # The hour that autumn repeats.
        ("2026-10-25T00:59", "2026-10-24T23:59", "2026-10-24T23:59"),
        ("2026-10-25T01:30", "2026-10-25T00:30", "2026-10-25T00:30"),
        ("2026-10-25T02:00", "2026-10-25T02:00", "2026-10-25T02:00"),
    ],
)
def test_a_time_on_the_wall_clock_is_a_moment_also_when_the_clock_changes(
    wall, first, last
):
    assert wall_clock.first_moment(datetime.fromisoformat(wall)) == utc(first)
    assert wall_clock.last_moment(datetime.fromisoformat(wall)) == utc(last)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-10-25T00:59:59.999999", "2026-10-25T01:59:59.999999"),
        ("2026-10-25T01:00", "2026-10-25T01:59:59.999999"),
        ("2026-10-25T01:59", "2026-10-25T01:59:59.999999"),
        ("2026-10-25T02:00", "2026-10-25T02:00"),
        ("2026-03-29T00:59", "2026-03-29T00:59"),
        ("2026-03-29T01:00", "2026-03-29T02:00"),
    ],
)
def test_the_clock_stands_still_while_autumn_repeats_its_hour(moment, shown):
    assert wall_clock.shown_at(utc(moment)) == datetime.fromisoformat(shown)


@given(earlier=MOMENTS | AROUND_CHANGES, later=MOMENTS | AROUND_CHANGES)
def test_the_clock_never_goes_back(earlier, later):
    earlier, later = sorted((earlier, later))
    assert wall_clock.shown_at(earlier) <= wall_clock.shown_at(later)


@given(wall=WALLS, moment=MOMENTS | AROUND_CHANGES)
def test_first_and_last_moments_are_what_the_clock_shows(wall, moment):
    shown = wall_clock.shown_at(moment)
    assert (wall_clock.first_moment(wall) <= moment) == (wall <= shown)
    assert (moment <= wall_clock.last_moment(wall)) == (shown <= wall)
    assert wall_clock.first_moment(shown) <= moment <= wall_clock.last_moment(shown)
    assert wall_clock.first_moment(shown + INSTANT) > moment


def test_the_statutory_zone_is_that_of_the_seat():
    assert STATUTORY_ZONE.key == "Europe/Lisbon"


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-03-01T09:00", "2026-03-01T09:00"),
        ("2026-03-01T09:00:00.000001", "2026-03-01T09:01"),
        ("2026-12-31T23:59:59", "2027-01-01T00:00"),
    ],
)
def test_a_deadline_is_told_by_the_next_whole_minute(moment, told):
    assert wall_clock.whole_minute(utc(moment)) == utc(told)
