"""The giver of a proxy takes it back (B7)."""

from assembly.effects import proxying
from assembly.events import ProxyRevoked
from assembly.models.assembly import Assembly
from assembly.queries import admission, locks, proxies
from assembly.rules.objection import refuse
from assembly.rules.proxies import objections_to_dealing
from assembly.rules.proxies_in_force import objections_to_revoking
from assembly.work import Work


def revoke_proxy(work: Work, *, proxy_id: int) -> int:
    """End the proxy from this moment on; its assembly's number.

    Ballots cast by it stand until they are replaced. The holder's representative is
    told by letter. A second time it is revoked already, and nothing happens. Refused
    to all but the giver's representative, once it was returned, and after the
    closing of the assembly (B7, S2).
    """
    locks.hold_by_proxy(work.db, proxy_id)
    who = work.viewer
    proxy = admission.proxy(work.db, who, proxy_id)
    if proxy.revoked_at is not None and who.represents(proxy.giver_id):
        return proxy.assembly_id
    occasion = proxies.occasion(work.db.get_one(Assembly, proxy.assembly_id))
    refuse(
        (
            *objections_to_revoking(
                giver=proxy.giver.name,
                represents_giver=who.represents(proxy.giver_id),
                ended=proxies.ended(proxy),
            ),
            *objections_to_dealing(occasion, moment=work.now),
        )
    )
    proxy.revoked_at = work.now
    proxying.end(work, proxy, ProxyRevoked)
    return proxy.assembly_id
