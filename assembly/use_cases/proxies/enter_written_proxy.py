"""A proxy that was given on paper is entered as what it is: history (B7)."""

from assembly.effects import proxying
from assembly.models.assembly import Assembly
from assembly.queries import locks, proxies
from assembly.rules.objection import refuse
from assembly.rules.proxies import objections_to_giving
from assembly.work import Work


def enter_written_proxy(
    work: Work, *, assembly_id: int, giver_id: int, holder_id: int
) -> int:
    """Enter it at the console, for a giver that no person represents here; its number.

    No letter is written: giver and holder knew it on paper. Refused for what a proxy
    given here would be refused for: see rules/proxies.py (B7, S2).
    """
    locks.hold_assembly(work.db, assembly_id)
    assembly = work.db.get_one(Assembly, assembly_id)
    sides = proxies.sides(work.db, assembly, work.now)
    refuse(
        objections_to_giving(
            sides[giver_id],
            sides[holder_id],
            represents_giver=True,  # the paper says so
            occasion=proxies.occasion(assembly),
            moment=work.now,
        )
    )
    proxy = proxying.give(
        work, assembly_id=assembly_id, giver_id=giver_id, holder_id=holder_id
    )
    return proxy.id
