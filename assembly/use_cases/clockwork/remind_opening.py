"""Members are reminded a day before the assembly opens."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.addresses import members_with_addresses
from assembly.queries.reminders import reminder_due, reminder_occasion
from assembly.work import Work


def remind_opening(work: Work, *, assembly_id: int) -> int:
    """Write to every member that has an address, associates included.

    How many letters; none earlier than a day before, after the opening, or when the
    members were reminded of this convocation already.
    """
    locks.hold_assembly(work.db, assembly_id)
    convocation_id = reminder_due(work.db, assembly_id, work.now)
    if convocation_id is None:
        return 0
    letters = [
        Letter.queued(
            kind="opening_reminder",
            occasion=reminder_occasion(convocation_id),
            moment=work.now,
            member_id=member_id,
            person_id=person_id,
            address=address,
            assembly_id=assembly_id,
            about={"convocation_id": convocation_id},
        )
        for member_id, person_id, address in members_with_addresses(work.db, work.now)
    ]
    work.db.add_all(letters)
    return len(letters)
