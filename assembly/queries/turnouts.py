"""How many members voted, in open votes and in secret ones; never what (B5, B6)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assembly.models.attendance import Attendance
from assembly.models.election import Participation
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot, Vote
from assembly.queries import electors
from assembly.queries.electors import Elector
from assembly.queries.viewers import Viewer
from assembly.rules.vocabulary import VoteKind


@dataclass(frozen=True)
class Turnout:
    """Counts of members: of all, of those the viewer votes for, of those that did."""

    voted: int
    mine: int
    mine_voted: int


def turnouts(
    db: Session, viewer: Viewer, assembly_id: int, votes: Sequence[Vote]
) -> dict[int, Turnout]:
    """Of each vote. In a secret one nobody votes for a giver that is present (B7)."""
    found = electors.electors(db, viewer, assembly_id)
    itself = voting_themselves(db, assembly_id, found)
    everybody = [elector.member.id for elector in found]
    mine = {
        VoteKind.OPEN: everybody,
        VoteKind.SECRET: [m for m in everybody if m not in itself],
    }
    ids = [vote.id for vote in votes]
    voted = {**_given(db, Ballot, ids), **_given(db, Participation, ids)}
    mine_voted = {
        **_given(db, Ballot, ids, mine[VoteKind.OPEN]),
        **_given(db, Participation, ids, mine[VoteKind.SECRET]),
    }
    return {
        vote.id: Turnout(
            voted=voted.get(vote.id, 0),
            mine=len(mine[vote.kind]),
            mine_voted=mine_voted.get(vote.id, 0),
        )
        for vote in votes
    }


def voting_themselves(
    db: Session, assembly_id: int, found: Sequence[Elector]
) -> set[int]:
    """The givers among them that are present themselves."""
    givers = [e.member.id for e in found if e.proxy_id is not None]
    there = select(Attendance.member_id).where(
        Attendance.assembly_id == assembly_id, Attendance.member_id.in_(givers)
    )
    return set(db.scalars(there)) if givers else set()


def left_to_themselves(
    member_ids: Collection[int | InstrumentedAttribute[int]],
) -> ColumnElement[bool]:
    """The vote is secret, and the roll's line of a present giver that is none of these
    members (B7)."""
    return and_(
        Vote.kind == VoteKind.SECRET,
        RollEntry.member_id.not_in(member_ids),
        exists().where(
            Attendance.assembly_id == RollEntry.assembly_id,
            Attendance.member_id == RollEntry.member_id,
        ),
    )


def in_secret(db: Session, vote_ids: Sequence[int]) -> dict[int, int]:
    """How many took part in each secret vote among these."""
    return _given(db, Participation, vote_ids)


def not_voting(db: Session, vote: Vote, *, roll: int) -> int:
    """How many members of the roll have no ballot in this vote yet."""
    table = Participation if vote.kind is VoteKind.SECRET else Ballot
    return roll - _given(db, table, [vote.id]).get(vote.id, 0)


def _given(
    db: Session,
    table: type[Ballot] | type[Participation],
    vote_ids: Sequence[int],
    member_ids: Collection[int] | None = None,
) -> dict[int, int]:
    """Of all members, or of these."""
    asked = select(table.vote_id, func.count()).where(table.vote_id.in_(vote_ids))
    if member_ids is not None:
        asked = asked.where(table.member_id.in_(member_ids))
    return {row[0]: row[1] for row in db.execute(asked.group_by(table.vote_id))}
