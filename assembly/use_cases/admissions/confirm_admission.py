"""The address of a request is confirmed by its letter's link: now it counts (S11)."""

from assembly.effects import asking
from assembly.models.admission_request import AdmissionRequest
from assembly.queries import locks
from assembly.queries.admission import NotFound
from assembly.queries.admissions.applications import application_of
from assembly.queries.admissions.letters import Told, admission_letter
from assembly.queries.admissions.likenesses import likenesses
from assembly.rules.admitting import objections_to_confirming
from assembly.rules.objection import refuse
from assembly.work import Work


def confirm_admission(work: Work, *, request_id: int, nonce: str) -> None:
    """Bring the request before the board; the link used again changes nothing.

    S11: refused after seven days, and when the same body has become a member or has
    asked meanwhile. A miss for a link that is of no request.
    """
    locks.hold_register(work.db)
    request = work.db.get(AdmissionRequest, request_id, populate_existing=True)
    if request is None or request.confirm_nonce != nonce:
        raise NotFound(f"admission request {request_id}")
    if request.confirmed_at is not None:
        return
    refuse(
        (
            *objections_to_confirming(asked_at=request.asked_at, moment=work.now),
            *likenesses(work.db, application_of(request), work.now, but=request.id),
        )
    )
    asking.bring_before_board(work, request)
    work.db.add(admission_letter(request, Told.ASKED, work.now))
