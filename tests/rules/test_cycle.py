from datetime import UTC, date, datetime, timedelta

import pytest

from assembly.rules import cycle
from assembly.rules.cycle import CycleState, cycle_after
from tests.rules.saying import says

DAY = timedelta(days=1)
EARLY, ALLOWED, DUE, OVERDUE = CycleState


def at(day: str, hour: int = 12) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00+00:00")


@pytest.mark.parametrize(
    ("closed_at", "last", "earliest", "due", "latest"),
    [
        (None, "2013-11-04", "2015-11-04", "2016-11-04", "2017-11-04"),
        (at("2026-03-03"), "2026-03-03", "2028-03-03", "2029-03-03", "2030-03-03"),
        (at("2024-02-29"), "2024-02-29", "2026-02-28", "2027-02-28", "2028-02-29"),
        (at("2026-02-28"), "2026-02-28", "2028-02-28", "2029-02-28", "2030-02-28"),
        # Just before midnight in UTC, the next day has begun in Lisbon's summer.
        (at("2026-07-01", 23), "2026-07-02", "2028-07-02", "2029-07-02", "2030-07-02"),
        (at("2026-01-01", 23), "2026-01-01", "2028-01-01", "2029-01-01", "2030-01-01"),
    ],
)
def test_two_three_and_four_years_are_counted_from_the_closing_day(
    closed_at, last, earliest, due, latest
):
    found = cycle_after(closed_at)
    days = (found.last, found.earliest, found.due, found.latest)
    assert [d.isoformat() for d in days] == [last, earliest, due, latest]


@pytest.mark.parametrize(
    ("day", "state", "years", "expected"),
    [
        ("2013-11-04", EARLY, None, []),
        ("2015-11-03", EARLY, None, []),
        ("2015-11-04", ALLOWED, None, []),
        ("2016-11-03", ALLOWED, None, []),
        ("2016-11-04", DUE, 3, ["S7: The last extraordinary assembly, of 2013-11-04"]),
        ("2017-11-04", DUE, 3, ["older than three years"]),
        ("2017-11-05", OVERDUE, 4, ["B7: The last extraordinary assembly, of 2013"]),
        ("2026-03-01", OVERDUE, 4, ["should have been held by 2017-11-04"]),
    ],
)
def test_from_three_years_on_it_is_due_and_after_four_overdue(
    day, state, years, expected
):
    founding, today = cycle_after(None), date.fromisoformat(day)
    assert cycle.state_on(founding, today) is state
    assert cycle.years_passed(founding, today) == years
    assert says(cycle.warnings_of(founding, today), expected)


@pytest.mark.parametrize(
    ("opens_at", "expected"),
    [
        (at("2026-02-27"), ["B7: This opening is less than two years after"]),
        (at("2026-02-28", 0), []),
        (at("2028-02-29", 23), []),
        (at("2028-03-01", 0), ["B7: This opening is more than four years after"]),
    ],
)
def test_an_opening_outside_two_to_four_years_is_warned_of(opens_at, expected):
    leap = cycle_after(at("2024-02-29"))
    assert says(cycle.warnings_of_opening(leap, opens_at), expected)


@pytest.mark.parametrize(
    ("opening", "convening"),
    [
        ("2026-03-31", "2026-02-28"),
        ("2028-03-31", "2028-02-29"),
        ("2026-04-30", "2026-03-30"),
        ("2026-01-15", "2025-12-15"),
    ],
)
def test_it_is_convened_a_calendar_month_before_that_day(opening, convening):
    found = cycle.last_day_to_convene(date.fromisoformat(opening))
    assert found.isoformat() == convening


def test_a_day_is_that_of_the_statutory_clock():
    summer, winter = date(2026, 7, 2), date(2026, 1, 2)
    assert cycle.beginning_of(summer) == datetime(2026, 7, 1, 23, tzinfo=UTC)
    assert cycle.beginning_of(winter) == datetime(2026, 1, 2, tzinfo=UTC)
    for day in (summer, winter):
        assert cycle.day_of(cycle.beginning_of(day)) == day
        assert cycle.day_of(cycle.beginning_of(day) - timedelta(seconds=1)) == day - DAY


def test_the_first_day_that_is_too_late_follows_the_latest():
    assert cycle_after(None).overdue == date(2017, 11, 5)
