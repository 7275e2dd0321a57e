"""What the clock has to do at a moment, and when it has to look again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assembly.models.admission_request import AdmissionRequest
from assembly.models.assembly import Assembly
from assembly.models.letter import Letter
from assembly.queries.cycles import thresholds_to_come
from assembly.queries.cycles import warning_due as cycle_warning_due
from assembly.queries.digests import assemblies_voting, digests_due
from assembly.queries.drafts import latest_moment, waiting_drafts
from assembly.queries.dues.asking import year_to_ask
from assembly.queries.duties.warnings import duties_to_tell
from assembly.queries.reminders import REMIND_BEFORE
from assembly.queries.reminders import reminders_due as reminders_due
from assembly.queries.terms import endings_to_tell, running_terms
from assembly.queries.warnings import warning_due
from assembly.rules.admitting import CONFIRM_WITHIN
from assembly.rules.convening import WARN_BEFORE_LATEST_DAYS, lapses
from assembly.rules.cycle import day_of
from assembly.rules.dues import year_begins
from assembly.rules.terms import WARN_BEFORE_END_MONTHS, warning_moment
from assembly.rules.wall_clock import INSTANT

_TO_OPEN = (
    Assembly.convened_at.is_not(None),
    Assembly.cancelled_at.is_(None),
    Assembly.opened_at.is_(None),
)
_TO_CLOSE = (
    Assembly.opened_at.is_not(None),
    Assembly.cancelled_at.is_(None),
    Assembly.closed_at.is_(None),
)
_TO_SEND = (
    Letter.claimed_at.is_(None),
    Letter.sent_at.is_(None),
    Letter.failed_at.is_(None),
)


def openings_due(db: Session, moment: datetime) -> list[int]:
    """The assemblies to open, the one that should be open longest first."""
    due = select(Assembly.id).where(*_TO_OPEN, Assembly.opens_at <= moment)
    return list(db.scalars(due.order_by(Assembly.opens_at, Assembly.id)))


def closings_due(db: Session, moment: datetime) -> list[int]:
    """The assemblies to close."""
    due = select(Assembly.id).where(*_TO_CLOSE, Assembly.closes_at <= moment)
    return list(db.scalars(due.order_by(Assembly.closes_at, Assembly.id)))


def lapses_due(db: Session, moment: datetime) -> list[int]:
    """The drafts whose latest moment has passed."""
    found = []
    for draft in waiting_drafts(db):
        latest = latest_moment(draft)
        if latest is not None and lapses(latest=latest, moment=moment):
            found.append(draft.id)
    return found


def warnings_due(db: Session, moment: datetime) -> list[int]:
    """The drafts of which the table is to be warned."""
    drafts = waiting_drafts(db)
    return [d.id for d in drafts if warning_due(db, d, moment) is not None]


def cycle_warnings_due(db: Session, moment: datetime) -> list[int]:
    """The years of which the table is to be told, if there is something to tell."""
    reached = cycle_warning_due(db, moment)
    return [] if reached is None else [reached.years]


def duty_warnings_due(db: Session, moment: datetime) -> list[int]:
    """The thresholds in days of which somebody is to be told; they are told at once."""
    return [told.days for told in duties_to_tell(db, moment)][:1]


def digests_to_write(db: Session, moment: datetime) -> list[int]:
    """The assemblies in which somebody is to be told of open votes."""
    voting = assemblies_voting(db, moment)
    return [number for number in voting if digests_due(db, number, moment)]


def term_warnings_due(db: Session, moment: datetime) -> list[int]:
    """One mandate of each group whose term ends, and of which somebody is to hear."""
    return [e.terms[0].mandate_id for e in endings_to_tell(db, moment)]


def unconfirmed_due(db: Session, moment: datetime) -> list[int]:
    """The requests of the public form whose link has ceased to work."""
    due = select(AdmissionRequest.id).where(
        AdmissionRequest.confirmed_at.is_(None),
        AdmissionRequest.asked_at <= moment - CONFIRM_WITHIN,
    )
    return list(db.scalars(due.order_by(AdmissionRequest.id)))


def dues_to_ask(db: Session, moment: datetime) -> list[int]:
    """The year whose dues are to be asked for, if they are."""
    year = year_to_ask(db, moment)
    return [] if year is None else [year]


def next_due(db: Session, moment: datetime) -> datetime | None:
    """The first moment after this one at which something falls due; none known."""
    return min((due for due in _moments(db, moment) if due > moment), default=None)


def _moments(db: Session, moment: datetime) -> Iterator[datetime]:
    """Moments still to come; a digest follows an act, and duties go by whole days, so
    that the next sweep finds them soon enough."""
    opens_at, day_before = Assembly.opens_at, moment + REMIND_BEFORE
    yield from _first(db, opens_at, *_TO_OPEN, opens_at > moment)
    for opening in _first(db, opens_at, *_TO_OPEN, opens_at > day_before):
        yield opening - REMIND_BEFORE
    yield from _first(db, Assembly.closes_at, *_TO_CLOSE, Assembly.closes_at > moment)
    attempt = Letter.next_attempt_at
    yield from _first(db, attempt, *_TO_SEND, attempt > moment)
    yield from thresholds_to_come(db, moment)
    yield year_begins(day_of(moment).year + 1)
    for draft in waiting_drafts(db):
        latest = latest_moment(draft)
        if latest is not None:
            yield latest + INSTANT
            yield from (latest - timedelta(days=d) for d in WARN_BEFORE_LATEST_DAYS)
    for term in running_terms(db, moment):
        yield from (warning_moment(term.ends_at, m) for m in WARN_BEFORE_END_MONTHS)


def _first(
    db: Session,
    column: InstrumentedAttribute[datetime | None],
    *conditions: ColumnElement[bool],
) -> Iterator[datetime]:
    found = db.scalar(select(func.min(column)).where(*conditions))
    if found is not None:
        yield found
