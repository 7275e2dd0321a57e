"""The hours of an assembly as strips: day and night on every clock of its members."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

NIGHT_ENDS, NIGHT_BEGINS = 7, 22
"""By each wall clock; a tint only, nothing depends on it."""

MARKS = 8
MOST_CITIES = 2  # that one row names
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Night:
    """In minutes from the opening."""

    start: int
    length: int


@dataclass(frozen=True)
class Row:
    """One clock: zones that tell the same hours, those of most members first.

    `local` is the moment that all rows tell, on this clock.
    """

    zones: Sequence[ZoneInfo]
    members: int
    nights: Sequence[Night]
    local: datetime

    @property
    def is_night(self) -> bool:
        return not NIGHT_ENDS <= self.local.hour < NIGHT_BEGINS


@dataclass(frozen=True)
class Strip:
    """`now` is in minutes from the opening, none outside; `marks` are moments.

    `told` is the moment of the rows' clocks: now or, outside, the opening, unless the
    hours name another.
    """

    minutes: int
    marks: Sequence[datetime]
    now: int | None
    passed: int  # minutes
    told: datetime
    own: Row
    others: Sequence[Row]

    @property
    def asleep(self) -> int:
        """Members for whom it is night at the moment told."""
        return sum(row.members for row in (self.own, *self.others) if row.is_night)


@dataclass(frozen=True)
class Hours:
    """From when until when, in UTC: elapsed minutes are counted."""

    opens_at: datetime
    closes_at: datetime
    told: datetime | None = None

    @property
    def minutes(self) -> int:
        return (self.closes_at - self.opens_at) // MINUTE


def strip(
    hours: Hours, moment: datetime, own: ZoneInfo, members: Mapping[ZoneInfo, int]
) -> Strip:
    """The reader's own clock, and every other one by which so many members live."""
    passed = (moment - hours.opens_at) // MINUTE
    is_now = 0 <= passed < hours.minutes
    told = hours.told or (moment if is_now else hours.opens_at)
    clocks = _clocks(hours, {own: 0, **members})
    span = hours.closes_at - hours.opens_at
    mine = next(zones for zones in clocks if own in zones)
    return Strip(
        minutes=hours.minutes,
        marks=[hours.opens_at + span * k / MARKS for k in range(MARKS)],
        now=passed if is_now else None,
        passed=min(max(passed, 0), hours.minutes),
        told=told,
        own=_row(hours, [own, *(z for z in mine if z != own)], members, told),
        others=[_row(hours, z, members, told) for z in clocks if z is not mine],
    )


def nights(hours: Hours, zone: ZoneInfo) -> list[Night]:
    """The nights within these hours, as they pass on this zone's wall clock."""
    first = (hours.opens_at - DAY).astimezone(zone).date()
    days = range((hours.closes_at - hours.opens_at) // DAY + 3)
    return [night for n in days if (night := _night(hours, first + n * DAY, zone))]


def _night(hours: Hours, evening: date, zone: ZoneInfo) -> Night | None:
    """The night that begins on this evening; none outside the hours."""
    falls = datetime.combine(evening, time(NIGHT_BEGINS), zone).astimezone(UTC)
    ends = datetime.combine(evening + DAY, time(NIGHT_ENDS), zone).astimezone(UTC)
    start = max((falls - hours.opens_at) // MINUTE, 0)
    end = min((ends - hours.opens_at) // MINUTE, hours.minutes)
    return Night(start, end - start) if start < end else None


def _row(
    hours: Hours,
    zones: Sequence[ZoneInfo],
    members: Mapping[ZoneInfo, int],
    told: datetime,
) -> Row:
    return Row(
        zones=zones[:MOST_CITIES],
        members=sum(members.get(zone, 0) for zone in zones),
        nights=nights(hours, zones[0]),
        local=told.astimezone(zones[0]),
    )


def _clocks(hours: Hours, members: Mapping[ZoneInfo, int]) -> list[list[ZoneInfo]]:
    """The zones, west to east, those together that tell the same hours throughout."""

    def offsets(zone: ZoneInfo) -> tuple[timedelta, ...]:
        moments = (hours.opens_at, hours.closes_at)
        return tuple(m.astimezone(zone).utcoffset() or timedelta(0) for m in moments)

    ordered = sorted(members, key=lambda z: (offsets(z), -members[z], z.key))
    return [list(zones) for _, zones in groupby(ordered, offsets)]
