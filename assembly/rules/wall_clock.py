"""S4: the wall clock of the statutory zone, made fit for deadlines.

A wall clock misleads twice a year. In spring it leaves out an hour: a time in that
gap is taken to have come as soon as the clock has passed it. In autumn it repeats
an hour: our clock never goes back, so while the hour is repeated it stands still at
that hour's last microsecond. So an hour's first striking is the one that counts,
and whoever acts later never gains time over whoever acted before.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

STATUTORY_ZONE = ZoneInfo("Europe/Lisbon")
INSTANT = timedelta(microseconds=1)
"""The shortest time that a moment can tell."""


def shown_at(moment: datetime) -> datetime:
    """What the clock shows at an aware moment, as a naive time; it never goes back."""
    local = moment.astimezone(STATUTORY_ZONE)
    if local.fold:
        first = local.replace(fold=0).astimezone(UTC)
        local = (_clock_change(first, moment.astimezone(UTC)) - INSTANT).astimezone(
            STATUTORY_ZONE
        )
    return local.replace(tzinfo=None, fold=0)


def first_moment(wall: datetime) -> datetime:
    """The first moment (UTC) at which the clock shows this naive time or a later."""
    there = wall.replace(tzinfo=STATUTORY_ZONE)
    return _clock_change(
        there.replace(fold=1).astimezone(UTC), there.replace(fold=0).astimezone(UTC)
    )


def last_moment(wall: datetime) -> datetime:
    """The last moment (UTC) at which the clock shows this naive time or an earlier."""
    return first_moment(wall + INSTANT) - INSTANT


def whole_minute(moment: datetime) -> datetime:
    """This moment, or the next whole minute: pages and letters tell only minutes."""
    down = moment.replace(second=0, microsecond=0)
    return moment if moment == down else down + timedelta(minutes=1)


def _clock_change(before: datetime, after: datetime) -> datetime:
    """The first moment with the offset of `after`; `after` itself if it is not later.

    A time in a gap, read with both offsets, lies on both sides of the change (PEP
    495); any other time does not, and then there is nothing to search.
    """
    offset = after.astimezone(STATUTORY_ZONE).utcoffset()
    while after - before > INSTANT:
        middle = before + (after - before) // 2
        if middle.astimezone(STATUTORY_ZONE).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
