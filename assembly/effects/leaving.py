"""A member leaves the network: what it held and gave ends with it (S2, S5, B7)."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from assembly.effects import proxying
from assembly.events import ProxyReturned, ProxyRevoked
from assembly.models.assembly import Assembly
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.proxy import Proxy
from assembly.queries import locks
from assembly.queries.viewers import in_force
from assembly.work import Work


def leave(work: Work, member: Member, *, closing_id: int) -> Sequence[Mandate]:
    """End the membership at this moment; the mandates that ended with it.

    Its posts fall vacant (S5); proxies that it gave or holds in assemblies still to
    come, or open, end, and the other side is told (B7). Those of the assembly that
    closes now, `closing_id`, stay as they counted there. Who represented it stays in
    the register, as history.
    """
    member.ended_at = work.now
    work.db.flush()
    for proxy in _proxies(work, member, closing_id):
        _end(work, proxy, member)
    return _end_mandates(work, member)


def _end_mandates(work: Work, member: Member) -> Sequence[Mandate]:
    held = select(Mandate).where(
        Mandate.member_id == member.id,
        in_force(Mandate.since, Mandate.until, work.now),
    )
    ended = work.db.scalars(held.order_by(Mandate.id)).all()
    for mandate in ended:
        mandate.until = work.now
    return ended


def _proxies(work: Work, member: Member, closing_id: int) -> list[Proxy]:
    """Those in force elsewhere; each assembly's row is held, in their order."""
    asked = (
        select(Proxy)
        .join(Assembly, Assembly.id == Proxy.assembly_id)
        .where(
            or_(Proxy.giver_id == member.id, Proxy.holder_id == member.id),
            Proxy.assembly_id != closing_id,
            Proxy.ended_at.is_(None),
            Assembly.closed_at.is_(None),
            Assembly.cancelled_at.is_(None),
        )
        .order_by(Proxy.assembly_id, Proxy.id)
    )
    found = work.db.scalars(asked).all()
    for assembly_id in dict.fromkeys(proxy.assembly_id for proxy in found):
        locks.hold_assembly(work.db, assembly_id)
    for proxy in found:
        work.db.refresh(proxy)
    return [proxy for proxy in found if proxy.ended_at is None]


def _end(work: Work, proxy: Proxy, member: Member) -> None:
    if proxy.giver_id == member.id:
        proxy.revoked_at = work.now
        proxying.end(work, proxy, ProxyRevoked)
        return
    proxy.returned_at = work.now
    proxying.end(work, proxy, ProxyReturned)
