"""The members that one person votes for: its own, and those whose proxy they hold."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Subquery, exists, select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.queries.viewers import RepresentedMember, Viewer, represented


@dataclass(frozen=True)
class Elector:
    """A member on the roll. By a proxy: which one, and which of the viewer's members
    holds it; without one it is the viewer's own member."""

    member: RepresentedMember
    proxy_id: int | None = None
    holder: RepresentedMember | None = None


def electors(db: Session, viewer: Viewer, assembly_id: int) -> list[Elector]:
    """Whom the viewer votes for in this assembly: own members first (S2), then the
    givers of the proxies that they hold (B7), each in the register's order.

    A giver whom the viewer represents too is an own member, and nothing else.
    """
    mine = own(db, viewer, assembly_id)
    return [*(Elector(m) for m in mine), *_by_proxy(db, mine, assembly_id)]


def own(db: Session, viewer: Viewer, assembly_id: int) -> list[RepresentedMember]:
    """The viewer's own members that vote in this assembly (S2)."""
    on_roll = _on_roll(db, viewer, assembly_id)
    return [member for member in viewer.voting_members if member.id in on_roll]


def lost(
    db: Session, viewer: Viewer, assembly_id: int, member_ids: Collection[int]
) -> list[int]:
    """Which of these members' proxies the viewer's members have held, and ended."""
    ended = select(Proxy.giver_id).where(
        Proxy.assembly_id == assembly_id,
        Proxy.giver_id.in_(member_ids),
        Proxy.holder_id.in_([m.id for m in viewer.voting_members]),
        Proxy.ended_at.is_not(None),
    )
    once = set(db.scalars(ended))
    return [member_id for member_id in member_ids if member_id in once]


def held_proxies() -> Subquery:
    """The proxies in force whose holder is on the roll: id, assembly, giver, holder."""
    return (
        select(Proxy.id, Proxy.assembly_id, Proxy.giver_id, Proxy.holder_id)
        .join(
            RollEntry,
            (RollEntry.assembly_id == Proxy.assembly_id)
            & (RollEntry.member_id == Proxy.holder_id),
        )
        .where(Proxy.ended_at.is_(None))
        .subquery("held")
    )


def voted_for(member_ids: Collection[int]) -> ColumnElement[bool]:
    """The roll's line is of one of these members, or of one whose proxy they hold."""
    held = held_proxies()
    by_proxy = exists().where(
        held.c.assembly_id == RollEntry.assembly_id,
        held.c.giver_id == RollEntry.member_id,
        held.c.holder_id.in_(member_ids),
    )
    return RollEntry.member_id.in_(member_ids) | by_proxy


def _on_roll(db: Session, viewer: Viewer, assembly_id: int) -> set[int]:
    on = select(RollEntry.member_id).where(
        RollEntry.assembly_id == assembly_id,
        RollEntry.member_id.in_([m.id for m in viewer.voting_members]),
    )
    return set(db.scalars(on))


def _by_proxy(
    db: Session, own: Sequence[RepresentedMember], assembly_id: int
) -> list[Elector]:
    holders = {m.id: m for m in own}
    given = (
        select(Member, Proxy.id, Proxy.holder_id)
        .join(Proxy, Proxy.giver_id == Member.id)
        .join(
            RollEntry,
            (RollEntry.assembly_id == Proxy.assembly_id)
            & (RollEntry.member_id == Proxy.giver_id),
        )
        .where(
            Proxy.assembly_id == assembly_id,
            Proxy.ended_at.is_(None),
            Proxy.holder_id.in_(holders),
            Proxy.giver_id.not_in(holders),
        )
        .order_by(Member.number, Member.college)
    )
    return [
        Elector(represented(member), proxy_id, holders[holder_id])
        for member, proxy_id, holder_id in db.execute(given)
    ]
