"""The table takes back a mark at the door that was a mistake (B5, B7)."""

from assembly.events import PresenceTakenBack
from assembly.models.attendance import Attendance
from assembly.queries import admission, locks
from assembly.queries.presence import DOOR
from assembly.rules.attending import objections_to_taking_back_mark
from assembly.rules.chair import acting_post
from assembly.rules.objection import refuse
from assembly.work import Work


def take_back_mark(
    work: Work, *, assembly_id: int, member_id: int, reason: str
) -> None:
    """The member is not present any more; what was closed before keeps its counts.

    B5, B7: refused to whoever is not of the table, in an ordinary assembly, while it
    is not open, without a reason, and for a member that has no mark at the door or
    has entered, spoken or voted since.
    """
    locks.hold_assembly(work.db, assembly_id)
    who = work.viewer
    sitting = admission.assembly(work.db, who, assembly_id)
    member = admission.member(work.db, who, member_id)
    marked = work.db.get(Attendance, (assembly_id, member_id))
    refuse(
        objections_to_taking_back_mark(
            posts=who.table_posts,
            kind=sitting.kind,
            is_open=sitting.is_open(work.now),
            marked_only=marked is not None and marked.how == DOOR,
            reason=reason,
        )
    )
    work.db.delete(marked)
    work.announce(
        PresenceTakenBack(
            assembly_id=assembly_id,
            member_id=member.id,
            member=member.name,
            reason=reason.strip(),
            acting_post=str(acting_post(who.table_posts)),
        )
    )
