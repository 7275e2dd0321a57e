"""The chair puts a motion to amend the agenda to the vote (B5, B7)."""

from assembly.effects import putting
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.vote import Vote
from assembly.queries import admission, locks, motion_votes, proposals
from assembly.rules.objection import refuse
from assembly.rules.proposals import question
from assembly.work import Work


def put_motion(work: Work, *, motion_id: int) -> int:
    """Open a vote on the motion, in words made by the program; the vote's number.

    Refused to whoever is not the chair (B5), outside the hours, once the motion was
    put, set aside or taken back, while another motion is voted on, and when the
    agenda has changed so that it cannot be amended as moved (B7).
    """
    locks.hold_by_motion(work.db, motion_id)
    who = work.viewer
    motion = admission.motion(work.db, who, motion_id)
    assembly = admission.assembly(work.db, who, motion.assembly_id)
    refuse(motion_votes.against_putting(work.db, who, assembly, motion, work.now))
    vote = Vote(
        assembly_id=assembly.id, motion_id=motion.id, text=_question(work, motion)
    )
    return putting.put(work, vote)


def _question(work: Work, motion: AgendaMotion) -> str:
    agenda = proposals.points_in_force(work.db, motion.assembly_id)
    return question(agenda, proposals.proposal_of(motion), mover=motion.mover.name)
