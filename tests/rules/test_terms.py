from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules import terms

SECOND = timedelta(seconds=1)
FOUNDED = datetime(2013, 11, 4, 17, 30, tzinfo=UTC)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("since", "years", "ends"),
    [
        ("2026-03-01T12:00", 2, "2028-03-01T12:00"),
        ("2026-07-10T09:00", 3, "2029-07-10T09:00"),
        ("2028-02-29T12:00", 2, "2030-02-28T12:00"),  # a year without that day
        ("2028-02-29T12:00", 4, "2032-02-29T12:00"),
        ("2026-03-28T12:00", 3, "2029-03-28T11:00"),  # summer by then: 12:00 there
        ("2025-03-30T11:00", 2, "2027-03-30T11:00"),
        ("2024-03-31T00:30", 4, "2028-03-30T23:30"),  # 00:30 there, then and now
        ("2022-10-30T12:00", 4, "2026-10-30T12:00"),
        ("2026-10-25T00:30", 3, "2029-10-25T00:30"),
        ("2024-03-25T01:30", 2, "2026-03-25T01:30"),
        ("2023-03-29T00:30", 3, "2026-03-29T01:00"),  # 01:30, which spring leaves out
    ],
)
def test_a_term_ends_at_the_same_time_of_the_statutory_clock(since, years, ends):
    assert terms.term_end(utc(since), years) == utc(ends)


def test_a_term_that_was_never_stated_ends_after_four_years_at_most():
    assert terms.latest_term_end(FOUNDED) == datetime(2017, 11, 4, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ends", "months", "warned"),
    [
        ("2029-07-10T09:00", 6, "2029-01-10T10:00"),  # 10:00 on the winter's clock
        ("2029-07-10T09:00", 1, "2029-06-10T09:00"),
        ("2029-07-10T09:00", 0, "2029-07-10T09:00"),
        ("2029-08-31T12:00", 6, "2029-02-28T13:00"),  # clamped
        ("2028-08-31T12:00", 6, "2028-02-29T13:00"),
        ("2029-03-31T11:00", 1, "2029-02-28T12:00"),
    ],
)
def test_the_warnings_go_by_calendar_months(ends, months, warned):
    assert terms.warning_moment(utc(ends), months) == utc(warned)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        (utc("2029-01-10T10:00") - SECOND, ()),
        (utc("2029-01-10T10:00"), (6,)),
        (utc("2029-06-10T09:00") - SECOND, (6,)),
        (utc("2029-06-10T09:00"), (6, 1)),
        (utc("2029-07-10T09:00") - SECOND, (6, 1)),
        (utc("2029-07-10T09:00"), (6, 1, 0)),
        (utc("2039-07-10T09:00"), (6, 1, 0)),
    ],
)
def test_a_term_is_warned_of_six_months_and_one_before_and_at_its_end(moment, due):
    ends_at = utc("2029-07-10T09:00")

    assert terms.term_warnings_due(ends_at=ends_at, moment=moment) == due
