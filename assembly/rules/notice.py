"""S6, S7, B6 and B7: how long before its opening an assembly must be convened."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta

from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind
from assembly.rules.wall_clock import STATUTORY_ZONE as STATUTORY_ZONE
from assembly.rules.wall_clock import first_moment, last_moment, shown_at, whole_minute

ORDINARY_NOTICE_DAYS = 15
"""B6: at least 15 days, added on the wall clock of the statutory zone."""

EXTRAORDINARY_NOTICE_MONTHS = 1
"""B7: at least one month, back from the opening at the same wall-clock time."""

_ORDINARY_NOTICE = timedelta(days=ORDINARY_NOTICE_DAYS)


def latest_convening(kind: AssemblyKind, opens_at: datetime) -> datetime:
    """The last moment (UTC) at which convening for this opening is still lawful.

    B6 for an ordinary assembly, B7 for an extraordinary one. A month back that ends
    on a day its month has not is clamped to that month's last day.
    """
    if kind is AssemblyKind.ORDINARY:
        return last_moment(shown_at(opens_at) - _ORDINARY_NOTICE)
    wall = opens_at.astimezone(STATUTORY_ZONE).replace(tzinfo=None, fold=0)
    return last_moment(_months_back(wall, EXTRAORDINARY_NOTICE_MONTHS))


def earliest_opening(kind: AssemblyKind, issued_at: datetime) -> datetime:
    """The first moment (UTC) for which convening at `issued_at` is not too late.

    B6 and B7. Of an extraordinary assembly not every later opening is lawful: what is
    convened on 28 February at 20:00 may open on 28 March at 20:00, but not on 29 March
    at 09:00, whose month back is 28 February at 09:00. Ask `first_opening_from`.
    """
    wall = shown_at(issued_at)
    if kind is AssemblyKind.ORDINARY:
        return first_moment(wall + _ORDINARY_NOTICE)
    return first_moment(_first_wall_a_month_after(wall))


def first_opening_from(
    kind: AssemblyKind, *, issued_at: datetime, wanted: datetime
) -> datetime:
    """The first lawful opening (UTC) at or after the one wanted. B6, B7."""
    earliest = earliest_opening(kind, issued_at)
    if wanted <= earliest:
        return earliest
    if issued_at <= latest_convening(kind, wanted):
        return wanted
    # Only months clamped to one last day (or an hour that autumn repeats) come here:
    # the day wanted will do, once the clock shows the hour of the convocation.
    asked, hour = wanted.astimezone(STATUTORY_ZONE), shown_at(issued_at).time()
    if asked.fold:
        again = asked.replace(hour=hour.hour, minute=hour.minute, second=hour.second)
        return again.replace(microsecond=hour.microsecond).astimezone(UTC)
    return first_moment(datetime.combine(asked.date(), hour))


def objections_to_notice(
    kind: AssemblyKind, *, issued_at: datetime, opens_at: datetime
) -> tuple[Objection, ...]:
    """Too short a notice: B6 (15 days) or B7 (one month).

    Particulars are moments: `latest`, `opens_at` and `earliest`, the first opening
    from the one wanted that would be lawful if convened now, in whole minutes.
    """
    latest = latest_convening(kind, opens_at)
    if issued_at <= latest:
        return ()
    earliest = first_opening_from(
        kind, issued_at=whole_minute(issued_at), wanted=whole_minute(opens_at)
    )
    told = {"latest": latest, "opens_at": opens_at, "earliest": earliest}
    if kind is AssemblyKind.ORDINARY:
        return (
            Objection(
                "B6",
                "An ordinary assembly is convened at least 15 days before it opens:"
                " for this opening, by %(latest)s.",
                "Convened now, it may open on %(earliest)s.",
                told,
            ),
        )
    return (
        Objection(
            "B7",
            "An extraordinary assembly is convened at least one month before it"
            " opens: for this opening, by %(latest)s.",
            "Convened now, it may open on %(earliest)s.",
            told,
        ),
    )


def _months_back(wall: datetime, months: int) -> datetime:
    """The same time of day so many months before, clamped to the month's last day."""
    year, month = _month_of(wall, -months)
    day = min(wall.day, monthrange(year, month)[1])
    return wall.replace(year=year, month=month, day=day)


def _first_wall_a_month_after(wall: datetime) -> datetime:
    """The first wall-clock time whose month back is not before this one.

    A day that the target month has not passes on to the first of the month after:
    a month back from 28 February is 28 January, so 30 January waits for 1 March.
    """
    year, month = _month_of(wall, EXTRAORDINARY_NOTICE_MONTHS)
    if wall.day <= monthrange(year, month)[1]:
        return wall.replace(year=year, month=month)
    year, month = _month_of(wall, EXTRAORDINARY_NOTICE_MONTHS + 1)
    return datetime(year, month, 1)  # noqa: DTZ001  (a wall clock has no zone)


def _month_of(wall: datetime, shift: int) -> tuple[int, int]:
    months = wall.year * 12 + wall.month - 1 + shift
    return months // 12, months % 12 + 1
