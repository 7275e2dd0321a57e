"""S7 and B7: how often an extraordinary assembly is held. It warns, and never refuses.

Whole days of the statutory zone are counted, from the day on which the last one closed.
"""

import enum
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from assembly.rules.notice import EXTRAORDINARY_NOTICE_MONTHS
from assembly.rules.objection import Objection
from assembly.rules.wall_clock import first_moment, shown_at

FOUNDING_DAY = date(2013, 11, 4)
"""The founding assembly, from which the first three years are counted."""

EARLIEST_YEARS, DUE_YEARS, LATEST_YEARS = 2, 3, 4
"""S7: every three years; B7: two to four if necessary."""

_ONE_DAY = timedelta(days=1)


class CycleState(enum.StrEnum):
    EARLY = "early"  # nothing to say yet
    ALLOWED = "allowed"  # it may be held
    DUE = "due"  # the last one is three years old
    OVERDUE = "overdue"  # the fourth year has passed


@dataclass(frozen=True)
class Cycle:
    """The days on which the next one may be held, should be, and may at the latest."""

    last: date
    earliest: date
    due: date
    latest: date

    @property
    def overdue(self) -> date:
        """The first day that is too late."""
        return self.latest + _ONE_DAY


def cycle_after(closed_at: datetime | None) -> Cycle:
    """The cycle that the last assembly's closing began; none: the founding day. S7, B7.

    Where the year has no such day, the last one of that month stands for it.
    """
    last = FOUNDING_DAY if closed_at is None else day_of(closed_at)
    return Cycle(
        last=last,
        earliest=_months_after(last, 12 * EARLIEST_YEARS),
        due=_months_after(last, 12 * DUE_YEARS),
        latest=_months_after(last, 12 * LATEST_YEARS),
    )


def state_on(cycle: Cycle, day: date) -> CycleState:
    """How far the cycle is on this day. S7, B7."""
    if day < cycle.earliest:
        return CycleState.EARLY
    if day < cycle.due:
        return CycleState.ALLOWED
    return CycleState.DUE if day <= cycle.latest else CycleState.OVERDUE


def years_passed(cycle: Cycle, day: date) -> int | None:
    """Of which threshold the table is told by letter: 3 or 4 years; none before. S7."""
    told = {CycleState.DUE: DUE_YEARS, CycleState.OVERDUE: LATEST_YEARS}
    return told.get(state_on(cycle, day))


def warnings_of(cycle: Cycle, day: date) -> tuple[Objection, ...]:
    """What is said of the cycle on this day; nothing of it stops an act. S7, B7."""
    told = {"last": cycle.last, "latest": cycle.latest}
    state = state_on(cycle, day)
    if state is CycleState.DUE:
        return (
            Objection(
                "S7",
                "The last extraordinary assembly, of %(last)s, is older than three"
                " years.",
                "Convene the next one: it may be held until %(latest)s (B7).",
                told,
            ),
        )
    if state is CycleState.OVERDUE:
        return (
            Objection(
                "B7",
                "The last extraordinary assembly, of %(last)s, is older than four"
                " years: the next one should have been held by %(latest)s.",
                "Convene it without delay.",
                told,
            ),
        )
    return ()


def warnings_of_opening(cycle: Cycle, opens_at: datetime) -> tuple[Objection, ...]:
    """An opening sooner than two years after the last assembly, or later than four: a
    warning, never a refusal. B7."""
    told = {"earliest": cycle.earliest, "latest": cycle.latest, "last": cycle.last}
    if day_of(opens_at) < cycle.earliest:
        return (
            Objection(
                "B7",
                "This opening is less than two years after the last extraordinary"
                " assembly, of %(last)s.",
                "Two years have passed on %(earliest)s; convening is not refused.",
                told,
            ),
        )
    if day_of(opens_at) > cycle.latest:
        return (
            Objection(
                "B7",
                "This opening is more than four years after the last extraordinary"
                " assembly, of %(last)s.",
                "The fourth year ends on %(latest)s; convening is not refused.",
                told,
            ),
        )
    return ()


def last_day_to_convene(opening_day: date) -> date:
    """The day, a calendar month before, until whose same hour it is convened. B7."""
    return _months_after(opening_day, -EXTRAORDINARY_NOTICE_MONTHS)


def day_of(moment: datetime) -> date:
    """The day that the statutory clock shows at this moment. S4."""
    return shown_at(moment).date()


def beginning_of(day: date) -> datetime:
    """The first moment (UTC) of this day on the statutory clock. S4."""
    return first_moment(datetime(day.year, day.month, day.day))  # noqa: DTZ001


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
