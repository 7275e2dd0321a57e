"""The cycle of extraordinary assemblies, as the register knows it at a moment (S7)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.rules import cycle as rules
from assembly.rules.cycle import Cycle, CycleState
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind


@dataclass(frozen=True)
class Threshold:
    """A day of the cycle, and the last day to convene for an opening on it."""

    years: int
    day: date
    convened_by: date
    has_passed: bool


@dataclass(frozen=True)
class CycleSeen:
    """`last` is the assembly that the cycle is counted from, none: the founding;
    `convened` one that is convened or open now."""

    cycle: Cycle
    state: CycleState
    last: Assembly | None
    convened: Assembly | None
    thresholds: tuple[Threshold, ...]
    warnings: tuple[Objection, ...]


@dataclass(frozen=True)
class Reached:
    """Of three or four years since an assembly (0: the founding) the table is told
    once: the `occasion` of its letters."""

    occasion: str
    years: int
    cycle: Cycle


def cycle_seen(db: Session, moment: datetime) -> CycleSeen:
    """The cycle on this day; once the next assembly is convened nothing is warned of
    that its convening answers."""
    today, last = rules.day_of(moment), _last(db, moment)
    convened, found = _convened(db, moment), _cycle_after(last)
    return CycleSeen(
        cycle=found,
        state=rules.state_on(found, today),
        last=last,
        convened=convened,
        thresholds=_thresholds(found, today),
        warnings=() if convened else rules.warnings_of(found, today),
    )


def warnings_of_draft(
    db: Session, draft: Convocation, moment: datetime
) -> tuple[Objection, ...]:
    """What the table is told of an extraordinary draft: of its opening or, where that
    is in time, of the cycle."""
    if draft.assembly.kind is not AssemblyKind.EXTRAORDINARY:
        return ()
    found = _cycle_after(_last(db, moment))
    of_cycle = rules.warnings_of(found, rules.day_of(moment))
    if draft.opens_at is None:
        return of_cycle
    return rules.warnings_of_opening(found, draft.opens_at) or of_cycle


def reached_now(db: Session, moment: datetime) -> Reached | None:
    """The last threshold that has passed; none before the first, and none while the
    next assembly is convened."""
    last = _last(db, moment)
    found = _cycle_after(last)
    years = rules.years_passed(found, rules.day_of(moment))
    if years is None or _convened(db, moment) is not None:
        return None
    since = 0 if last is None else last.id
    return Reached(f"extraordinary-cycle:{since}:{years}", years, found)


def warning_due(db: Session, moment: datetime) -> Reached | None:
    """The threshold that has passed, if nobody was told of it yet."""
    reached = reached_now(db, moment)
    if reached is None:
        return None
    written = select(Letter.id).where(Letter.occasion == reached.occasion).limit(1)
    return None if db.scalar(written) is not None else reached


def thresholds_to_come(db: Session, moment: datetime) -> tuple[datetime, datetime]:
    """When the table is told that three and that four years have passed."""
    found = _cycle_after(_last(db, moment))
    return rules.beginning_of(found.due), rules.beginning_of(found.overdue)


def _cycle_after(last: Assembly | None) -> Cycle:
    return rules.cycle_after(None if last is None else last.closes_at)


def _thresholds(found: Cycle, today: date) -> tuple[Threshold, ...]:
    days = (
        (rules.EARLIEST_YEARS, found.earliest),
        (rules.DUE_YEARS, found.due),
        (rules.LATEST_YEARS, found.latest),
    )
    return tuple(
        Threshold(years, day, rules.last_day_to_convene(day), day < today)
        for years, day in days
    )


def _held() -> Select[Assembly]:
    return select(Assembly).where(
        Assembly.kind == AssemblyKind.EXTRAORDINARY,
        Assembly.convened_at.is_not(None),
        Assembly.cancelled_at.is_(None),
    )


def _last(db: Session, moment: datetime) -> Assembly | None:
    """The one that closed last, judged by its hours and not by the clock's acts."""
    closed = _held().where(Assembly.closes_at <= moment)
    return db.scalar(closed.order_by(Assembly.closes_at.desc()).limit(1))


def _convened(db: Session, moment: datetime) -> Assembly | None:
    coming = _held().where(Assembly.closes_at > moment)
    return db.scalar(coming.order_by(Assembly.opens_at).limit(1))
