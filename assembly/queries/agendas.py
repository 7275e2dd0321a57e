"""Convocations of an assembly, and what is on their agendas."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.convocation import Convocation
from assembly.record.agenda import agenda_hash
from assembly.record.entry import moment_text
from assembly.rules.convening import ItemFacts
from assembly.rules.vocabulary import DocumentRole


def in_force(db: Session, assembly_id: int) -> Convocation | None:
    """The convocation issued last; none before the assembly is convened."""
    asked = select(Convocation).where(
        Convocation.assembly_id == assembly_id,
        Convocation.issued_at.is_not(None),
        Convocation.superseded_at.is_(None),
    )
    return db.scalars(asked).one_or_none()


def draft_of(db: Session, assembly_id: int) -> Convocation | None:
    """The draft that waits to be issued, if there is one."""
    asked = select(Convocation).where(
        Convocation.assembly_id == assembly_id,
        Convocation.issued_at.is_(None),
        Convocation.superseded_at.is_(None),
    )
    return db.scalars(asked).one_or_none()


def earlier(db: Session, assembly_id: int) -> Sequence[Convocation]:
    """The convocations that were issued, and then replaced; the last one first."""
    asked = (
        select(Convocation)
        .where(
            Convocation.assembly_id == assembly_id,
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_not(None),
        )
        .order_by(Convocation.number.desc())
    )
    return db.scalars(asked).all()


def items_of(db: Session, convocation_id: int) -> Sequence[AgendaItem]:
    """The agenda in force, in its order, with its documents."""
    asked = (
        select(AgendaItem)
        .where(
            AgendaItem.convocation_id == convocation_id,
            AgendaItem.withdrawn_at.is_(None),
        )
        .order_by(AgendaItem.position)
        .options(selectinload(AgendaItem.documents).joinedload(ItemDocument.document))
    )
    return db.scalars(asked).all()


def every_item(db: Session, convocation_id: int) -> list[AgendaItem]:
    """The agenda in force, and then what the assembly withdrew from it (B7)."""
    asked = (
        select(AgendaItem)
        .where(
            AgendaItem.convocation_id == convocation_id,
            AgendaItem.withdrawn_at.is_not(None),
        )
        .order_by(AgendaItem.withdrawn_at, AgendaItem.id)
    )
    return [*items_of(db, convocation_id), *db.scalars(asked)]


def convened_to_exclude(db: Session, exclusion_id: int) -> bool:
    """Whether an agenda that has this exclusion was ever sent to all members (S11)."""
    sent = (
        select(AgendaItem.id)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .where(
            AgendaItem.exclusion_id == exclusion_id, Convocation.issued_at.is_not(None)
        )
    )
    return db.scalar(sent.limit(1)) is not None


def edition(item: AgendaItem) -> str:
    """Changes with all that is read of the item, its place and its withdrawal."""
    gone = "" if item.withdrawn_at is None else "-withdrawn"
    return agenda_hash(frozen([item]))[:12] + gone


def frozen(items: Sequence[AgendaItem]) -> list[dict[str, Any]]:
    """The agenda as the record keeps it and `agenda_hash` reads it."""
    return [
        {
            "item_id": item.id,
            "position": item.position,
            "kind": item.kind.value,
            "title": item.title,
            "text": item.text,
            "documents": [_frozen_document(attached) for attached in item.documents],
            **_frozen_purpose(item),
        }
        for item in items
    ]


def item_facts(items: Sequence[AgendaItem]) -> list[ItemFacts]:
    """What the rules ask of each item."""
    return [
        ItemFacts(
            position=item.position,
            title=item.title,
            kind=item.kind,
            documents=_count(item, DocumentRole.SUBJECT),
            has_audit_opinion=_count(item, DocumentRole.AUDIT_OPINION) > 0,
            purpose=item.purpose,
        )
        for item in items
    ]


def fingerprint(convocation: Convocation, items: Sequence[AgendaItem]) -> str:
    """Changes with hours, place and agenda: whoever convenes sends what was seen."""
    sitting = {
        "opens_at": _moment(convocation.opens_at),
        "closes_at": _moment(convocation.closes_at),
        "place": convocation.place,
        "time_zone": convocation.time_zone,
    }
    return agenda_hash([sitting, *frozen(items)])


def _moment(at: datetime | None) -> str | None:
    return None if at is None else moment_text(at)


def _frozen_purpose(item: AgendaItem) -> dict[str, Any]:
    """What only elections, changes of a text, admissions and exclusions have."""
    if item.admission_id is not None:
        return {"admission_id": item.admission_id}
    if item.exclusion_id is not None:
        return {"exclusion_id": item.exclusion_id}
    if item.organ is not None and item.post is not None:
        return {
            "organ": item.organ.value,
            "post": item.post.value,
            "term_years": item.term_years,
        }
    if item.proposed_text is not None:
        by = item.proposed_by
        return {
            "proposed_text": item.proposed_text,
            "proposed_by": None if by is None else by.value,
        }
    return {}


def _frozen_document(attached: ItemDocument) -> dict[str, Any]:
    document = attached.document
    return {
        "document_id": document.id,
        "role": attached.role.value,
        "filename": document.filename,
        "media_type": document.media_type,
        "size": document.size,
        "sha256": document.sha256,
    }


def _count(item: AgendaItem, role: DocumentRole) -> int:
    return sum(attached.role is role for attached in item.documents)
