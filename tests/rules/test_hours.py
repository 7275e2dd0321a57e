"""Times are UTC unless a clock in Lisbon is named."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assembly.rules import hours
from assembly.rules.vocabulary import AssemblyKind

LISBON = ZoneInfo("Europe/Lisbon")
ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY
NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


def lisbon(text):
    return datetime.fromisoformat(text).replace(tzinfo=LISBON)


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("2026-03-20T09:00", "2026-03-21T09:00"),
        ("2026-03-28T12:00", "2026-03-29T13:00"),  # spring: an hour later
        ("2026-10-24T12:00", "2026-10-25T11:00"),  # autumn: earlier
        ("2028-02-28T09:00", "2028-02-29T09:00"),
    ],
)
def test_an_ordinary_assembly_stays_open_for_24_elapsed_hours(opens, closes):
    closes_at = hours.closes_at(lisbon(opens))
    assert closes_at == lisbon(closes)
    assert closes_at - lisbon(opens) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (-INSTANT, False),
        (timedelta(0), True),
        (timedelta(hours=24) - INSTANT, True),
        (timedelta(hours=24), False),
    ],
)
def test_it_is_open_from_its_opening_until_just_before_its_closing(after, expected):
    closes_at = hours.closes_at(NOON)
    moment = NOON + after
    assert hours.is_open(opens_at=NOON, closes_at=closes_at, moment=moment) is expected


def test_the_hour_that_autumn_repeats_is_open_only_once():
    first = datetime(2026, 10, 25, 1, 30, tzinfo=LISBON)
    second = first.replace(fold=1)
    assert hours.is_open(opens_at=first, closes_at=second, moment=first)
    assert not hours.is_open(opens_at=second, closes_at=second, moment=first)


@pytest.mark.parametrize(
    ("kind", "stays", "articles"),
    [
        (ORDINARY, timedelta(hours=24), []),
        (ORDINARY, timedelta(hours=24) - INSTANT, ["B6"]),
        (ORDINARY, timedelta(hours=24) + INSTANT, ["B6"]),
        (ORDINARY, timedelta(0), ["B6"]),
        (EXTRAORDINARY, timedelta(hours=1), []),
        (EXTRAORDINARY, timedelta(hours=1) - INSTANT, ["B7"]),
        (EXTRAORDINARY, timedelta(days=7), []),
        (EXTRAORDINARY, timedelta(days=7) + INSTANT, ["B7"]),
        (EXTRAORDINARY, timedelta(hours=-2), ["B7"]),
    ],
)
def test_each_kind_of_assembly_has_its_hours(kind, stays, articles):
    found = hours.objections_to_opening_hours(
        kind, opens_at=NOON, closes_at=NOON + stays
    )
    assert [objection.article for objection in found] == articles
    assert all(map(str, found))


def test_24_hours_on_the_wall_clock_are_not_24_hours_when_the_clock_changes():
    opens_at = datetime(2026, 3, 28, 12, tzinfo=LISBON)
    found = hours.objections_to_opening_hours(
        ORDINARY, opens_at=opens_at, closes_at=opens_at + timedelta(days=1)
    )
    assert [objection.article for objection in found] == ["B6"]


@pytest.mark.parametrize(
    ("opens_at", "refused"),
    [
        (None, True),
        (NOON, False),
        (NOON.replace(year=2013), False),
        (NOON.replace(year=2012), True),
        (NOON.replace(year=1), True),
        (NOON.replace(year=2999), False),
        (NOON.replace(year=9999), True),
    ],
)
def test_an_opening_is_stated_and_within_reach(opens_at, refused):
    found = hours.objections_to_opening(opens_at)
    assert bool(found) is refused
    assert all(map(str, found))
