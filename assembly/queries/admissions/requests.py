"""The requests for admission as members read them, each with its state (S11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.admission_request import AdmissionRequest
from assembly.models.assembly import Assembly
from assembly.queries.admission import NotFound
from assembly.queries.admissions.agendas import held_by
from assembly.queries.viewers import Viewer


class AdmissionState(StrEnum):
    BEFORE_BOARD = "before_board"
    APPROVED = "approved"  # waits for the next ordinary assembly
    CONVENED = "convened"  # on the agenda of one
    REFUSED = "refused"  # by the board
    REJECTED = "rejected"  # by an assembly
    ADMITTED = "admitted"


@dataclass(frozen=True)
class RequestSeen:
    request: AdmissionRequest
    state: AdmissionState
    assembly: Assembly | None  # that has it on its agenda now

    @property
    def is_open(self) -> bool:
        return self.state in {
            AdmissionState.BEFORE_BOARD,
            AdmissionState.APPROVED,
            AdmissionState.CONVENED,
        }


@dataclass(frozen=True)
class Confirmable:
    """A request as its link shows it."""

    name: str
    confirmed: bool


def requests(db: Session, viewer: Viewer) -> Sequence[RequestSeen]:
    """Those that count, the newest first; every member may read them."""
    if not viewer.may_enter:
        raise NotFound("requests for admission, for somebody from outside")
    asked = (
        select(AdmissionRequest)
        .where(AdmissionRequest.confirmed_at.is_not(None))
        .options(
            joinedload(AdmissionRequest.proposer),
            joinedload(AdmissionRequest.territory),
        )
        .order_by(AdmissionRequest.id.desc())
    )
    return [_seen(db, request) for request in db.scalars(asked)]


def confirmable(db: Session, request_id: int, nonce: str) -> Confirmable | None:
    """What the link of a letter is for; none if it is forgotten."""
    found = db.get(AdmissionRequest, request_id)
    if found is None or found.confirm_nonce != nonce:
        return None
    return Confirmable(found.name, found.confirmed_at is not None)


def _seen(db: Session, request: AdmissionRequest) -> RequestSeen:
    assembly = held_by(db, request.id)
    return RequestSeen(request, _state(request, assembly), assembly)


def _state(request: AdmissionRequest, assembly: Assembly | None) -> AdmissionState:
    if request.admitted_at is not None:
        return AdmissionState.ADMITTED
    if request.rejected_at is not None:
        by_board = request.approved_at is None
        return AdmissionState.REFUSED if by_board else AdmissionState.REJECTED
    if request.approved_at is None:
        return AdmissionState.BEFORE_BOARD
    return AdmissionState.APPROVED if assembly is None else AdmissionState.CONVENED
