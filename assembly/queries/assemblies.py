"""The assemblies that somebody sees, each with how far it is at the moment."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.queries import agendas
from assembly.queries.convenings import stage
from assembly.queries.viewers import Viewer
from assembly.rules.convening import lapses
from assembly.rules.hours import objections_to_opening
from assembly.rules.notice import latest_convening
from assembly.rules.vocabulary import AssemblyKind

_FAR = datetime.max.replace(tzinfo=UTC)


class State(enum.StrEnum):
    DRAFT = "draft"
    LAPSED = "lapsed"
    CONVENED = "convened"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class AssemblySeen:
    """An assembly in a list; `draft_id` names a draft convocation, for those who see
    drafts. Openings of a draft are those it would have."""

    id: int
    kind: AssemblyKind
    title: str
    state: State
    opens_at: datetime | None
    closes_at: datetime | None
    place: str | None  # of an extraordinary assembly
    time_zone: str | None
    draft_id: int | None
    latest_convening: datetime | None  # of the draft


@dataclass(frozen=True)
class Assemblies:
    """Open and upcoming in the order of their openings, the past from its end."""

    open: Sequence[AssemblySeen]
    upcoming: Sequence[AssemblySeen]
    drafts: Sequence[AssemblySeen]
    past: Sequence[AssemblySeen]


def assemblies(db: Session, viewer: Viewer, moment: datetime) -> Assemblies:
    """All that this viewer sees: drafts only for the table and the secretariat."""
    asked = select(Assembly)
    if not viewer.sees_drafts:
        asked = asked.where(Assembly.convened_at.is_not(None))
    drafts = _drafts(db) if viewer.sees_drafts else {}
    seen = [_seen(a, drafts.get(a.id), moment) for a in db.scalars(asked)]
    seen.sort(key=lambda a: (a.opens_at or _FAR, a.id))
    return Assemblies(
        open=[a for a in seen if a.state is State.OPEN],
        upcoming=[a for a in seen if a.state is State.CONVENED],
        drafts=[a for a in seen if a.state in {State.DRAFT, State.LAPSED}],
        past=[a for a in seen if a.state in {State.CLOSED, State.CANCELLED}][::-1],
    )


def assembly_seen(
    db: Session, viewer: Viewer, assembly: Assembly, moment: datetime
) -> AssemblySeen:
    """One assembly that the gate let the viewer reach."""
    draft = agendas.draft_of(db, assembly.id) if viewer.sees_drafts else None
    return _seen(assembly, draft, moment)


def state_of(assembly: Assembly, draft: Convocation | None, moment: datetime) -> State:
    """How far the assembly is, by its own moments: a late clock changes nothing."""
    at = stage(assembly, moment)
    if at["cancelled"]:
        return State.CANCELLED
    if at["closed"]:
        return State.CLOSED
    if assembly.convened_at is not None:
        return State.OPEN if at["opened"] else State.CONVENED
    return State.LAPSED if _has_lapsed(draft, moment) else State.DRAFT


def latest_for(draft: Convocation | None) -> datetime | None:
    """The last moment to issue this draft for its opening; none without an opening
    that can be."""
    if draft is None or draft.opens_at is None or objections_to_opening(draft.opens_at):
        return None
    return latest_convening(draft.assembly.kind, draft.opens_at)


def _has_lapsed(draft: Convocation | None, moment: datetime) -> bool:
    latest = latest_for(draft)
    if draft is not None and draft.lapsed_at is not None:
        return True
    return latest is not None and lapses(latest=latest, moment=moment)


def _seen(
    assembly: Assembly, draft: Convocation | None, moment: datetime
) -> AssemblySeen:
    shown = draft if assembly.convened_at is None and draft is not None else assembly
    return AssemblySeen(
        id=assembly.id,
        kind=assembly.kind,
        title=assembly.title,
        state=state_of(assembly, draft, moment),
        opens_at=shown.opens_at,
        closes_at=shown.closes_at,
        place=shown.place,
        time_zone=shown.time_zone,
        draft_id=None if draft is None else draft.id,
        latest_convening=latest_for(draft),
    )


def _drafts(db: Session) -> dict[int, Convocation]:
    asked = select(Convocation).where(
        Convocation.issued_at.is_(None), Convocation.superseded_at.is_(None)
    )
    return {draft.assembly_id: draft for draft in db.scalars(asked)}
