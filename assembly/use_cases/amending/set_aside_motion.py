"""The chair sets a motion aside (B5)."""

from assembly.events import MotionSetAside
from assembly.queries import admission, locks, motion_votes
from assembly.rules.chair import acting_post
from assembly.rules.motions import objections_to_setting_aside
from assembly.rules.objection import refuse
from assembly.work import Work


def set_aside_motion(work: Work, *, motion_id: int, reason: str) -> None:
    """Do not put this motion to the vote, for a reason that all can read (B5).

    Refused to whoever is not the chair, without a reason, outside the hours, and once
    the motion was put to the vote, set aside or taken back.
    """
    locks.hold_by_motion(work.db, motion_id)
    who = work.viewer
    motion = admission.motion(work.db, who, motion_id)
    assembly = admission.assembly(work.db, who, motion.assembly_id)
    refuse(
        objections_to_setting_aside(
            posts=who.table_posts,
            reason=reason,
            is_open=assembly.is_open(work.now),
            put=motion_votes.is_put(work.db, motion_id),
            ended=motion.has_ended,
        )
    )
    motion.set_aside_at = work.now
    motion.set_aside_reason = reason.strip()
    work.announce(
        MotionSetAside(
            assembly_id=assembly.id,
            motion_id=motion.id,
            reason=motion.set_aside_reason,
            acting_post=str(acting_post(who.table_posts)),
        )
    )
