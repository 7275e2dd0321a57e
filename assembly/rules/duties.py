"""S6, S7, B5 and B10: what the statutes require of a year, and by which day.

Whole days of the statutory zone. Nothing here refuses an act: what is late is said to
be late, and may still be done.
"""

import enum
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from assembly.rules.notice import ORDINARY_NOTICE_DAYS
from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import ItemKind

SPRING_ENDS = (3, 31)
"""S6: the first ordinary assembly of the year is held before the end of March."""

AUTUMN_ENDS = (12, 31)
"""S6: the second, before the year's end. The day of an assembly is that of its opening
(B6: it is open "the day of the general assembly for 24 hours")."""

NEWSLETTER_MONTHS = 2
"""B10: a newsletter every two months."""

WARN_BEFORE_DAYS = (60, 14)
"""How many days before the last day to convene the table is told."""

NEAR_DAYS = WARN_BEFORE_DAYS[0]

LONGEST_NEWSLETTER_TITLE = 200


class Duty(enum.StrEnum):
    """What is to be done in a year, or by a day of it."""

    SPRING_ASSEMBLY = "spring_assembly"
    AUDIT_OPINION = "audit_opinion"
    AUTUMN_ASSEMBLY = "autumn_assembly"
    EXTRAORDINARY_ASSEMBLY = "extraordinary_assembly"
    ELECTION = "election"
    NEWSLETTER = "newsletter"


AGENDA_OF = {
    Duty.SPRING_ASSEMBLY: (ItemKind.REPORT, ItemKind.ACCOUNTS),
    Duty.AUTUMN_ASSEMBLY: (ItemKind.PLAN_AND_BUDGET,),
}
"""S6: what each of the two ordinary assemblies is held for."""


class DutyState(enum.StrEnum):
    AHEAD = "ahead"
    NEAR = "near"
    DRAFTED = "drafted"
    CONVENED = "convened"
    CONVENED_LATE = "convened_late"  # for a day after the last one
    LATE = "late"  # the day to act has passed and nothing was done
    DONE = "done"
    DONE_LATE = "done_late"


SETTLED = frozenset(
    {DutyState.CONVENED, DutyState.CONVENED_LATE, DutyState.DONE, DutyState.DONE_LATE}
)
"""Of these nobody is warned any more."""


@dataclass(frozen=True)
class Due:
    """`last_day` is the last on which it is done in time; `act_by` the last on which
    an assembly for it can still be convened, otherwise the same day."""

    duty: Duty
    last_day: date
    act_by: date

    @property
    def year(self) -> int:
        return self.last_day.year


@dataclass(frozen=True)
class Progress:
    """How far it has come: the day it was done, the day that an assembly is convened
    for, whether there is a draft."""

    done_on: date | None = None
    convened_for: date | None = None
    is_drafted: bool = False


def duties_of_year(year: int) -> tuple[Due, ...]:
    """What every year has: S6 two ordinary assemblies, B5 the audit board's opinion
    among the documents of the first, B10 six newsletters; by day."""
    spring = _ordinary(Duty.SPRING_ASSEMBLY, date(year, *SPRING_ENDS))
    opinion = Due(Duty.AUDIT_OPINION, spring.act_by, spring.act_by)
    autumn = _ordinary(Duty.AUTUMN_ASSEMBLY, date(year, *AUTUMN_ENDS))
    return in_order([spring, opinion, autumn, *_newsletters(year)])


def in_order(duties: list[Due]) -> tuple[Due, ...]:
    """By the day until which something is to be done. S6."""
    return tuple(sorted(duties, key=lambda due: (due.act_by, due.last_day, due.duty)))


def period_of_newsletter(day: date) -> tuple[date, date]:
    """The first and last day of the two months that a day belongs to. B10."""
    first = (day.month - 1) // NEWSLETTER_MONTHS * NEWSLETTER_MONTHS + 1
    last = first + NEWSLETTER_MONTHS - 1
    return date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])


def state_of_duty(due: Due, progress: Progress, *, today: date) -> DutyState:
    """How it stands on this day. S6, B5, B10."""
    if progress.done_on is not None:
        in_time = progress.done_on <= due.last_day
        return DutyState.DONE if in_time else DutyState.DONE_LATE
    if progress.convened_for is not None:
        in_time = progress.convened_for <= due.last_day
        return DutyState.CONVENED if in_time else DutyState.CONVENED_LATE
    if today > due.act_by:
        return DutyState.LATE
    if progress.is_drafted:
        return DutyState.DRAFTED
    near = due.act_by - today <= timedelta(days=NEAR_DAYS)
    return DutyState.NEAR if near else DutyState.AHEAD


def duty_warning(due: Due, *, today: date) -> int | None:
    """The threshold (days before the last day to act) that was reached last; none
    before the first, and none once that day has passed. S6."""
    left = (due.act_by - today).days
    reached = [days for days in _thresholds(due.duty) if 0 <= left <= days]
    return min(reached, default=None)


def objections_to_newsletter(
    *, title: str, sent_on: date, today: date, is_entered: bool
) -> tuple[Objection, ...]:
    """B10: a newsletter with a title that went out on a day that has come, once."""
    found = list(
        objections_to_text(title, longest=LONGEST_NEWSLETTER_TITLE, article="B10")
    )
    if sent_on > today:
        found.append(
            Objection(
                "B10",
                "A newsletter of %(day)s has not gone out yet.",
                "Enter it once it has.",
                {"day": sent_on},
            )
        )
    if is_entered:
        found.append(
            Objection(
                "B10",
                "A newsletter of %(day)s is entered already.",
                "Choose the day on which this one went out.",
                {"day": sent_on},
            )
        )
    return tuple(found)


def _ordinary(duty: Duty, last_day: date) -> Due:
    return Due(duty, last_day, last_day - timedelta(days=ORDINARY_NOTICE_DAYS))


def _newsletters(year: int) -> list[Due]:
    months = range(1, 13, NEWSLETTER_MONTHS)
    ends = [period_of_newsletter(date(year, month, 1))[1] for month in months]
    return [Due(Duty.NEWSLETTER, end, end) for end in ends]


def _thresholds(duty: Duty) -> tuple[int, ...]:
    """Two months are too short to tell twice."""
    return WARN_BEFORE_DAYS[1:] if duty is Duty.NEWSLETTER else WARN_BEFORE_DAYS
