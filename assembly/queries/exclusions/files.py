"""The file of an exclusion as its page tells it, and the list of files (S11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.board_decision import BoardDecision
from assembly.models.exclusion import Exclusion, ExclusionDocument
from assembly.models.letter import Letter
from assembly.queries import admission, board_decisions
from assembly.queries.board_decisions import DecisionSeen
from assembly.queries.exclusions.hearings import Hearing, file_facts, hearings
from assembly.queries.exclusions.items import earliest_of
from assembly.queries.exclusions.letters import proposal_letter
from assembly.queries.viewers import Viewer
from assembly.rules.defence import objections_to_defending
from assembly.rules.exclusion import objections_to_adding_evidence
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import Organ


class FileState(StrEnum):
    BEFORE_BOARD = "before_board"
    DROPPED = "dropped"
    PROPOSED = "proposed"
    CONVENED = "convened"
    EXCLUDED = "excluded"
    REJECTED = "rejected"

    @property
    def is_open(self) -> bool:
        """Whether the board or an assembly has still to decide."""
        return self in {
            FileState.BEFORE_BOARD,
            FileState.PROPOSED,
            FileState.CONVENED,
        }


@dataclass(frozen=True)
class Filed:
    """A document of the file; `late`: given after the convocation that it is not part
    of, so that only the file has it."""

    document_id: int
    filename: str
    size: int
    is_defence: bool
    added_at: datetime
    late: bool


@dataclass(frozen=True)
class FileSeen:
    """`earliest`: the first whole minute at which an assembly may open that decides."""

    exclusion: Exclusion
    state: FileState
    decision: DecisionSeen | None
    letter: Letter | None
    documents: Sequence[Filed]
    hearings: Sequence[Hearing]
    earliest: datetime | None
    is_mine: bool  # the viewer represents the member
    against_defending: tuple[Objection, ...]
    against_adding: tuple[Objection, ...]  # for the board

    @property
    def defence_is_late(self) -> bool:
        return any(filed.late for filed in self.documents)


@dataclass(frozen=True)
class FileLine:
    """A file in the list of them."""

    exclusion_id: int
    member_id: int
    member: str
    begun_at: datetime
    state: FileState


def file_seen(
    db: Session, viewer: Viewer, exclusion_id: int, moment: datetime
) -> FileSeen:
    """One file through the gate, with what the viewer may do."""
    found = admission.exclusion(db, viewer, exclusion_id)
    file, heard = file_facts(db, found, moment), hearings(db, found.id)
    own = viewer.represents(found.member_id)
    board = viewer.posts.get(Organ.BOARD, frozenset())
    return FileSeen(
        exclusion=found,
        state=_state(found, heard),
        decision=_decision(db, viewer, found, moment),
        letter=proposal_letter(db, found),
        documents=_filed(found, heard),
        hearings=heard,
        earliest=None if found.proposed_at is None else earliest_of(found),
        is_mine=own,
        against_defending=objections_to_defending(file, own=own),
        against_adding=objections_to_adding_evidence(file, posts=board),
    )


def files(db: Session, viewer: Viewer) -> list[FileLine]:
    """Every file that the viewer may open, the newest first."""
    asked = select(Exclusion).options(joinedload(Exclusion.member))
    found = []
    for exclusion in db.scalars(asked.order_by(Exclusion.id.desc())).all():
        try:
            admission.exclusion(db, viewer, exclusion.id)
        except admission.NotFound:
            continue
        found.append(_line(db, exclusion))
    return found


def _line(db: Session, exclusion: Exclusion) -> FileLine:
    return FileLine(
        exclusion_id=exclusion.id,
        member_id=exclusion.member_id,
        member=exclusion.member.name,
        begun_at=exclusion.begun_at,
        state=_state(exclusion, hearings(db, exclusion.id)),
    )


def _state(exclusion: Exclusion, heard: Sequence[Hearing]) -> FileState:
    if exclusion.decided_at is not None:
        return FileState.EXCLUDED if exclusion.excluded else FileState.REJECTED
    if exclusion.dropped_at is not None:
        return FileState.DROPPED
    if exclusion.proposed_at is None:
        return FileState.BEFORE_BOARD
    pending = any(found.is_pending() for found in heard)
    return FileState.CONVENED if pending else FileState.PROPOSED


def _decision(
    db: Session, viewer: Viewer, exclusion: Exclusion, moment: datetime
) -> DecisionSeen | None:
    asked = select(BoardDecision).where(BoardDecision.exclusion_id == exclusion.id)
    found = db.scalar(asked)
    return None if found is None else board_decisions.seen(db, viewer, found, moment)


def _filed(exclusion: Exclusion, heard: Sequence[Hearing]) -> list[Filed]:
    pending = [found.item for found in heard if found.is_pending() or found.vote]
    sent = {d.document_id for d in pending[-1].documents} if pending else None
    return [_of(filed, sent) for filed in exclusion.documents]


def _of(filed: ExclusionDocument, sent: set[int] | None) -> Filed:
    document = filed.document
    return Filed(
        document_id=document.id,
        filename=document.filename,
        size=document.size,
        is_defence=filed.is_defence,
        added_at=filed.added_at,
        late=sent is not None and document.id not in sent,
    )
