"""A round of an election opens, the first or a later one (B5)."""

from collections.abc import Sequence

from assembly.effects import putting
from assembly.models.agenda_item import AgendaItem
from assembly.models.election import VoteCandidate
from assembly.models.vote import Vote
from assembly.queries.candidates import Candidate
from assembly.rules.vocabulary import VoteKind
from assembly.work import Work


def open_round(
    work: Work,
    item: AgendaItem,
    *,
    assembly_id: int,
    round_: int,
    stood: Sequence[Candidate],
) -> int:
    """Put these candidates to the secret vote; the number of the vote."""
    vote = Vote(
        assembly_id=assembly_id,
        item_id=item.id,
        kind=VoteKind.SECRET,
        round=round_,
        text=item.title,
    )
    putting.put(work, vote, candidates=[c.named() for c in stood])
    work.db.add_all(VoteCandidate(vote_id=vote.id, candidacy_id=c.id) for c in stood)
    return vote.id
