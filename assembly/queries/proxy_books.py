"""The proxies of an assembly as one person sees them: own first, then all (B7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.proxy import Proxy
from assembly.queries import admission, proxies
from assembly.queries.viewers import RepresentedMember, Viewer, represented
from assembly.rules.objection import Objection
from assembly.rules.proxies import Side, objections_to_dealing, objections_to_giver
from assembly.rules.vocabulary import AssemblyKind


@dataclass(frozen=True)
class ListedProxy:
    """`revoked`: by its giver; ended otherwise, its holder returned it."""

    id: int
    giver: RepresentedMember
    holder: RepresentedMember
    given_at: datetime
    ended_at: datetime | None
    revoked: bool


@dataclass(frozen=True)
class MyMember:
    """A voting member of the viewer, with the proxies in force on either side of it."""

    member: RepresentedMember
    given: ListedProxy | None
    held: Sequence[ListedProxy]
    against_giving: tuple[Objection, ...]


@dataclass(frozen=True)
class ProxyBook:
    """`against`: why no proxy can be given or ended now, whoever asks."""

    assembly_id: int
    title: str
    against: tuple[Objection, ...]
    mine: Sequence[MyMember]
    all: Sequence[ListedProxy]

    @property
    def not_ended(self) -> int:
        """How many are in force, or stood to the end of the assembly."""
        return sum(proxy.ended_at is None for proxy in self.all)

    def could_give(self, giver: MyMember) -> list[MyMember]:
        """My other members of this one's continent that may name a holder (B7)."""
        return [
            own
            for own in self.mine
            if own is not giver
            and not own.against_giving
            and own.member.continent is giver.member.continent
        ]

    def mine_by(self, member_id: int | None) -> MyMember | None:
        """The viewer's member of this number."""
        return next((m for m in self.mine if m.member.id == member_id), None)


@dataclass(frozen=True)
class MyProxies:
    """For how many members of others the viewer votes, being represented by its own,
    and how many of its own have given their proxy."""

    assembly_id: int
    held: int
    given: int


def proxy_book(
    db: Session, viewer: Viewer, assembly_id: int, moment: datetime
) -> ProxyBook:
    """The book of an assembly; its proxies are for all members to see."""
    assembly = admission.assembly(db, viewer, assembly_id)
    listed = [_listed(proxy) for proxy in proxies.all_of(db, assembly_id)]
    sides = proxies.sides(db, assembly, moment)
    return ProxyBook(
        assembly_id=assembly.id,
        title=assembly.title,
        against=objections_to_dealing(proxies.occasion(assembly), moment=moment),
        mine=[
            _mine(member, sides[member.id], listed)
            for member in viewer.voting_members
            if member.id in sides
        ],
        all=listed,
    )


def my_proxies(
    db: Session, viewer: Viewer, assembly_id: int, moment: datetime
) -> MyProxies | None:
    """How the viewer's members stand, in short; none in an ordinary assembly, and for
    whoever has no voting member. Proxies end with their assembly."""
    assembly = admission.assembly(db, viewer, assembly_id)
    mine = {member.id for member in viewer.voting_members}
    if assembly.kind is not AssemblyKind.EXTRAORDINARY or not mine:
        return None
    over = objections_to_dealing(proxies.occasion(assembly), moment=moment)
    standing = () if over else proxies.in_force(db, assembly_id)
    return MyProxies(
        assembly_id=assembly_id,
        held=sum(p.holder_id in mine and p.giver_id not in mine for p in standing),
        given=sum(p.giver_id in mine for p in standing),
    )


def assembly_of(db: Session, viewer: Viewer, proxy_id: int) -> int:
    """The assembly that a proxy is for."""
    return admission.proxy(db, viewer, proxy_id).assembly_id


def _listed(proxy: Proxy) -> ListedProxy:
    return ListedProxy(
        id=proxy.id,
        giver=represented(proxy.giver),
        holder=represented(proxy.holder),
        given_at=proxy.given_at,
        ended_at=proxy.ended_at,
        revoked=proxy.revoked_at is not None,
    )


def _mine(
    member: RepresentedMember, side: Side, listed: Sequence[ListedProxy]
) -> MyMember:
    standing = [proxy for proxy in listed if proxy.ended_at is None]
    given = (proxy for proxy in standing if proxy.giver == member)
    return MyMember(
        member=member,
        given=next(given, None),
        held=[proxy for proxy in standing if proxy.holder == member],
        against_giving=objections_to_giver(side),
    )
