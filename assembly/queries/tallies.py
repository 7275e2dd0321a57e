"""The result of a vote, counted from its ballots: what is proclaimed at its closing."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import VoteClosed
from assembly.models.assembly import Assembly
from assembly.models.vote import Ballot, Vote
from assembly.queries.quorums import gathering
from assembly.queries.rolls import roll_count
from assembly.rules.majority import Tally, majority_article, tally
from assembly.rules.quorum import STATUTES_ARTICLE, Decision
from assembly.rules.vocabulary import AssemblyKind, GoverningText


@dataclass(frozen=True)
class Counted:
    """`seqs` are the entries of the ballots counted, in the record's order."""

    decision: Decision
    seqs: tuple[int, ...]

    @property
    def tally(self) -> Tally:
        return self.decision.tally


def count(db: Session, vote: Vote) -> Counted:
    """Count the ballots that stand, against the frozen roll (B6, B7).

    In an extraordinary assembly, with who is present or represented at this moment.
    """
    cast = (
        select(Ballot.choice, Ballot.seq)
        .where(Ballot.vote_id == vote.id)
        .order_by(Ballot.seq)
    )
    ballots = db.execute(cast).all()
    roll = roll_count(db, vote.assembly_id)
    return Counted(
        decision=_decision(db, vote, tally((b.choice for b in ballots), roll=roll)),
        seqs=tuple(b.seq for b in ballots),
    )


def proclaimed(vote: Vote, counted: Counted, *, acting_post: str | None) -> VoteClosed:
    """The result as the record keeps it; no post: closed with the assembly."""
    decision = counted.decision
    return VoteClosed(
        assembly_id=vote.assembly_id,
        vote_id=vote.id,
        item_id=vote.item_id,
        for_=decision.tally.for_,
        against=decision.tally.against,
        abstained=decision.tally.abstained,
        roll=decision.tally.roll,
        adopted=int(decision.adopted),
        article=decision.article,
        counted=counted.seqs,
        acting_post=acting_post,
        motion_id=vote.motion_id,
        present=decision.present,
        represented=decision.represented,
        quorum_needed=decision.quorum_needed,
    )


def _decision(db: Session, vote: Vote, tally: Tally) -> Decision:
    kind = db.scalars(select(Assembly.kind).where(Assembly.id == vote.assembly_id))
    if kind.one() is AssemblyKind.ORDINARY:
        return Decision(tally, majority_article(AssemblyKind.ORDINARY))
    there = gathering(db, vote.assembly_id)
    of_statutes = _changes_statutes(vote)
    return Decision(
        tally=tally,
        article=STATUTES_ARTICLE
        if of_statutes
        else majority_article(AssemblyKind.EXTRAORDINARY),
        present=len(there.present),
        represented=len(there.represented),
        quorum_needed=there.needed if of_statutes else None,
    )


def _changes_statutes(vote: Vote) -> bool:
    return vote.item is not None and vote.item.text_changed is GoverningText.STATUTES
