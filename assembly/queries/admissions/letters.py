"""What is written to a body that asks to become a member (S11)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from assembly.models.admission_request import AdmissionRequest
from assembly.models.letter import Letter
from assembly.rules.admitting import confirmation_ends

CONFIRMATION, KIND = "admission_confirmation", "admission"


class Told(StrEnum):
    """What the body is told of its request."""

    ASKED = "asked"
    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"  # by the board
    ADMITTED = "admitted"
    REJECTED = "rejected"  # by the assembly


def confirmation_letter(request: AdmissionRequest, moment: datetime) -> Letter:
    """The letter with the link; it repeats nothing of what a stranger has written."""
    return Letter.queued(
        kind=CONFIRMATION,
        occasion=f"admission-confirmation:{request.id}",
        moment=moment,
        address=request.address,
        about={"reader": request.address, "language": request.language},
    )


def admission_letter(request: AdmissionRequest, told: Told, moment: datetime) -> Letter:
    """One of the others: to the address of the request, in its language."""
    proposer = request.proposer
    return Letter.queued(
        kind=KIND,
        occasion=f"admission-{told}:{request.id}",
        moment=moment,
        member_id=request.member_id,
        address=request.address,
        about={
            "told": told,
            "name": request.name,
            "college": request.college,
            "proposer": None if proposer is None else proposer.name,
            "reader": request.representative,
            "language": request.language,
        },
    )


def confirmation_of(db: Session, letter: Letter) -> tuple[int, str] | None:
    """Number and nonce of the request whose link this letter brings."""
    if letter.kind != CONFIRMATION:
        return None
    request = db.get(AdmissionRequest, letter.occasion_id)
    if request is None or request.confirm_nonce is None:
        return None
    return request.id, request.confirm_nonce


def why_no_confirmation(db: Session, letter: Letter, moment: datetime) -> str | None:
    """Why it is not sent any more, as a sentence; none while it still has its use."""
    request = db.get(AdmissionRequest, letter.occasion_id)
    if request is None or confirmation_ends(request.asked_at) <= moment:
        return "Not sent: the link holds for seven days, and they have passed."
    if request.confirmed_at is not None:
        return "Not sent: the address was confirmed."
    return None
