"""The table marks at the door who is present at the place (B5, B7)."""

from assembly.events import MembersPresent
from assembly.models.attendance import Attendance
from assembly.queries import admission, doors, locks
from assembly.queries.presence import DOOR
from assembly.rules.attending import objections_to_marking
from assembly.rules.objection import refuse
from assembly.work import Work


def mark_at_door(work: Work, *, assembly_id: int, member_id: int) -> None:
    """Make a member present through its representative; nothing if it is already.

    B5, B7: refused to whoever is not of the table, in an ordinary assembly, while it
    is not open, for a member off the roll or without a representative (S2).
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    sitting = admission.assembly(work.db, who, assembly_id)
    member = admission.member(work.db, who, member_id)
    person = doors.representative(work.db, member_id, work.now)
    refuse(
        objections_to_marking(
            posts=who.table_posts,
            kind=sitting.kind,
            is_open=sitting.is_open(work.now),
            on_roll=doors.is_on_roll(work.db, assembly_id, member_id),
            has_representative=person is not None,
        )
    )
    already = work.db.get(Attendance, (assembly_id, member_id))
    if already is not None or person is None:
        return
    work.db.add(
        Attendance(
            assembly_id=assembly_id,
            member_id=member_id,
            person_id=person.id,
            since=work.now,
            how=DOOR,
        )
    )
    work.announce(
        MembersPresent(
            assembly_id=assembly_id,
            person_id=person.id,
            person=person.name,
            members=[{"id": member.id, "name": member.name}],
            how=DOOR,
        )
    )
