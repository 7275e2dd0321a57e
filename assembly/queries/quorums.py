"""How many of the roll are present or represented, and whether the quorum stands (B7).

In an ordinary assembly nobody is represented; its pages show no quorum.
"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.rules.quorum import Gathering
from assembly.rules.quorum import gathering as gathering_of
from assembly.rules.vocabulary import AssemblyKind


@dataclass(frozen=True)
class Quorum:
    """Counts of members; `needed` is two thirds of the roll."""

    present: int
    represented: int
    roll: int
    needed: int
    stands: bool


@dataclass(frozen=True)
class RepresentedMember:
    """A member that is not present, and the member that is so for it."""

    member_id: int
    member: str
    holder_id: int
    holder: str


def gathering(db: Session, assembly_id: int) -> Gathering:
    """Who is present and who represented, by the proxies in force; three reads."""
    return gathering_of(
        roll=_members(db, RollEntry, assembly_id),
        present=_members(db, Attendance, assembly_id),
        proxies=_proxies(db, assembly_id),
    )


def quorum(db: Session, assembly: Assembly) -> Quorum | None:
    """How it stands at this moment; none before the roll is frozen, and for an
    ordinary assembly."""
    if assembly.kind is AssemblyKind.ORDINARY or assembly.opened_at is None:
        return None
    found = gathering(db, assembly.id)
    return Quorum(
        present=len(found.present),
        represented=len(found.represented),
        roll=found.roll,
        needed=found.needed,
        stands=found.stands,
    )


def represented_count(db: Session, assembly_id: int) -> int:
    """How many members are represented; one read where no proxy is in force."""
    if not _proxies(db, assembly_id):
        return 0
    return len(gathering(db, assembly_id).represented)


def represented_members(db: Session, assembly_id: int) -> list[RepresentedMember]:
    """Who is represented by whom, in the register's order."""
    proxies = _proxies(db, assembly_id)
    if not proxies:
        return []
    represented = gathering(db, assembly_id).represented
    asked = (
        select(Member.id, Member.name)
        .where(Member.id.in_({*proxies, *proxies.values()}))
        .order_by(Member.number, Member.college)
    )
    names = {row.id: row.name for row in db.execute(asked)}
    return [
        RepresentedMember(giver, name, proxies[giver], names[proxies[giver]])
        for giver, name in names.items()
        if giver in represented
    ]


def _members(
    db: Session, row: type[RollEntry] | type[Attendance], assembly_id: int
) -> list[int]:
    asked = select(row.member_id).where(row.assembly_id == assembly_id)
    return list(db.scalars(asked))


def _proxies(db: Session, assembly_id: int) -> dict[int, int]:
    """Holders by giver, of the proxies in force."""
    asked = select(Proxy.giver_id, Proxy.holder_id).where(
        Proxy.assembly_id == assembly_id, Proxy.ended_at.is_(None)
    )
    return {row.giver_id: row.holder_id for row in db.execute(asked)}
