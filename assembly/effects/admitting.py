"""A body becomes a member: approved by the board, validated by an assembly (S11)."""

from assembly.effects.entering import enter
from assembly.events import AdmissionRejected, MemberAdmitted
from assembly.models.admission_request import AdmissionRequest
from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.board_decision import BoardDecision
from assembly.queries import agendas, locks
from assembly.queries.admissions.agendas import verdict_on
from assembly.queries.admissions.letters import Told, admission_letter
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def settle(work: Work, decision: BoardDecision) -> None:
    """What the board's decision brings about: the next ordinary assembly is asked, or
    the request has ended."""
    request = work.db.get_one(AdmissionRequest, decision.admission_id)
    if decision.adopted:
        request.approved_at = work.now
    else:
        request.rejected_at = work.now
    told = Told.APPROVED if decision.adopted else Told.REFUSED
    work.db.add(admission_letter(request, told, work.now))


def admit(work: Work, assembly: Assembly) -> None:
    """What the votes on admissions bring about when the assembly closes.

    Adopted by the vote that closed last, the body is a member from this moment on; not
    adopted, its request has ended; not voted on, it waits for the next assembly. The
    frozen roll of this assembly has it not (S2).
    """
    items = _items(work, assembly)
    if not items:
        return
    locks.hold_register(work.db)
    for item in items:
        request = work.db.get_one(AdmissionRequest, item.admission_id)
        vote = verdict_on(work.db, item)
        if vote is None or vote.result is None or request.admitted_at is not None:
            continue
        if vote.result.adopted:
            _admit(work, assembly, request, vote.id)
        else:
            _reject(work, assembly, request, vote.id)


def _items(work: Work, assembly: Assembly) -> list[AgendaItem]:
    convocation = agendas.in_force(work.db, assembly.id)
    if convocation is None:
        return []
    return [
        item
        for item in agendas.items_of(work.db, convocation.id)
        if item.kind is ItemKind.ADMISSION and item.admission_id is not None
    ]


def _admit(
    work: Work, assembly: Assembly, request: AdmissionRequest, vote_id: int
) -> None:
    member, person = enter(work, request)
    work.announce(
        MemberAdmitted(
            assembly_id=assembly.id,
            request_id=request.id,
            vote_id=vote_id,
            member_id=member.id,
            member=member.name,
            college=member.college,
            country=member.country_code,
            continent=member.continent,
            territory=None if member.territory is None else member.territory.name,
            representative=person.name,
            charter_adhered_at=request.charter_adhered_at,
            charter_signatory=request.charter_signatory,
        )
    )
    work.db.add(admission_letter(request, Told.ADMITTED, work.now))


def _reject(
    work: Work, assembly: Assembly, request: AdmissionRequest, vote_id: int
) -> None:
    request.rejected_at = work.now
    work.announce(
        AdmissionRejected(
            assembly_id=assembly.id,
            request_id=request.id,
            vote_id=vote_id,
            name=request.name,
        )
    )
    work.db.add(admission_letter(request, Told.REJECTED, work.now))
