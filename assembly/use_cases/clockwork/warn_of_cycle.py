"""The table is told that three, and that four, years have passed (S7, B7)."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.cycles import warning_due
from assembly.queries.viewers import table_members
from assembly.work import Work


def warn_of_cycle(work: Work) -> int:
    """Write to each person on the table that an extraordinary assembly is due.

    How many letters; once for each threshold, none while one is convened. Of several
    thresholds passed at once, by a clock that stood still, only the last is told.
    """
    locks.hold_table(work.db)
    reached = warning_due(work.db, work.now)
    if reached is None:
        return 0
    days = {"last": reached.cycle.last, "latest": reached.cycle.latest}
    letters = [
        Letter.queued(
            kind="extraordinary_due",
            occasion=reached.occasion,
            moment=work.now,
            person_id=person.id,
            address=person.address,
            about={
                "years": reached.years,
                **{name: day.isoformat() for name, day in days.items()},
            },
        )
        for person in table_members(work.db, work.now)
        if person.address and person.disabled_at is None
    ]
    work.db.add_all(letters)
    return len(letters)
