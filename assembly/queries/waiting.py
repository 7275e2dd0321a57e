"""The votes that wait for somebody: said on every page (B6)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.election import Participation
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot, Vote
from assembly.queries.electors import voted_for
from assembly.queries.turnouts import left_to_themselves
from assembly.queries.viewers import Viewer


@dataclass(frozen=True)
class WaitingVote:
    """An open vote, with how many members the viewer has still to vote for."""

    vote_id: int
    text: str
    to_vote: int


def votes_waiting(db: Session, viewer: Viewer, now: datetime) -> list[WaitingVote]:
    """The open votes in which members that the viewer votes for have no ballot, oldest
    first."""
    ids = [m.id for m in viewer.voting_members]
    if not ids or viewer.disabled:
        return []
    asked = (
        select(Vote.id, Vote.text, func.count())
        .join(Assembly, Assembly.id == Vote.assembly_id)
        .join(RollEntry, RollEntry.assembly_id == Vote.assembly_id)
        .outerjoin(
            Ballot,
            (Ballot.vote_id == Vote.id) & (Ballot.member_id == RollEntry.member_id),
        )
        .outerjoin(
            Participation,
            (Participation.vote_id == Vote.id)
            & (Participation.member_id == RollEntry.member_id),
        )
        .where(
            Vote.closed_at.is_(None),
            Assembly.closed_at.is_(None),
            Assembly.closes_at > now,
            voted_for(ids),
            ~left_to_themselves(ids),
            Ballot.id.is_(None),
            Participation.seq.is_(None),
        )
        .group_by(Vote.id, Vote.text)
        .order_by(Vote.id)
    )
    return [WaitingVote(*row) for row in db.execute(asked)]
