"""Members become present by what their representative does (B6, B7)."""

from assembly.events import MembersPresent
from assembly.queries import presence
from assembly.work import Work


def arrive(work: Work, assembly_id: int, *, how: str) -> MembersPresent | None:
    """Make the members of the actor present; none if all of them were already.

    `how` is one of queries/presence.py. A member that had only its mark at the door
    has come by itself from now on, and the record says so: the mark cannot be taken
    back any more. Hold the assembly first (queries/locks.py).
    """
    came = presence.arrival(work.db, assembly_id, work.viewer, how=how, moment=work.now)
    if came is None:
        return None
    for marked in came.marked:
        marked.how, marked.person_id = how, work.viewer.person_id
    work.db.add_all(came.rows)
    work.announce(came.event)
    return came.event
