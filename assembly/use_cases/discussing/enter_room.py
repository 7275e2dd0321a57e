"""Somebody enters the room of an open assembly."""

from assembly.effects import arriving
from assembly.events import MembersPresent
from assembly.queries import admission, locks
from assembly.queries.phases import window
from assembly.queries.presence import ENTERED
from assembly.rules.attending import objections_to_entering
from assembly.rules.objection import refuse
from assembly.work import Work


def enter_room(work: Work, *, assembly_id: int) -> MembersPresent | None:
    """Make the members present that the viewer represents; none if all were (B6).

    Refused while the assembly is not open, and to whom represents no member (S2).
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    sitting = admission.assembly(work.db, who, assembly_id)
    opens_at, closes_at = window(sitting)
    refuse(
        objections_to_entering(
            is_open=sitting.is_open(work.now),
            opens_at=opens_at,
            closes_at=closes_at,
            has_members=bool(who.members),
        )
    )
    return arriving.arrive(work, assembly_id, how=ENTERED)
