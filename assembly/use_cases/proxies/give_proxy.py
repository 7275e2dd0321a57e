"""A member names another to vote for it in one extraordinary assembly (B7)."""

from assembly.effects import proxying
from assembly.models.assembly import Assembly
from assembly.queries import admission, locks, proxies
from assembly.queries.proxy_letters import GIVEN, proxy_letters
from assembly.rules.objection import refuse
from assembly.rules.proxies import objections_to_dealing, objections_to_giving
from assembly.work import Work


def give_proxy(work: Work, *, assembly_id: int, giver_id: int, holder_id: int) -> int:
    """Name the holder, from this moment on; the number of the proxy.

    The holder's representative is told by letter. Given a second time to the same
    holder, before the closing, it is the same proxy. Refused: see rules/proxies.py
    (B7, S2).
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    assembly = admission.assembly(work.db, who, assembly_id)
    standing = proxies.given_to(
        work.db, assembly_id, giver_id=giver_id, holder_id=holder_id
    )
    if standing is not None and who.represents(giver_id):
        occasion = proxies.occasion(assembly)
        refuse(objections_to_dealing(occasion, moment=work.now))
        return standing.id
    _refuse_unlawful(work, assembly, giver_id, holder_id)
    proxy = proxying.give(
        work, assembly_id=assembly.id, giver_id=giver_id, holder_id=holder_id
    )
    work.db.add_all(proxy_letters(work.db, proxy, GIVEN, work.now))
    return proxy.id


def _refuse_unlawful(
    work: Work, assembly: Assembly, giver_id: int, holder_id: int
) -> None:
    sides = proxies.sides(work.db, assembly, work.now)
    for member_id in (giver_id, holder_id):
        if member_id not in sides:
            raise admission.NotFound(f"member {member_id}")
    refuse(
        objections_to_giving(
            sides[giver_id],
            sides[holder_id],
            represents_giver=work.viewer.represents(giver_id),
            occasion=proxies.occasion(assembly),
            moment=work.now,
        )
    )
