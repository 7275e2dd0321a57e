"""The ballots that members have in a vote, for the act that replaces them."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.models.vote import Ballot
from assembly.rules.vocabulary import Choice


@dataclass(frozen=True)
class Standing:
    """A ballot as it stands: what it says, who cast it, by which proxy (none: it is
    the member's own), its entry in the record."""

    choice: Choice
    cast_by_id: int
    proxy_id: int | None
    seq: int


def standing(
    db: Session, vote_id: int, member_ids: Collection[int]
) -> dict[int, Standing]:
    """The present ballots of these members, by member."""
    asked = select(
        Ballot.member_id, Ballot.choice, Ballot.cast_by_id, Ballot.proxy_id, Ballot.seq
    ).where(Ballot.vote_id == vote_id, Ballot.member_id.in_(member_ids))
    return {row.member_id: Standing(*row[1:]) for row in db.execute(asked)}


def names(db: Session, member_ids: Collection[int]) -> list[str]:
    """These members by name, for a refusal; by number, whom the register lacks."""
    asked = select(Member.id, Member.name).where(Member.id.in_(member_ids))
    known = {row.id: row.name for row in db.execute(asked)}
    return [known.get(member_id, f"№ {member_id}") for member_id in member_ids]
