"""A convened assembly gets a new draft, to be convened anew with changes (B6)."""

from sqlalchemy import func, select

from assembly.effects import filing
from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.convocation import Convocation
from assembly.queries import admission, agendas, locks
from assembly.queries.convenings import stage
from assembly.queries.exclusions.items import excluded_by
from assembly.rules.drafting import objections_to_convening_anew
from assembly.rules.objection import refuse
from assembly.work import Work


def redraft_convocation(work: Work, *, assembly_id: int) -> int:
    """Copy the convocation in force into a new draft; the draft's id.

    Asked again, it answers with the draft that waits already. The convocation in
    force stays so until the new one is issued. Refuses whoever is not of the table,
    and an assembly not yet convened, open, closed or cancelled. B6.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    assembly = admission.assembly(work.db, who, assembly_id)
    refuse(
        objections_to_convening_anew(
            who.table_posts,
            convened=assembly.convened_at is not None,
            **stage(assembly, work.now),
        )
    )
    waiting = agendas.draft_of(work.db, assembly_id)
    if waiting is not None:
        return waiting.id
    return _copy(work, assembly_id).id


def _copy(work: Work, assembly_id: int) -> Convocation:
    sent = agendas.in_force(work.db, assembly_id)
    if sent is None:
        raise admission.NotFound(f"convocation of assembly {assembly_id}")
    draft = Convocation(
        assembly_id=assembly_id,
        number=_next_number(work, assembly_id),
        opens_at=sent.opens_at,
        closes_at=sent.closes_at,
        place=sent.place,
        time_zone=sent.time_zone,
        drafted_at=work.now,
    )
    work.db.add(draft)
    work.db.flush()
    for item in agendas.items_of(work.db, sent.id):
        copy = _copied(item, draft.id)
        work.db.add(copy)
        _bring_up_to_date(work, copy)
    return draft


def _bring_up_to_date(work: Work, copy: AgendaItem) -> None:
    """What the member gave for its defence since then comes with the copy (S11)."""
    exclusion = excluded_by(work.db, copy)
    if exclusion is not None:
        filing.enclose(exclusion, copy)


def _next_number(work: Work, assembly_id: int) -> int:
    last = select(func.max(Convocation.number))
    return work.db.scalars(last.where(Convocation.assembly_id == assembly_id)).one() + 1


def _copied(item: AgendaItem, convocation_id: int) -> AgendaItem:
    return AgendaItem(
        convocation_id=convocation_id,
        position=item.position,
        kind=item.kind,
        title=item.title,
        text=item.text,
        purpose=item.purpose,
        admission_id=item.admission_id,
        exclusion_id=item.exclusion_id,
        documents=[
            ItemDocument(document_id=d.document_id, role=d.role) for d in item.documents
        ],
    )
