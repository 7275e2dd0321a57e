"""The table and the holders are warned that terms end, with no election in sight."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.term_letters import readers_of
from assembly.queries.terms import KIND, endings_to_tell
from assembly.work import Work


def warn_of_terms(work: Work, *, mandate_id: int) -> int:
    """Write of the end of this mandate's term, and of all that end with it.

    How many letters: one to each person on the table and each representative of a
    holder, once for each threshold (S5: six months before, one month, at the end).
    None when nothing is due, or when it was told.
    """
    locks.hold_mandates(work.db)
    ending = next(
        (
            found
            for found in endings_to_tell(work.db, work.now)
            if mandate_id in {term.mandate_id for term in found.terms}
        ),
        None,
    )
    if ending is None:
        return 0
    mandates = [term.mandate_id for term in ending.terms]
    letters = [
        Letter.queued(
            kind=KIND,
            occasion=f"term-ends:{min(mandates)}:{ending.months}",
            moment=work.now,
            person_id=person.id,
            address=person.address,
            about={"mandates": mandates, "months": ending.months},
        )
        for person in readers_of(work.db, ending, work.now)
    ]
    work.db.add_all(letters)
    return len(letters)
