"""The proxies of an assembly: who gave whom, and whom a member may still name (B7)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.assembly import Assembly
from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.rules.proxies import Occasion, Side
from assembly.rules.proxies_in_force import Ended
from assembly.rules.roll import votes
from assembly.rules.vocabulary import College, Continent


def occasion(assembly: Assembly) -> Occasion:
    """The assembly as the rules of proxies ask for it."""
    ends = [at for at in (assembly.closes_at, assembly.closed_at) if at is not None]
    return Occasion(
        kind=assembly.kind,
        convened=assembly.convened_at is not None,
        cancelled=assembly.cancelled_at is not None,
        closes_at=min(ends, default=None),
    )


def ended(proxy: Proxy) -> Ended | None:
    """When and through whom it ended; none while it is in force."""
    if proxy.ended_at is None:
        return None
    return Ended(at=proxy.ended_at, revoked=proxy.revoked_at is not None)


def in_force(db: Session, assembly_id: int) -> Sequence[Proxy]:
    """The proxies that stand now, in the order they were given."""
    return [p for p in all_of(db, assembly_id) if p.ended_at is None]


def all_of(db: Session, assembly_id: int) -> Sequence[Proxy]:
    """Every proxy of the assembly, those that have ended too, as they were given."""
    asked = (
        select(Proxy)
        .where(Proxy.assembly_id == assembly_id)
        .options(joinedload(Proxy.giver), joinedload(Proxy.holder))
        .order_by(Proxy.id)
    )
    return db.scalars(asked).all()


def given_to(
    db: Session, assembly_id: int, *, giver_id: int, holder_id: int
) -> Proxy | None:
    """The proxy in force between these two; none if there is none."""
    asked = select(Proxy).where(
        Proxy.assembly_id == assembly_id,
        Proxy.giver_id == giver_id,
        Proxy.holder_id == holder_id,
        Proxy.ended_at.is_(None),
    )
    return db.scalars(asked).one_or_none()


def sides(db: Session, assembly: Assembly, moment: datetime) -> dict[int, Side]:
    """Every member of the register as giver or holder, by member.

    Once the assembly has opened its frozen roll says who votes, and of which
    continent each is; until then the register does.
    """
    frozen = _roll(db, assembly.id) if assembly.opened_at is not None else None
    standing = in_force(db, assembly.id)
    given = {proxy.giver_id for proxy in standing}
    holds = Counter(proxy.holder_id for proxy in standing)
    found = {}
    for member in _register(db, moment):
        college, continent = _place(member, frozen)
        found[member.id] = Side(
            member_id=member.id,
            name=member.name,
            votes=college is not None and votes(college),
            continent=continent,
            given=member.id in given,
            holds=holds[member.id],
        )
    return _with_elsewhere(found, standing)


_Place = tuple[College | None, Continent]


def _roll(db: Session, assembly_id: int) -> dict[int, _Place]:
    on = select(RollEntry).where(RollEntry.assembly_id == assembly_id)
    return {line.member_id: (line.college, line.continent) for line in db.scalars(on)}


def _register(db: Session, moment: datetime) -> Sequence[Member]:
    asked = (
        select(Member)
        .where(
            Member.admitted_at <= moment,
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
        .order_by(Member.number, Member.college)
    )
    return db.scalars(asked).all()


def _place(member: Member, frozen: dict[int, _Place] | None) -> _Place:
    """Its college and continent for this assembly; no college: no line on its roll."""
    if frozen is None:
        return member.college, member.continent
    return frozen.get(member.id, (None, member.continent))


def _with_elsewhere(
    found: dict[int, Side], standing: Sequence[Proxy]
) -> dict[int, Side]:
    """The sides, each with how many proxies it holds from other continents."""
    from_elsewhere: Counter[int] = Counter()
    for proxy in standing:
        giver, holder = found.get(proxy.giver_id), found.get(proxy.holder_id)
        if giver and holder and giver.continent is not holder.continent:
            from_elsewhere[proxy.holder_id] += 1
    return {
        key: replace(side, from_elsewhere=from_elsewhere[key])
        for key, side in found.items()
    }
