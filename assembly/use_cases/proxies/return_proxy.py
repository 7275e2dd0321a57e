"""The holder of a proxy gives it back (B7)."""

from assembly.effects import proxying
from assembly.events import ProxyReturned
from assembly.models.assembly import Assembly
from assembly.queries import admission, locks, proxies
from assembly.rules.objection import refuse
from assembly.rules.proxies import objections_to_dealing
from assembly.rules.proxies_in_force import objections_to_returning
from assembly.work import Work


def return_proxy(work: Work, *, proxy_id: int) -> int:
    """End the proxy from this moment on; its assembly's number.

    Ballots cast by it stand until they are replaced. The giver's representative is
    told by letter. A second time it is returned already, and nothing happens. Refused
    to all but the holder's representative, once it was revoked, and after the
    closing of the assembly (B7, S2).
    """
    locks.hold_by_proxy(work.db, proxy_id)
    who = work.viewer
    proxy = admission.proxy(work.db, who, proxy_id)
    if proxy.returned_at is not None and who.represents(proxy.holder_id):
        return proxy.assembly_id
    occasion = proxies.occasion(work.db.get_one(Assembly, proxy.assembly_id))
    refuse(
        (
            *objections_to_returning(
                holder=proxy.holder.name,
                represents_holder=who.represents(proxy.holder_id),
                ended=proxies.ended(proxy),
            ),
            *objections_to_dealing(occasion, moment=work.now),
        )
    )
    proxy.returned_at = work.now
    proxying.end(work, proxy, ProxyReturned)
    return proxy.assembly_id
