"""Whoever has not voted is told that votes are open, once an hour at most."""

from assembly.models.letter import Letter
from assembly.queries import locks
from assembly.queries.digests import KIND, digests_due
from assembly.work import Work


def digest_votes(work: Work, *, assembly_id: int) -> int:
    """Write to each person with members that have not voted, one letter for all.

    How many letters. Nobody is told twice of the same votes alone, and nobody gets a
    second letter within the hour: what opens meanwhile waits for the next one.
    """
    locks.hold_assembly(work.db, assembly_id)
    letters = [
        Letter.queued(
            kind=KIND,
            occasion=f"votes-open:{assembly_id}:{digest.newest}",
            moment=work.now,
            person_id=digest.person_id,
            address=digest.address,
            assembly_id=assembly_id,
            about={
                "votes": digest.votes,
                "members": {str(v): list(m) for v, m in digest.missing.items()},
            },
        )
        for digest in digests_due(work.db, assembly_id, work.now)
    ]
    work.db.add_all(letters)
    return len(letters)
