"""A motion's way to its vote: was it put, and what stands against putting it."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.vote import Vote
from assembly.queries import proposals, votes
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.amending import objections_to_amending
from assembly.rules.motions import objections_to_putting_motion
from assembly.rules.objection import Objection


def is_put(db: Session, motion_id: int) -> bool:
    """Whether it was put to the vote, open or closed since."""
    return bool(db.scalar(select(exists().where(Vote.motion_id == motion_id))))


def is_another_put(db: Session, motion: AgendaMotion) -> bool:
    """Whether a vote on another motion of this assembly is open (B7)."""
    open_now = exists().where(
        Vote.assembly_id == motion.assembly_id,
        Vote.motion_id.is_not(None),
        Vote.motion_id != motion.id,
        Vote.closed_at.is_(None),
    )
    return bool(db.scalar(select(open_now)))


def panels(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> dict[int, VotePanel]:
    """The votes on motions to amend the agenda, by motion: each is put once (B7)."""
    found = votes.every_panel(db, viewer, assembly_id, now)
    return {panel.motion_id: panel for panel in found if panel.motion_id is not None}


def against_putting(
    db: Session,
    viewer: Viewer,
    assembly: Assembly,
    motion: AgendaMotion,
    now: datetime,
) -> tuple[Objection, ...]:
    """Why the viewer cannot put this motion to the vote now (B5, B7)."""
    put = is_put(db, motion.id)
    against = objections_to_putting_motion(
        posts=viewer.table_posts,
        is_open=assembly.is_open(now),
        put=put,
        ended=motion.has_ended,
        another_put=is_another_put(db, motion),
    )
    if put or motion.has_ended:
        return against
    agenda = proposals.points_in_force(db, motion.assembly_id)
    return (
        *against,
        *objections_to_amending(agenda, proposals.proposal_of(motion)),
    )
