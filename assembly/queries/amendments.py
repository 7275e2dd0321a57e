"""The agenda as it was convened and as it was amended, read from the record (B7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.record import Entry
from assembly.queries import admission, agendas
from assembly.queries.agenda_differences import PointDifference, agenda_differences
from assembly.queries.proposals import points_in_force, points_recorded
from assembly.queries.viewers import Viewer
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
    item: str | None  # its title now


@dataclass(frozen=True)
class AmendedAgenda:
    """The agenda as the convocation fixed it, and what adopted motions made of it."""

    assembly_id: int
    title: str
    convened: Sequence[Facts]
    agenda_hash: str
    difference: tuple[PointDifference, ...]
    motions: Sequence[Amendment]


def amended_agenda(db: Session, viewer: Viewer, assembly_id: int) -> AmendedAgenda:
    """Both agendas, the first one from the record; a miss until it is convened."""
    assembly = admission.assembly(db, viewer, assembly_id)
    convocation = agendas.in_force(db, assembly_id)
    if convocation is None:
        raise admission.NotFound(f"the agenda of assembly {assembly_id}")
    convened = as_convened(db, assembly.stream, convocation.id)
    return AmendedAgenda(
        assembly_id=assembly.id,
        title=assembly.title,
        convened=convened,
        agenda_hash=convocation.agenda_hash or "",
        difference=agenda_differences(
            points_recorded(convened), points_in_force(db, assembly_id)
        ),
        motions=[m for each in amendments(db, assembly_id).values() for m in each],
    )


def convened_otherwise(
    db: Session, assembly_id: int, convocation_id: int
) -> Sequence[Facts]:
    """The agenda as this convocation fixed it, if it was amended since; else empty."""
    if not amendments(db, assembly_id):
        return []
    return as_convened(db, f"assembly:{assembly_id}", convocation_id)


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
        .options(joinedload(AgendaMotion.item))
        .order_by(AgendaMotion.adopted_at, AgendaMotion.id)
    )
    found: dict[int, list[Amendment]] = {}
    for motion in db.scalars(adopted):
        about = found.setdefault(motion.item_id or 0, [])
        title = None if motion.item is None else motion.item.title
        about.append(Amendment(motion.id, motion.kind, title))
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
