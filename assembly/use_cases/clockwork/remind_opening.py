"""Members are reminded a day before the assembly opens."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.addressees import addressees
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
            member_id=member.member_id,
            person_id=member.person_id,
            address=member.address,
            assembly_id=assembly_id,
            about={"convocation_id": convocation_id},
        )
        for member in addressees(work.db, work.now, convocation_id=convocation_id)
        if member.address is not None
    ]
    work.db.add_all(letters)
    return len(letters)
