"""One assembly as its page tells it: its date, its agenda, how it came to be so."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.record import Entry
from assembly.queries import admission, agendas
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.amendments import Amendment, amendments
from assembly.queries.assemblies import AssemblySeen, State, assembly_seen
from assembly.queries.viewers import Viewer


@dataclass(frozen=True)
class Programme:
    """`convocation` is the one in force, or else the first draft; `draft` waits to
    take its place."""

    assembly: Assembly
    seen: AssemblySeen
    convocation: Convocation | None
    items: Sequence[AgendaItem]
    draft: Convocation | None
    earlier: Sequence[Convocation]
    may_convene: bool
    why_cancelled: str | None
    amended: Mapping[int, Sequence[Amendment]]  # by item; 0: the order (B7)

    @property
    def may_change(self) -> bool:
        """Whether the viewer may convene it anew, or call it off."""
        still = {State.DRAFT, State.LAPSED, State.CONVENED}
        return self.may_convene and self.seen.state in still


def programme(
    db: Session, viewer: Viewer, assembly_id: int, moment: datetime
) -> Programme:
    """An assembly through the gate, with the agenda in force."""
    found = admission.assembly(db, viewer, assembly_id)
    draft = agendas.draft_of(db, found.id) if viewer.sees_drafts else None
    shown = agendas.in_force(db, found.id) or draft
    return Programme(
        assembly=found,
        seen=assembly_seen(db, viewer, found, moment),
        convocation=shown,
        items=[] if shown is None else agendas.items_of(db, shown.id),
        draft=draft if draft is not shown else None,
        earlier=agendas.earlier(db, found.id),
        may_convene=bool(viewer.table_posts),
        why_cancelled=_why_cancelled(db, found),
        amended=amendments(db, found.id),
    )


def not_reached_by_mail(db: Session, moment: datetime) -> list[Addressee]:
    """The members whom somebody has to tell in another way."""
    members = addressees(db, moment, convocation_id=None)
    return [member for member in members if member.address is None]


def _why_cancelled(db: Session, assembly: Assembly) -> str | None:
    if assembly.cancelled_at is None:
        return None
    asked = select(Entry.text).where(
        Entry.stream == assembly.stream, Entry.act == "AssemblyCancelled"
    )
    text = db.scalars(asked).first()
    return None if text is None else str(json.loads(text)["particulars"]["reason"])
