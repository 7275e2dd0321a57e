"""The table is warned before the latest moment to convene (B6, B7)."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.drafts import waiting_draft
from assembly.queries.viewers import table_members
from assembly.queries.warnings import warning_due, warning_occasion
from assembly.work import Work


def warn_table(work: Work, *, convocation_id: int) -> int:
    """Write to each person on the table that this draft is to be convened soon.

    How many letters; none before the first threshold, and once for each.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    draft = waiting_draft(work.db, convocation_id)
    days = None if draft is None else warning_due(work.db, draft, work.now)
    if draft is None or days is None:
        return 0
    letters = [
        Letter.queued(
            kind="latest_moment",
            occasion=warning_occasion(draft.id, days),
            moment=work.now,
            person_id=person.id,
            address=person.address,
            assembly_id=draft.assembly_id,
            about={"convocation_id": draft.id, "days": days},
        )
        for person in table_members(work.db, work.now)
        if person.address and person.disabled_at is None
    ]
    work.db.add_all(letters)
    return len(letters)
