"""The hours of an assembly as a strip: each one day or night for the reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

NIGHT_ENDS, NIGHT_BEGINS = 7, 22
"""By the reader's wall clock; a tint only, nothing depends on it."""

MARKS = 8
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Hour:
    """A piece of the strip, in minutes from the opening."""

    start: int
    length: int
    is_night: bool


@dataclass(frozen=True)
class Strip:
    """`now` is in minutes from the opening, none outside; `marks` are moments."""

    minutes: int
    hours: Sequence[Hour]
    marks: Sequence[datetime]
    now: int | None


def strip(
    opens_at: datetime, closes_at: datetime, moment: datetime, zone: ZoneInfo
) -> Strip:
    """The time from opening to closing, as it passes on this zone's wall clock."""
    minutes = (closes_at - opens_at) // MINUTE
    passed = (moment - opens_at) // MINUTE
    return Strip(
        minutes=minutes,
        hours=[
            _hour(opens_at, start, minutes, zone) for start in range(0, minutes, 60)
        ],
        marks=[opens_at + (closes_at - opens_at) * k / MARKS for k in range(MARKS)],
        now=passed if 0 <= passed < minutes else None,
    )


def _hour(opens_at: datetime, start: int, minutes: int, zone: ZoneInfo) -> Hour:
    middle = (opens_at + start * MINUTE + 30 * MINUTE).astimezone(zone)
    return Hour(
        start=start,
        length=min(60, minutes - start),
        is_night=not NIGHT_ENDS <= middle.hour < NIGHT_BEGINS,
    )
