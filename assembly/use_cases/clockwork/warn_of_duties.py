"""The table is told what the year requires, when the day to act nears (S6, S7, B10)."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.duties.warnings import KIND, duties_to_tell, readers_of
from assembly.work import Work


def warn_of_duties(work: Work) -> int:
    """Write to the table, and of newsletters to the secretariat: 60 and 14 days before.

    How many letters; once for each threshold. Of several passed at once, by a clock
    that stood still, only the last is told; none of what is convened or done.
    """
    locks.hold_table(work.db)
    letters = [
        Letter.queued(
            kind=KIND,
            occasion=told.occasion,
            moment=work.now,
            person_id=person.id,
            address=person.address,
            about={
                "duty": told.seen.due.duty.value,
                "days": told.days,
                "last_day": told.seen.due.last_day.isoformat(),
                "act_by": told.seen.due.act_by.isoformat(),
            },
        )
        for told in duties_to_tell(work.db, work.now)
        for person in readers_of(work.db, told.seen, work.now)
    ]
    work.db.add_all(letters)
    return len(letters)
