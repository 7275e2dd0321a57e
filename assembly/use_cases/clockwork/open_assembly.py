"""The assembly opens, and its roll is frozen (S2, B6)."""

from datetime import datetime
from typing import Any

from assembly.events import AssemblyOpened
from assembly.models.assembly import Assembly
from assembly.models.member import Member
from assembly.models.roll import RollEntry
from assembly.queries import locks, rolls
from assembly.work import Work


def open_assembly(work: Work, *, assembly_id: int) -> bool:
    """Open an assembly whose opening has come, with the roll of its opening.

    Whether it was this call that opened it; False before its time, and when it is a
    draft, cancelled or open already. A late call opens it all the same: its hours
    and its roll stay those of the convocation.
    """
    locks.hold_assembly(work.db, assembly_id)
    assembly = work.db.get(Assembly, assembly_id, populate_existing=True)
    hours = None if assembly is None else _hours_due(assembly, work.now)
    if assembly is None or hours is None:
        return False
    opens_at, closes_at = hours
    members = rolls.voting_members(work.db, opened_at=opens_at)
    assembly.opened_at = work.now
    work.db.add_all(_on_roll(assembly, member) for member in members)
    work.announce(
        AssemblyOpened(
            assembly_id=assembly.id,
            opens_at=opens_at,
            closes_at=closes_at,
            roll=[_told(member) for member in members],
        )
    )
    return True


def _hours_due(
    assembly: Assembly, moment: datetime
) -> tuple[datetime, datetime] | None:
    """Its opening and closing, if it is convened, its opening has come, and no more."""
    if assembly.opened_at or assembly.closed_at or assembly.cancelled_at:
        return None
    if not (assembly.convened_at and assembly.opens_at and assembly.closes_at):
        return None
    hours = (assembly.opens_at, assembly.closes_at)
    return hours if assembly.opens_at <= moment else None


def _on_roll(assembly: Assembly, member: Member) -> RollEntry:
    return RollEntry(
        assembly_id=assembly.id,
        member_id=member.id,
        college=member.college,
        continent=member.continent,
    )


def _told(member: Member) -> dict[str, Any]:
    return {
        "id": member.id,
        "name": member.name,
        "college": member.college,
        "continent": member.continent,
        "country": member.country_code,
    }
