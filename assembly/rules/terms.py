"""S5: how long a post is held, and when to warn that its term ends.

Terms go by the wall clock of the statutory zone. Who is not replaced goes on.
"""

from calendar import monthrange
from datetime import UTC, datetime

from assembly.rules.purposes import LONGEST_TERM_YEARS
from assembly.rules.wall_clock import STATUTORY_ZONE, first_moment

WARN_BEFORE_END_MONTHS = (6, 1, 0)
"""How many months before a term ends the table and the holder are warned; 0: then."""

_MONTHS_OF_YEAR = 12


def term_end(since: datetime, years: int) -> datetime:
    """The moment (UTC) so many years later, at the same wall-clock time. S5.

    What begins on 29 February ends, in a year that has none, on the 28th.
    """
    return _months_after(since, years * _MONTHS_OF_YEAR)


def latest_term_end(since: datetime) -> datetime:
    """The end (UTC) of a term that was never stated: S5 allows four years at most."""
    return term_end(since, LONGEST_TERM_YEARS)


def warning_moment(ends_at: datetime, months: int) -> datetime:
    """When (UTC) to warn so many calendar months before this end. S5."""
    return _months_after(ends_at, -months)


def term_warnings_due(*, ends_at: datetime, moment: datetime) -> tuple[int, ...]:
    """The thresholds (in months) that are reached: 6, 1, and 0 once it ends. S5."""
    return tuple(
        months
        for months in WARN_BEFORE_END_MONTHS
        if warning_moment(ends_at, months) <= moment.astimezone(UTC)
    )


def _months_after(moment: datetime, months: int) -> datetime:
    """The same time of day, clamped to the last day of the month it comes to."""
    wall = moment.astimezone(STATUTORY_ZONE).replace(tzinfo=None, fold=0)
    count = wall.year * _MONTHS_OF_YEAR + wall.month - 1 + months
    year, month = count // _MONTHS_OF_YEAR, count % _MONTHS_OF_YEAR + 1
    day = min(wall.day, monthrange(year, month)[1])
    return first_moment(wall.replace(year=year, month=month, day=day))
