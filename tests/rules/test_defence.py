from datetime import UTC, date, datetime

import pytest

from assembly.rules import defence
from assembly.rules.defence import LONGEST_DEFENCE, FileFacts
from tests.rules.saying import says

PROPOSED = FileFacts(proposed=True)
BEFORE_BOARD = FileFacts(proposed=False)
DROPPED = FileFacts(proposed=False, dropped=True)
HEARD = FileFacts(proposed=True, heard=True)
DECIDED = FileFacts(proposed=True, decided=True)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("proposed", "earliest"),
    [
        ("2026-01-15T10:00", "2026-02-15T10:00"),
        ("2026-01-31T10:00", "2026-02-28T10:00"),  # the month's last day
        ("2028-01-31T10:00", "2028-02-29T10:00"),
        ("2026-01-30T18:00", "2026-02-28T18:00"),
        ("2026-02-28T10:00", "2026-03-28T10:00"),
        ("2026-03-31T09:00", "2026-04-30T09:00"),
        ("2026-12-31T23:59", "2027-01-31T23:59"),
        ("2026-03-01T12:00", "2026-04-01T11:00"),  # summer by then: 12:00 there
        ("2026-09-30T11:00", "2026-10-30T12:00"),  # and back
        ("2026-02-28T01:30", "2026-03-28T01:30"),
        ("2026-03-01T01:30", "2026-04-01T00:30"),
        ("2027-02-28T01:30", "2027-03-28T01:00"),  # 01:30, which spring leaves out
        ("2026-09-25T00:30", "2026-10-25T00:30"),  # 01:30 strikes twice: the first
        ("2026-10-25T00:30", "2026-11-25T01:30"),
        ("2026-10-25T01:30", "2026-11-25T01:59:59.999999"),  # the hour repeated
        ("2026-01-15T10:00:30.5", "2026-02-15T10:00:30.5"),
    ],
)
def test_an_assembly_decides_no_sooner_than_a_month_after_the_proposal(
    proposed, earliest
):
    assert defence.earliest_decision(utc(proposed)) == utc(earliest)


@pytest.mark.parametrize(
    ("file", "own", "expected"),
    [
        (PROPOSED, True, []),
        (PROPOSED, False, ["S11: The defence is given by the person"]),
        (BEFORE_BOARD, True, ["S11: The board has not proposed this exclusion"]),
        (DROPPED, True, ["S11: This file is settled"]),
        (DECIDED, True, ["S11: This file is settled"]),
        (HEARD, True, ["S11: The assembly that decides on this exclusion has opened"]),
        (HEARD, False, ["The defence is given by", "has opened"]),
    ],
)
def test_the_member_defends_itself_until_the_assembly_opens(file, own, expected):
    assert says(defence.objections_to_defending(file, own=own), expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We paid in 2025.", []),
        ("x" * LONGEST_DEFENCE, []),
        ("x" * (LONGEST_DEFENCE + 1), ["S11: The text has 50001"]),
        ("", ["S11: There is no text"]),
        ("We paid\x00", ["S11: The text holds characters"]),
    ],
)
def test_a_defence_can_be_kept_and_read(text, expected):
    assert says(defence.objections_to_defence(text), expected)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 12, 31), 36, date(2029, 12, 31)),
    ],
)
def test_calendar_months_end_on_the_same_day_or_the_last(day, months, later):
    assert defence.months_after(day, months) == later
