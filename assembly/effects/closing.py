"""A vote closes: it is counted, proclaimed, and its decision comes about (B6, B7)."""

from assembly.effects import amending, electing, versions
from assembly.models.vote import Vote
from assembly.queries import tallies
from assembly.rules.vocabulary import VoteKind
from assembly.work import Work


def close(work: Work, vote: Vote, *, acting_post: str | None) -> None:
    """Close the vote for good; no post: it closes with its assembly.

    The ballots counted are shown in the record from now on. In an extraordinary
    assembly the result keeps who was present or represented at this moment (S7, B7).
    """
    if vote.kind is VoteKind.SECRET:
        electing.close(work, vote, acting_post=acting_post)
        return
    counted = tallies.count(work.db, vote)
    vote.close(at=work.now, decision=counted.decision, by_id=work.actor.person_id)
    work.unseal(f"assembly:{vote.assembly_id}", counted.seqs)
    work.announce(tallies.proclaimed(vote, counted, acting_post=acting_post))
    amending.amend(work, vote)
    versions.settle(work, vote)
