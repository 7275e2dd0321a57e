"""The assembly closes, and what is still put to the vote closes with it (B6)."""

from datetime import datetime

from sqlalchemy import select

from assembly.effects import (
    admitting,
    closing,
    drafting_minutes,
    excluding,
    mandates,
    versions,
)
from assembly.events import AssemblyClosed
from assembly.models.assembly import Assembly
from assembly.models.vote import Vote
from assembly.queries import locks, rolls
from assembly.work import Work


def close_assembly(work: Work, *, assembly_id: int) -> bool:
    """Close an assembly whose closing has come; proclaim what was still open.

    Whether it was this call that closed it; False before its time, and when it has
    not opened (`open_assembly` first), is cancelled or closed already.
    """
    locks.hold_assembly(work.db, assembly_id)
    assembly = work.db.get(Assembly, assembly_id, populate_existing=True)
    closes_at = None if assembly is None else _closing_due(assembly, work.now)
    if assembly is None or closes_at is None:
        return False
    _close_votes(work, assembly)
    excluding.decide(work, assembly)
    mandates.begin_mandates(work, assembly_id=assembly.id)
    admitting.admit(work, assembly)
    versions.drop_undecided(work, assembly)
    assembly.closed_at = work.now
    work.announce(
        AssemblyClosed(
            assembly_id=assembly.id,
            closes_at=closes_at,
            present=rolls.present_count(work.db, assembly.id),
            roll=rolls.roll_count(work.db, assembly.id),
        )
    )
    drafting_minutes.draft(work, assembly_id=assembly.id)
    return True


def _closing_due(assembly: Assembly, moment: datetime) -> datetime | None:
    """Its closing, if it is open and the moment has come."""
    if assembly.closed_at or assembly.cancelled_at or not assembly.opened_at:
        return None
    due = assembly.closes_at is not None and assembly.closes_at <= moment
    return assembly.closes_at if due else None


def _close_votes(work: Work, assembly: Assembly) -> None:
    still_open = (
        select(Vote)
        .where(Vote.assembly_id == assembly.id, Vote.closed_at.is_(None))
        .order_by(Vote.id)
        .execution_options(populate_existing=True)
    )
    for vote in work.db.scalars(still_open).all():
        closing.close(work, vote, acting_post=None)
