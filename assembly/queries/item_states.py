"""How far the votes on each item of an assembly have come."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from assembly.models.election import ElectionResult
from assembly.models.vote import Vote
from assembly.rules.vocabulary import VoteKind


def item_states(db: Session, assembly_id: int) -> dict[int, str]:
    """By item: voting while one is open, else what the last one put decided.

    That is adopted or rejected or, of an election, elected or undecided. An item
    without a vote has no key.
    """
    elected = _elected(db, assembly_id)
    found: dict[int, str] = {}
    asked = (
        select(Vote)
        .options(selectinload(Vote.result))
        .where(Vote.assembly_id == assembly_id, Vote.item_id.is_not(None))
        .order_by(Vote.id)
    )
    for vote in db.scalars(asked):
        if vote.item_id is not None and found.get(vote.item_id) != "voting":
            found[vote.item_id] = _state(vote, elected)
    return found


def _elected(db: Session, assembly_id: int) -> dict[int, bool]:
    asked = (
        select(ElectionResult.vote_id, ElectionResult.elected_id)
        .join(Vote, Vote.id == ElectionResult.vote_id)
        .where(Vote.assembly_id == assembly_id)
    )
    return {row.vote_id: row.elected_id is not None for row in db.execute(asked)}


def _state(vote: Vote, elected: Mapping[int, bool]) -> str:
    if vote.closed_at is None:
        return "voting"
    if vote.kind is VoteKind.SECRET:
        return "elected" if elected.get(vote.id) else "undecided"
    return "adopted" if vote.result is not None and vote.result.adopted else "rejected"
