"""A request whose address nobody confirmed is forgotten (S11)."""

from sqlalchemy import delete

from assembly.models.admission_request import AdmissionRequest
from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.rules.admitting import confirmation_ends
from assembly.work import Work


def forget_unconfirmed(work: Work, *, request_id: int) -> bool:
    """Take the request out, and its letter with the address; whether it was done now.

    It never counted, so the record says nothing of it. False while its link works,
    and once it was confirmed.
    """
    locks.hold_register(work.db)
    request = work.db.get(AdmissionRequest, request_id, populate_existing=True)
    if request is None or request.confirmed_at is not None:
        return False
    if work.now < confirmation_ends(request.asked_at):
        return False
    occasion = f"admission-confirmation:{request.id}"
    work.db.execute(delete(Letter).where(Letter.occasion == occasion))
    work.db.delete(request)
    return True
