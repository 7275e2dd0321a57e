"""The result of a vote, counted from its ballots: what is proclaimed at its closing."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import VoteClosed
from assembly.models.assembly import Assembly
from assembly.models.vote import Ballot, Vote
from assembly.queries.rolls import roll_count
from assembly.rules.majority import Tally, adopted, majority_article, tally


@dataclass(frozen=True)
class Counted:
    """`seqs` are the entries of the ballots counted, in the record's order."""

    tally: Tally
    article: str
    seqs: tuple[int, ...]


def count(db: Session, vote: Vote) -> Counted:
    """Count the ballots that stand, against the frozen roll (B6, B7)."""
    cast = (
        select(Ballot.choice, Ballot.seq)
        .where(Ballot.vote_id == vote.id)
        .order_by(Ballot.seq)
    )
    ballots = db.execute(cast).all()
    kind = db.scalars(select(Assembly.kind).where(Assembly.id == vote.assembly_id))
    roll = roll_count(db, vote.assembly_id)
    return Counted(
        tally=tally((b.choice for b in ballots), roll=roll),
        article=majority_article(kind.one()),
        seqs=tuple(b.seq for b in ballots),
    )


def proclaimed(vote: Vote, counted: Counted, *, acting_post: str | None) -> VoteClosed:
    """The result as the record keeps it; no post: closed with the assembly."""
    return VoteClosed(
        assembly_id=vote.assembly_id,
        vote_id=vote.id,
        item_id=vote.item_id,
        for_=counted.tally.for_,
        against=counted.tally.against,
        abstained=counted.tally.abstained,
        roll=counted.tally.roll,
        adopted=int(adopted(counted.tally)),
        article=counted.article,
        counted=counted.seqs,
        acting_post=acting_post,
    )
