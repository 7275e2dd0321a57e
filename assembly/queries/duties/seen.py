"""The duties of a year with their state at a moment (S6, S7, B5, B10)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.calendar import Newsletter
from assembly.queries import cycles
from assembly.queries.duties.sittings_for import Served, served
from assembly.queries.terms import Term, elections_convened, running_terms
from assembly.rules import cycle, duties
from assembly.rules.duties import AGENDA_OF, Due, Duty, DutyState, Progress
from assembly.rules.vocabulary import ItemKind


@dataclass(frozen=True)
class DutySeen:
    """`missing` names what no assembly convened has on its agenda yet; `terms` whose
    end asks for an election; `title` of the newsletter that went out."""

    due: Due
    state: DutyState
    assembly: Assembly | None = None
    missing: Sequence[ItemKind] = ()
    terms: Sequence[Term] = ()
    title: str | None = None


def duties_seen(db: Session, year: int, moment: datetime) -> list[DutySeen]:
    """All that the statutes require of this year, by the day to act."""
    found = [
        *_yearly(db, year, moment),
        *_extraordinary(db, year, moment),
        *_elections(db, year, moment),
    ]
    order = {due: n for n, due in enumerate(duties.in_order([s.due for s in found]))}
    return sorted(found, key=lambda seen: order[seen.due])


def _yearly(db: Session, year: int, moment: datetime) -> Iterator[DutySeen]:
    kinds = [kind for wanted in AGENDA_OF.values() for kind in wanted]
    sittings = [s for s in served(db, kinds) if s.opens_on.year == year]
    for due in duties.duties_of_year(year):
        if due.duty is Duty.NEWSLETTER:
            yield _newsletter(db, due, moment)
        elif due.duty is Duty.AUDIT_OPINION:
            yield _opinion(due, sittings, moment)
        else:
            yield _ordinary(due, sittings, moment)


def _ordinary(due: Due, sittings: Sequence[Served], moment: datetime) -> DutySeen:
    """As far as the item that has come least far."""
    wanted = AGENDA_OF[due.duty]
    best = {kind: _first(sittings, kind) for kind in wanted}
    behind = max(best.values(), key=_behind)
    progress = Progress() if behind is None else behind.progress(moment)
    started = min(best.values(), key=_behind)
    return DutySeen(
        due,
        duties.state_of_duty(due, progress, today=cycle.day_of(moment)),
        assembly=None if started is None else started.assembly,
        missing=[k for k, s in best.items() if s is None or s.convened_on is None],
    )


def _behind(one: Served | None) -> tuple[bool, bool, int]:
    if one is None:
        return True, True, 0
    return False, one.convened_on is None, one.opens_on.toordinal()


def _opinion(due: Due, sittings: Sequence[Served], moment: datetime) -> DutySeen:
    """Done when the accounts were convened with it: without it they cannot be (B5)."""
    accounts = _first(sittings, ItemKind.ACCOUNTS)
    progress = Progress()
    if accounts is not None and accounts.has_opinion:
        progress = Progress(done_on=accounts.convened_on, is_drafted=True)
    return DutySeen(
        due,
        duties.state_of_duty(due, progress, today=cycle.day_of(moment)),
        assembly=None if accounts is None else accounts.assembly,
    )


def _first(sittings: Sequence[Served], kind: ItemKind) -> Served | None:
    return next((s for s in sittings if s.kind is kind), None)


def _newsletter(db: Session, due: Due, moment: datetime) -> DutySeen:
    first, last = duties.period_of_newsletter(due.last_day)
    asked = (
        select(Newsletter)
        .where(Newsletter.sent_on.between(first, last))
        .order_by(Newsletter.sent_on)
        .limit(1)
    )
    sent = db.scalar(asked)
    progress = Progress(done_on=None if sent is None else sent.sent_on)
    return DutySeen(
        due,
        duties.state_of_duty(due, progress, today=cycle.day_of(moment)),
        title=None if sent is None else sent.title,
    )


def _extraordinary(db: Session, year: int, moment: datetime) -> Iterator[DutySeen]:
    """In the year in which the fourth year after the last one ends (S7, B7)."""
    seen = cycles.cycle_seen(db, moment)
    due = Due(
        Duty.EXTRAORDINARY_ASSEMBLY,
        seen.cycle.latest,
        cycle.last_day_to_convene(seen.cycle.latest),
    )
    today = cycle.day_of(moment)
    asked_of = due.year if due.last_day >= today else today.year  # late: of this year
    if asked_of != year:
        return
    convened = seen.convened
    progress = Progress()
    if convened is not None and convened.opens_at is not None:
        progress = Progress(convened_for=cycle.day_of(convened.opens_at))
    state = duties.state_of_duty(due, progress, today=today)
    yield DutySeen(due, state, assembly=convened)


def _elections(db: Session, year: int, moment: datetime) -> Iterator[DutySeen]:
    """The terms that end in this year, one duty for each day on which some do (S5)."""
    convened, today = elections_convened(db), cycle.day_of(moment)
    by_day: dict[Due, list[Term]] = {}
    for term in running_terms(db, moment):
        ends_on = cycle.day_of(term.ends_at)
        due = Due(Duty.ELECTION, ends_on, cycle.last_day_to_convene(ends_on))
        if (ends_on.year if ends_on >= today else today.year) == year:
            by_day.setdefault(due, []).append(term)
    for due, terms in by_day.items():
        found = [convened.get(term.seat) for term in terms]
        held = [one for one in found if one is not None]
        progress = Progress()
        if held and len(held) == len(found):
            progress = Progress(convened_for=cycle.day_of(held[0].opens_at))
        yield DutySeen(
            due,
            duties.state_of_duty(due, progress, today=today),
            assembly=db.get(Assembly, held[0].assembly_id) if held else None,
            terms=terms,
        )
