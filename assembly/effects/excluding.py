"""An exclusion: proposed or dropped by the board, decided by an assembly (S11)."""

from assembly.effects import leaving
from assembly.events import ExclusionProposed, ExclusionRejected, MemberExcluded
from assembly.models.assembly import Assembly
from assembly.models.board_decision import BoardDecision
from assembly.models.exclusion import Exclusion
from assembly.models.vote import Vote
from assembly.queries import agendas, locks
from assembly.queries.exclusions.hearings import last_closed_vote
from assembly.queries.exclusions.letters import decision_letters, proposal_letters
from assembly.rules.defence import earliest_decision
from assembly.work import Work


def settle(work: Work, decision: BoardDecision) -> None:
    """What the board's decision brings about: the exclusion is proposed and the member
    told, its month of defence begins; or it is dropped."""
    exclusion = work.db.get_one(Exclusion, decision.exclusion_id)
    if not decision.adopted:
        exclusion.dropped_at = work.now
        return
    exclusion.proposed_at = work.now
    work.announce(
        ExclusionProposed(
            exclusion_id=exclusion.id,
            member_id=exclusion.member_id,
            member=exclusion.member.name,
            ground=exclusion.ground,
            facts=exclusion.facts,
            earliest_opening=earliest_decision(work.now),
        )
    )
    work.db.add_all(proposal_letters(work.db, exclusion, work.now))


def decide(work: Work, assembly: Assembly) -> None:
    """The assembly closes: the last vote on each exclusion of its agenda decides.

    Adopted, the member leaves at this moment (S2: the roll stayed as it was frozen).
    What was not voted on, or withdrawn from the agenda, stays proposed for another
    assembly.
    """
    for exclusion, vote in _voted(work, assembly):
        exclusion.decided_at = work.now
        exclusion.excluded = vote.result is not None and vote.result.adopted
        work.db.add_all(decision_letters(work.db, exclusion, assembly, work.now))
        if exclusion.excluded:
            _exclude(work, assembly, exclusion, vote)
            continue
        work.announce(
            ExclusionRejected(
                assembly_id=assembly.id,
                exclusion_id=exclusion.id,
                vote_id=vote.id,
                member_id=exclusion.member_id,
                member=exclusion.member.name,
            )
        )


def _voted(work: Work, assembly: Assembly) -> list[tuple[Exclusion, Vote]]:
    """The exclusions of its agenda that it decided, and that nothing decided before."""
    convocation = agendas.in_force(work.db, assembly.id)
    items = [] if convocation is None else agendas.items_of(work.db, convocation.id)
    numbers = {item.id: item.exclusion_id for item in items if item.exclusion_id}
    if not numbers:
        return []
    locks.hold_register(work.db)
    found = []
    for item_id, exclusion_id in numbers.items():
        vote = last_closed_vote(work.db, item_id)
        exclusion = work.db.get_one(Exclusion, exclusion_id, populate_existing=True)
        if vote is not None and exclusion.decided_at is None:
            found.append((exclusion, vote))
    return found


def _exclude(work: Work, assembly: Assembly, exclusion: Exclusion, vote: Vote) -> None:
    ended = leaving.leave(work, exclusion.member, closing_id=assembly.id)
    work.announce(
        MemberExcluded(
            assembly_id=assembly.id,
            exclusion_id=exclusion.id,
            vote_id=vote.id,
            member_id=exclusion.member_id,
            member=exclusion.member.name,
            ended_posts=[{"organ": m.organ, "post": m.post} for m in ended],
        )
    )
