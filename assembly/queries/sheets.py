"""The ballot sheet of one person: all members it votes for, with their ballots."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.assembly import Assembly
from assembly.models.proxy import Proxy
from assembly.models.vote import Ballot
from assembly.queries import admission, votes
from assembly.queries.electors import Elector, electors
from assembly.queries.news import last_seq
from assembly.queries.viewers import RepresentedMember, Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.vocabulary import AssemblyKind, Choice


@dataclass(frozen=True)
class PresentBallot:
    """The ballot that would count if the vote closed now; `holder` of a member's
    proxy, if it was cast by one."""

    choice: Choice
    cast_by: str
    cast_at: datetime
    seq: int
    replaced: int
    holder: str | None = None


@dataclass(frozen=True)
class SheetLine:
    """A member, `holder` naming who votes for it by proxy.

    To the holder a ballot is shown only if it was cast by its own proxy: `voted` says
    that there is one, `voted_itself` that it is the member's own, which prevails (B7).
    """

    member: RepresentedMember
    ballot: PresentBallot | None
    holder: RepresentedMember | None = None
    voted: bool = False
    voted_itself: bool = False


@dataclass(frozen=True)
class BallotSheet:
    """What its reader votes on, and for whom; no ballot of anybody else."""

    panel: VotePanel
    seq: int  # the last entry of the record that it has seen, or an older one
    has_proxies: bool  # whether whom one votes for may change: there may be proxies
    assembly_title: str
    item_title: str
    item_position: int
    lines: tuple[SheetLine, ...]

    @property
    def to_fill(self) -> int:
        """For how many members a ballot can be cast: own, and not voted themselves."""
        return sum(not line.voted_itself for line in self.lines)

    @property
    def waiting(self) -> list[SheetLine]:
        """Those that have no ballot yet."""
        return [line for line in self.lines if not line.voted]

    @property
    def replaceable(self) -> list[SheetLine]:
        """Those whose ballot another one may take the place of."""
        return [line for line in self.lines if line.voted and not line.voted_itself]

    @property
    def settled(self) -> list[SheetLine]:
        """Those that have voted themselves, so that their proxy cannot (B7)."""
        return [line for line in self.lines if line.voted_itself]

    @property
    def to_be_filled(self) -> list[int]:
        """The members that one choice for all is for: those without a ballot; where
        there are none, those whose ballot may be replaced."""
        return [line.member.id for line in self.waiting or self.replaceable]


def sheet(db: Session, viewer: Viewer, vote_id: int, now: datetime) -> BallotSheet:
    """The sheet of the viewer, own members first; without lines for whoever votes for
    nobody here."""
    vote = admission.vote(db, viewer, vote_id)
    assembly = db.get_one(Assembly, vote.assembly_id)
    seq = last_seq(db, assembly.stream)  # first: what comes after is told again
    found = electors(db, viewer, vote.assembly_id)
    ballots = _ballots(db, vote_id, [elector.member.id for elector in found])
    return BallotSheet(
        panel=votes.panel(db, viewer, vote_id, now),
        seq=seq,
        has_proxies=assembly.kind is AssemblyKind.EXTRAORDINARY,
        assembly_title=assembly.title,
        item_title="" if vote.item is None else vote.item.title,
        item_position=0 if vote.item is None else vote.item.position,
        lines=tuple(_line(e, ballots.get(e.member.id)) for e in found),
    )


def _ballots(db: Session, vote_id: int, ids: Iterable[int]) -> dict[int, Ballot]:
    cast = (
        select(Ballot)
        .where(Ballot.vote_id == vote_id, Ballot.member_id.in_(ids))
        .options(
            joinedload(Ballot.cast_by),
            joinedload(Ballot.proxy).joinedload(Proxy.holder),
        )
    )
    return {ballot.member_id: ballot for ballot in db.scalars(cast)}


def _line(elector: Elector, ballot: Ballot | None) -> SheetLine:
    by_proxy = elector.proxy_id is not None
    shown = ballot is not None and elector.proxy_id in {None, ballot.proxy_id}
    return SheetLine(
        member=elector.member,
        ballot=_present(ballot) if ballot is not None and shown else None,
        holder=elector.holder,
        voted=ballot is not None,
        voted_itself=by_proxy and ballot is not None and ballot.proxy_id is None,
    )


def _present(ballot: Ballot) -> PresentBallot:
    return PresentBallot(
        choice=ballot.choice,
        cast_by=ballot.cast_by.name,
        cast_at=ballot.cast_at,
        seq=ballot.seq,
        replaced=ballot.replaced,
        holder=None if ballot.proxy is None else ballot.proxy.holder.name,
    )
