"""The assemblies as everybody may know them: those that were convened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.queries import agendas
from assembly.queries.admission import NotFound
from assembly.queries.assemblies import State, state_of
from assembly.rules.vocabulary import AssemblyKind, ItemKind


@dataclass(frozen=True)
class PublishedAssembly:
    """An assembly that was convened; its hours are those of the last convocation."""

    id: int
    kind: AssemblyKind
    title: str
    opens_at: datetime
    closes_at: datetime
    state: State


@dataclass(frozen=True)
class PublishedItem:
    """A point of the agenda in force; whom an exclusion concerns is not told to
    everybody before the assembly has closed (S11)."""

    position: int
    kind: ItemKind
    title: str | None


@dataclass(frozen=True)
class AssemblyList:
    """Every assembly that was convened, the last one first."""

    assemblies: Sequence[PublishedAssembly]


@dataclass(frozen=True)
class AssemblyInFull:
    """An assembly with its agenda, and where the signed checkpoint of its record is."""

    assembly: PublishedAssembly
    agenda: Sequence[PublishedItem]
    checkpoint: str


def assembly_list(db: Session, moment: datetime) -> AssemblyList:
    """Every assembly that was convened, cancelled ones too."""
    asked = (
        select(Assembly)
        .where(Assembly.convened_at.is_not(None))
        .order_by(Assembly.opens_at.desc(), Assembly.id.desc())
    )
    return AssemblyList([published(each, moment) for each in db.scalars(asked)])


def assembly_in_full(db: Session, assembly_id: int, moment: datetime) -> AssemblyInFull:
    """One of them; a miss for any other, and for a draft."""
    found = convened(db, assembly_id)
    convocation = agendas.in_force(db, assembly_id)
    items = [] if convocation is None else agendas.items_of(db, convocation.id)
    return AssemblyInFull(
        assembly=published(found, moment),
        agenda=[_published_item(item, found) for item in items],
        checkpoint=f"/assemblies/{assembly_id}/record/checkpoint",
    )


def _published_item(item: AgendaItem, of: Assembly) -> PublishedItem:
    untold = item.kind is ItemKind.EXCLUSION and of.closed_at is None
    return PublishedItem(item.position, item.kind, None if untold else item.title)


def convened(db: Session, assembly_id: int) -> Assembly:
    """The row of an assembly that everybody may know of."""
    found = db.get(Assembly, assembly_id)
    if found is None or found.convened_at is None:
        raise NotFound(f"assembly {assembly_id}, for everybody")
    return found


def published(assembly: Assembly, moment: datetime) -> PublishedAssembly:
    opens_at, closes_at = assembly.opens_at, assembly.closes_at
    assert opens_at is not None, "convened for an hour"  # noqa: S101
    return PublishedAssembly(
        id=assembly.id,
        kind=assembly.kind,
        title=assembly.title,
        opens_at=opens_at,
        closes_at=closes_at or opens_at,
        state=state_of(assembly, None, moment),
    )
