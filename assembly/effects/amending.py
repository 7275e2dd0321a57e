"""A motion was voted on: adopted, it changes the agenda at once (B7)."""

from assembly.events import AgendaAmended, MotionWithoutEffect
from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.convocation import Convocation
from assembly.models.vote import Vote
from assembly.queries import agendas, proposals
from assembly.record.agenda import agenda_hash
from assembly.rules.amending import objections_to_amending
from assembly.rules.objection import Objection
from assembly.rules.proposals import Proposal, Wording
from assembly.rules.vocabulary import MotionKind, Organ
from assembly.work import Work


def amend(work: Work, vote: Vote) -> None:
    """What the closing of this vote brings about, if it was on a motion.

    Adopted, the agenda is amended and the record keeps the whole of it; unless what
    it would change is gone or was voted on by now: then it has no effect, and says so.
    """
    motion = vote.motion
    if motion is None or vote.result is None:
        return
    if not vote.result.adopted:
        motion.rejected_at = work.now
        return
    motion.adopted_at = work.now
    proposal = proposals.proposal_of(motion)
    agenda = proposals.points_in_force(work.db, motion.assembly_id)
    against = objections_to_amending(agenda, proposal)
    convocation = agendas.in_force(work.db, motion.assembly_id)
    if against or convocation is None:
        _without_effect(work, vote, motion, against)
        return
    _change(work, motion, proposal, convocation)
    work.db.flush()
    frozen = agendas.frozen(agendas.items_of(work.db, convocation.id))
    work.announce(
        AgendaAmended(
            assembly_id=motion.assembly_id,
            motion_id=motion.id,
            vote_id=vote.id,
            agenda=frozen,
            agenda_hash=agenda_hash(frozen),
        )
    )


def _without_effect(
    work: Work, vote: Vote, motion: AgendaMotion, against: tuple[Objection, ...]
) -> None:
    motion.without_effect = "; ".join(map(str, against))
    work.announce(
        MotionWithoutEffect(
            assembly_id=motion.assembly_id,
            motion_id=motion.id,
            vote_id=vote.id,
            reason=motion.without_effect,
        )
    )


def _change(
    work: Work, motion: AgendaMotion, proposal: Proposal, convocation: Convocation
) -> None:
    """Change the items in place; those in force are numbered from 1 again."""
    items = {item.id: item for item in agendas.items_of(work.db, convocation.id)}
    if proposal.kind is MotionKind.REORDER:
        items = {number: items[number] for number in proposal.order}
    elif proposal.kind is MotionKind.WITHDRAW:
        items.pop(proposal.item_id or 0).withdrawn_at = work.now
    elif proposal.wording is not None:
        item = items.get(proposal.item_id or 0) or _added(work, convocation)
        _word(item, proposal.wording, motion.in_name_of)
        work.db.flush()
        items[item.id] = motion.item = item
    for position, item in enumerate(items.values(), 1):
        item.position = position


def _added(work: Work, convocation: Convocation) -> AgendaItem:
    item = AgendaItem(convocation_id=convocation.id, position=0, added_at=work.now)
    work.db.add(item)
    return item


def _word(item: AgendaItem, wording: Wording, in_name_of: Organ | None) -> None:
    item.kind = wording.kind
    item.title = wording.title
    item.text = wording.text
    item.proposed_text = wording.proposed_text
    item.proposed_by = in_name_of if wording.proposed_text is not None else None
