"""A round of an election opens, the first or a later one (B5)."""

from collections.abc import Sequence

from assembly.events import VotePut
from assembly.models.agenda_item import AgendaItem
from assembly.models.election import VoteCandidate
from assembly.models.vote import Vote
from assembly.queries.candidates import Candidate
from assembly.rules.chair import acting_post
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
    who = work.viewer
    vote = Vote(
        assembly_id=assembly_id,
        item_id=item.id,
        kind=VoteKind.SECRET,
        round=round_,
        text=item.title,
        opened_at=work.now,
        opened_by_id=who.person_id,
    )
    work.db.add(vote)
    work.db.flush()
    work.db.add_all(VoteCandidate(vote_id=vote.id, candidacy_id=c.id) for c in stood)
    work.announce(
        VotePut(
            assembly_id=vote.assembly_id,
            vote_id=vote.id,
            item_id=item.id,
            text=vote.text,
            acting_post=str(acting_post(who.table_posts)),
            kind=vote.kind,
            round=round_,
            candidates=[c.named() for c in stood],
        )
    )
    return vote.id
