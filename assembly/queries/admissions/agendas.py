"""Approved requests on agendas of ordinary assemblies, and the vote on them (S11)."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.admission_request import AdmissionRequest
from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.vote import Result, Vote
from assembly.queries.changes import TextQuestion
from assembly.rules.admission_items import (
    AdmissionItem,
    admission_question,
    objections_to_admission_items,
    objections_to_putting_admission,
)
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, ItemKind

WAITING = (
    AdmissionRequest.approved_at.is_not(None),
    AdmissionRequest.rejected_at.is_(None),
    AdmissionRequest.admitted_at.is_(None),
)


def to_bring(
    db: Session, draft: Convocation, items: Sequence[AgendaItem]
) -> list[AdmissionRequest]:
    """What the board has approved, and stands neither on this draft nor on the agenda
    of another assembly that is convened; nothing for an extraordinary one."""
    if draft.assembly.kind is not AssemblyKind.ORDINARY:
        return []
    there = {item.admission_id for item in items}
    asked = select(AdmissionRequest).where(*WAITING).order_by(AdmissionRequest.id)
    return [
        request
        for request in db.scalars(asked)
        if request.id not in there
        and held_by(db, request.id, but=draft.assembly_id) is None
    ]


def held_by(db: Session, request_id: int, *, but: int | None = None) -> Assembly | None:
    """The convened assembly, not over yet, that has it on its agenda; not `but`."""
    asked = (
        select(Assembly)
        .join(Convocation, Convocation.assembly_id == Assembly.id)
        .join(AgendaItem, AgendaItem.convocation_id == Convocation.id)
        .where(
            AgendaItem.admission_id == request_id,
            AgendaItem.kind == ItemKind.ADMISSION,
            AgendaItem.withdrawn_at.is_(None),
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_(None),
            Assembly.cancelled_at.is_(None),
            Assembly.closed_at.is_(None),
            Assembly.id != (but or 0),
        )
    )
    return db.scalars(asked).first()


def waits(db: Session, request_id: int | None) -> bool:
    """Whether the board has approved it, and no assembly has decided on it."""
    asked = select(AdmissionRequest.id).where(
        AdmissionRequest.id == request_id, *WAITING
    )
    return db.scalar(asked) is not None


def objections_to_agenda(
    db: Session, draft: Convocation, items: Sequence[AgendaItem]
) -> tuple[Objection, ...]:
    """Against convening with these admissions on the agenda (S11)."""
    return objections_to_admission_items(
        [_facts(db, draft, item) for item in items if item.kind is ItemKind.ADMISSION]
    )


def question_of(db: Session, item: AgendaItem) -> TextQuestion | None:
    """The one question of an admission; none for any other item."""
    if item.kind is not ItemKind.ADMISSION or item.admission_id is None:
        return None
    request = db.get_one(AdmissionRequest, item.admission_id)
    of_item = select(Vote.id).where(Vote.item_id == item.id)
    still_open = of_item.where(Vote.closed_at.is_(None))
    adopted = of_item.join(Result).where(Result.adopted)
    return TextQuestion(
        text=admission_question(request.name, request.college),
        base=None,
        objections=objections_to_putting_admission(
            approved=waits(db, request.id),
            open_vote=db.scalars(still_open).first() is not None,
            adopted=db.scalars(adopted).first() is not None,
        ),
    )


def verdict_on(db: Session, item: AgendaItem) -> Vote | None:
    """The vote on it that closed last; none: the assembly has not decided."""
    asked = (
        select(Vote)
        .join(Result)
        .where(Vote.item_id == item.id)
        .order_by(Vote.closed_at.desc(), Vote.id.desc())
    )
    return db.scalars(asked).first()


def _facts(db: Session, draft: Convocation, item: AgendaItem) -> AdmissionItem:
    number = item.admission_id
    other = None if number is None else held_by(db, number, but=draft.assembly_id)
    return AdmissionItem(
        position=item.position,
        title=item.title,
        request_id=number,
        approved=waits(db, number),
        held_by=None if other is None else other.title,
    )
