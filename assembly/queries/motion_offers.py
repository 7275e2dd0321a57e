"""What somebody may move and do with motions now, and why not (B5, B7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.queries import (
    admission,
    desks,
    electors,
    motion_votes,
    motions,
    proposals,
)
from assembly.queries.desks import DeskVote
from assembly.queries.motions import MotionSeen
from assembly.queries.viewers import RepresentedMember, Viewer
from assembly.rules.motions import (
    objections_to_moving,
    objections_to_setting_aside,
    objections_to_taking_back,
)
from assembly.rules.objection import Objection
from assembly.rules.proposals import Point
from assembly.rules.purposes import PROPOSERS
from assembly.rules.vocabulary import Organ

A_REASON = "..."  # a reason is judged when there is one


@dataclass(frozen=True)
class Offer:
    """`movers`: the viewer's members on the roll; `organs`: in whose name it may move
    a change of statutes or bylaws (S12); `against`: why it can move nothing now."""

    assembly_id: int
    title: str
    agenda: Sequence[Point]
    agenda_hash: str
    movers: Sequence[RepresentedMember]
    organs: Sequence[Organ]
    against: tuple[Objection, ...]

    def point(self, item_id: int | None) -> Point | None:
        return next((p for p in self.agenda if p.id == item_id), None)


@dataclass(frozen=True)
class Handling:
    """What stands against each thing that might be done with a motion now."""

    against_putting: tuple[Objection, ...]
    against_setting_aside: tuple[Objection, ...]
    against_taking_back: tuple[Objection, ...]


@dataclass(frozen=True)
class DeskMotion:
    """A motion that waits, or is voted on, as the chair has it before it."""

    motion: MotionSeen
    handling: Handling
    vote: DeskVote | None


def offer(db: Session, viewer: Viewer, assembly_id: int, now: datetime) -> Offer:
    """The agenda in force and what the viewer may move on it; a miss for a draft."""
    assembly = admission.assembly(db, viewer, assembly_id)
    if assembly.convened_at is None:
        raise admission.NotFound(f"the motions of assembly {assembly_id}")
    movers = electors.own(db, viewer, assembly_id)
    return Offer(
        assembly_id=assembly.id,
        title=assembly.title,
        agenda=proposals.points_in_force(db, assembly_id),
        agenda_hash=proposals.hash_in_force(db, assembly_id),
        movers=movers,
        organs=[organ for organ in PROPOSERS if viewer.posts.get(organ)],
        against=objections_to_moving(
            kind=assembly.kind,
            is_open=assembly.is_open(now),
            mover_votes=bool(movers),
            reason=A_REASON,
        ),
    )


def handling(db: Session, viewer: Viewer, motion_id: int, now: datetime) -> Handling:
    """What the viewer may do with this motion now, or why not."""
    motion = admission.motion(db, viewer, motion_id)
    assembly = admission.assembly(db, viewer, motion.assembly_id)
    return _handling(db, viewer, assembly, motion, now)


def on_desk(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> list[DeskMotion]:
    """The motions that wait for the chair, and the one that is voted on."""
    return [
        DeskMotion(
            motion=seen,
            handling=handling(db, viewer, seen.id, now),
            vote=None
            if seen.panel is None
            else desks.desk_vote(db, viewer, seen.panel, now),
        )
        for seen in motions.motions(db, viewer, assembly_id, now)
        if seen.is_pending
    ]


def _handling(
    db: Session,
    viewer: Viewer,
    assembly: Assembly,
    motion: AgendaMotion,
    now: datetime,
) -> Handling:
    is_open = assembly.is_open(now)
    put = motion_votes.is_put(db, motion.id)
    return Handling(
        against_putting=motion_votes.against_putting(db, viewer, assembly, motion, now),
        against_setting_aside=objections_to_setting_aside(
            posts=viewer.table_posts,
            reason=A_REASON,
            is_open=is_open,
            put=put,
            ended=motion.has_ended,
        ),
        against_taking_back=objections_to_taking_back(
            own=viewer.represents(motion.mover_id),
            is_open=is_open,
            put=put,
            ended=motion.has_ended,
        ),
    )
