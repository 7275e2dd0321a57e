"""The mover takes its motion back (B7)."""

from assembly.events import MotionTakenBack
from assembly.queries import admission, locks, motion_votes
from assembly.rules.motions import objections_to_taking_back
from assembly.rules.objection import refuse
from assembly.work import Work


def take_back_motion(work: Work, *, motion_id: int) -> None:
    """Take a motion back while it waits, for the member that moved it (B7).

    Refused to whoever does not represent the mover now, outside the hours, and once
    the motion was put to the vote, set aside or taken back.
    """
    locks.hold_by_motion(work.db, motion_id)
    who = work.viewer
    motion = admission.motion(work.db, who, motion_id)
    assembly = admission.assembly(work.db, who, motion.assembly_id)
    refuse(
        objections_to_taking_back(
            own=who.represents(motion.mover_id),
            is_open=assembly.is_open(work.now),
            put=motion_votes.is_put(work.db, motion_id),
            ended=motion.has_ended,
        )
    )
    motion.taken_back_at = work.now
    work.announce(
        MotionTakenBack(
            assembly_id=assembly.id,
            motion_id=motion.id,
            mover_id=motion.mover_id,
            mover=motion.mover.name,
        )
    )
