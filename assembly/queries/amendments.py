"""The agenda as it was convened and as it was amended, read from the record (B7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.record import Entry
from assembly.record.entry import read_entry
from assembly.rules.vocabulary import MotionKind

Facts = Mapping[str, Any]

AGENDA = ("AssemblyConvened", "AgendaAmended")
ENDS = ("MotionSetAside", "MotionTakenBack", "VoteClosed")


@dataclass(frozen=True)
class Amendment:
    """An adopted motion that changed an item."""

    motion_id: int
    kind: MotionKind


def as_convened(db: Session, stream: str, convocation_id: int) -> Sequence[Facts]:
    """The agenda that this convocation fixed; empty if the record tells of none."""
    for _seq, act, told in _told(db, stream, AGENDA):
        if act == "AssemblyConvened" and told["convocation_id"] == convocation_id:
            return list(told["agenda"])
    return []


def agenda_before_end(db: Session, stream: str, motion_id: int) -> Sequence[Facts]:
    """The agenda in force when the motion was decided, set aside or taken back."""
    agenda: Sequence[Facts] = []
    for _seq, act, told in _told(db, stream, (*AGENDA, *ENDS)):
        if act in AGENDA:
            agenda = list(told["agenda"])
        elif told.get("motion_id") == motion_id:
            return agenda
    return agenda


def amendments(db: Session, assembly_id: int) -> dict[int, list[Amendment]]:
    """What adopted motions changed, by item; a change of order is of no one item."""
    adopted = (
        select(AgendaMotion)
        .where(
            AgendaMotion.assembly_id == assembly_id,
            AgendaMotion.adopted_at.is_not(None),
            AgendaMotion.without_effect.is_(None),
        )
        .order_by(AgendaMotion.adopted_at, AgendaMotion.id)
    )
    found: dict[int, list[Amendment]] = {}
    for motion in db.scalars(adopted):
        about = found.setdefault(motion.item_id or 0, [])
        about.append(Amendment(motion.id, motion.kind))
    return found


def _told(
    db: Session, stream: str, acts: Sequence[str]
) -> list[tuple[int, str, Mapping[str, Any]]]:
    kept = (
        select(Entry)
        .where(Entry.stream == stream, Entry.act.in_(acts), Entry.sealed_at.is_(None))
        .order_by(Entry.seq)
    )
    return [
        (entry.seq, entry.act, read_entry(entry.text.encode()).particulars)
        for entry in db.scalars(kept)
    ]
