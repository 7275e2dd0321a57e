"""A proxy begins or ends: its row, its entry in the record, who is told (B7)."""

from assembly.events import ProxyGiven, ProxyReturned, ProxyRevoked
from assembly.models.proxy import Proxy
from assembly.queries.proxy_letters import RETURNED, REVOKED, proxy_letters
from assembly.work import Work

LETTERS = {ProxyRevoked: REVOKED, ProxyReturned: RETURNED}


def give(work: Work, *, assembly_id: int, giver_id: int, holder_id: int) -> Proxy:
    """The proxy in force from now on, given by the actor; on paper, by no person."""
    proxy = Proxy(
        assembly_id=assembly_id,
        giver_id=giver_id,
        holder_id=holder_id,
        given_at=work.now,
        given_by_id=work.actor.person_id,
    )
    work.db.add(proxy)
    work.db.flush()
    _announce(work, proxy, ProxyGiven)
    return proxy


def end(
    work: Work, proxy: Proxy, how: type[ProxyRevoked] | type[ProxyReturned]
) -> None:
    """It ends now; the other side is told by letter. Ballots cast by it stand."""
    proxy.ended_at = work.now
    proxy.ended_by_id = work.actor.person_id
    _announce(work, proxy, how)
    work.db.add_all(proxy_letters(work.db, proxy, LETTERS[how], work.now))


def _announce(
    work: Work,
    proxy: Proxy,
    happened: type[ProxyGiven] | type[ProxyRevoked] | type[ProxyReturned],
) -> None:
    work.announce(
        happened(
            assembly_id=proxy.assembly_id,
            proxy_id=proxy.id,
            giver_id=proxy.giver_id,
            giver=proxy.giver.name,
            holder_id=proxy.holder_id,
            holder=proxy.holder.name,
        )
    )
