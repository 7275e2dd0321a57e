"""A voting member moves to amend the agenda (B7)."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from assembly.effects import arriving
from assembly.events import MotionMoved
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.member import Member
from assembly.queries import admission, electors, locks, proposals
from assembly.queries.presence import SPOKE
from assembly.queries.viewers import posts_of
from assembly.rules.amending import objections_to_proposal
from assembly.rules.motions import objections_to_moving, objections_to_stale_form
from assembly.rules.objection import Objection, refuse
from assembly.rules.proposals import Proposal
from assembly.rules.vocabulary import Organ
from assembly.work import Work


@dataclass(frozen=True)
class Motion:
    """What a member moves; `in_name_of` the board or the table, where S12 asks it.

    `seen`: the hash of the agenda that the mover had before them; none: any.
    """

    mover_id: int
    proposal: Proposal
    reason: str
    in_name_of: Organ | None = None
    seen: str | None = None


def move_motion(work: Work, *, assembly_id: int, motion: Motion, key: str) -> int:
    """Move that the agenda be amended; the motion then waits for the chair. Its number.

    The same person and `key` again is the same motion. Moving makes present (B6).
    Refused (B7) outside the hours of an extraordinary assembly, to whoever does not
    represent a voting member, without a reason, on items that were voted on or are
    gone, for an election (B5), and for a change of statutes or bylaws except in the
    name of the board or the table (S12).
    """
    locks.hold_assembly(work.db, assembly_id)
    assembly = admission.assembly(work.db, work.viewer, assembly_id)
    key = f"{work.viewer.person_id}:{key}"
    already = work.db.scalar(select(AgendaMotion.id).where(AgendaMotion.key == key))
    if already is not None:
        return already
    motion = replace(motion, proposal=_tidy(motion.proposal))
    refuse(_objections(work, assembly, motion))
    row = AgendaMotion(
        assembly_id=assembly_id,
        kind=motion.proposal.kind,
        item_id=motion.proposal.item_id,
        proposal=proposals.keeping(motion.proposal),
        reason=motion.reason.strip(),
        key=key,
        mover_id=motion.mover_id,
        moved_by_id=work.viewer.person_id,
        in_name_of=motion.in_name_of,
        moved_at=work.now,
    )
    arriving.arrive(work, assembly.id, how=SPOKE)
    work.db.add(row)
    work.db.flush()
    work.announce(_moved(work, row))
    return row.id


def _tidy(proposal: Proposal) -> Proposal:
    if proposal.wording is None:
        return proposal
    return replace(proposal, wording=proposals.tidy(proposal.wording))


def _objections(
    work: Work, assembly: Assembly, motion: Motion
) -> tuple[Objection, ...]:
    on_roll = {m.id for m in electors.own(work.db, work.viewer, assembly.id)}
    now = proposals.hash_in_force(work.db, assembly.id)
    return (
        *objections_to_moving(
            kind=assembly.kind,
            is_open=assembly.is_open(work.now),
            mover_votes=motion.mover_id in on_roll,
            reason=motion.reason,
        ),
        *objections_to_stale_form(changed=motion.seen not in {None, now}),
        *objections_to_proposal(
            proposals.points_in_force(work.db, assembly.id),
            motion.proposal,
            in_name_of=motion.in_name_of,
            acts_for=posts_of(work.db, [motion.mover_id], work.now).keys(),
        ),
    )


def _moved(work: Work, row: AgendaMotion) -> MotionMoved:
    """The record also keeps the item's wording at this moment, as `was`."""
    agenda = proposals.points_in_force(work.db, row.assembly_id)
    item = next((point.wording for point in agenda if point.id == row.item_id), None)
    was = {} if item is None else {"was": proposals.keeping_wording(item)}
    return MotionMoved(
        assembly_id=row.assembly_id,
        motion_id=row.id,
        kind=row.kind.value,
        item_id=row.item_id,
        item=None if item is None else item.title,
        proposal={**row.proposal, **was},
        reason=row.reason,
        mover_id=row.mover_id,
        mover=work.db.get_one(Member, row.mover_id).name,
        in_name_of=None if row.in_name_of is None else row.in_name_of.value,
        agenda_hash=proposals.hash_in_force(work.db, row.assembly_id),
    )
