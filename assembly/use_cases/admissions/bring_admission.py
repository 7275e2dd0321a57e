"""An approved request enters the drafted agenda of an ordinary assembly (S11)."""

from assembly.models.admission_request import AdmissionRequest
from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.queries import admission, agendas, locks
from assembly.queries.admission import NotFound
from assembly.queries.admissions.agendas import waits
from assembly.queries.convenings import objections_to_change, objections_to_entering
from assembly.rules.agenda import ItemFacts
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def bring_admission(work: Work, *, convocation_id: int, request_id: int) -> int:
    """Put it at the end of the draft's agenda, with what the body says; the item's id.

    What is on this agenda already is the item that it is. A miss for a request that
    does not wait for an assembly. Refused to whoever is not of the table, once the
    convocation is issued (B6), and for an extraordinary assembly (S11).
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    if not waits(work.db, request_id):
        raise NotFound(f"approved admission request {request_id}")
    request = work.db.get_one(AdmissionRequest, request_id)
    items = agendas.items_of(work.db, draft.id)
    title = f"Admission: {request.name}"
    wanted = ItemFacts(len(items) + 1, title, ItemKind.ADMISSION)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_entering(work.db, draft, wanted),
        )
    )
    there = next((i for i in items if i.admission_id == request.id), None)
    return there.id if there is not None else _add(work, draft, request, wanted)


def _add(
    work: Work, draft: Convocation, request: AdmissionRequest, wanted: ItemFacts
) -> int:
    item = AgendaItem(
        convocation_id=draft.id,
        position=wanted.position,
        kind=ItemKind.ADMISSION,
        title=wanted.title,
        text=_text(request),
        admission_id=request.id,
    )
    work.db.add(item)
    work.db.flush()
    return item.id


def _text(request: AdmissionRequest) -> str:
    """What the assembly reads: by whom, from where, and the body's own words."""
    asked = "itself" if request.proposer is None else request.proposer.name
    place = request.territory.name if request.territory else request.territory_name
    return (
        f"Asked for by: {asked}. Territory: {place or '-'} ({request.country_code})."
        f" Represented by: {request.representative}. Approved by the board on"
        f" {request.approved_at:%Y-%m-%d}. Charter: adhered to on"
        f" {request.charter_adhered_at:%Y-%m-%d}, signed by"
        f" {request.charter_signatory}.\n\n{request.presentation}"
    )
