"""The ballot sheet of one person: all members it votes for, with their own ballots."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.assembly import Assembly
from assembly.models.vote import Ballot
from assembly.queries import admission, votes
from assembly.queries.viewers import RepresentedMember, Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.vocabulary import Choice


@dataclass(frozen=True)
class PresentBallot:
    """The ballot that would count if the vote closed now."""

    choice: Choice
    cast_by: str
    cast_at: datetime
    seq: int
    replaced: int


@dataclass(frozen=True)
class SheetLine:
    member: RepresentedMember
    ballot: PresentBallot | None


@dataclass(frozen=True)
class BallotSheet:
    """What its reader votes on, and for whom; own ballots only."""

    panel: VotePanel
    assembly_title: str
    item_title: str
    item_position: int
    lines: tuple[SheetLine, ...]


def sheet(db: Session, viewer: Viewer, vote_id: int, now: datetime) -> BallotSheet:
    """The sheet of the viewer; without lines for whoever votes for nobody here."""
    vote = admission.vote(db, viewer, vote_id)
    ids = set(votes.members_on_roll(db, viewer, vote.assembly_id))
    ballots = _ballots(db, vote_id, ids)
    return BallotSheet(
        panel=votes.panel(db, viewer, vote_id, now),
        assembly_title=db.get_one(Assembly, vote.assembly_id).title,
        item_title="" if vote.item is None else vote.item.title,
        item_position=0 if vote.item is None else vote.item.position,
        lines=tuple(
            SheetLine(member, ballots.get(member.id))
            for member in viewer.voting_members
            if member.id in ids
        ),
    )


def _ballots(db: Session, vote_id: int, ids: set[int]) -> dict[int, PresentBallot]:
    cast = (
        select(Ballot)
        .where(Ballot.vote_id == vote_id, Ballot.member_id.in_(ids))
        .options(joinedload(Ballot.cast_by))
    )
    return {
        b.member_id: PresentBallot(
            b.choice, b.cast_by.name, b.cast_at, b.seq, b.replaced
        )
        for b in db.scalars(cast)
    }
