"""The chair hides what was said."""

from assembly.events import MessageHidden
from assembly.queries import admission, locks
from assembly.queries.utterances import entries_of_message
from assembly.rules.chair import acting_post
from assembly.rules.objection import refuse
from assembly.rules.speaking import objections_to_hiding
from assembly.work import Work


def hide_message(work: Work, *, message_id: int, reason: str) -> None:
    """Hide a message for a reason that is shown in its place and in the minutes (B5).

    Refused to all but the chair, a second time, and without a reason.
    """
    locks.hold_by_message(work.db, message_id)
    who = work.viewer
    message = admission.message(work.db, who, message_id)
    sitting = admission.assembly(work.db, who, message.assembly_id)
    refuse(
        objections_to_hiding(
            posts=who.table_posts,
            reason=reason,
            hidden=message.hidden_at is not None,
        )
    )
    entries = entries_of_message(work.db, sitting.stream, message)
    work.seal(sitting.stream, entries)
    message.hidden_at = work.now
    message.hidden_by_id = who.person_id
    message.hidden_reason = reason
    work.announce(
        MessageHidden(
            assembly_id=sitting.id,
            message_id=message.id,
            item_id=message.item_id,
            reason=reason,
            entries=entries,
            acting_post=acting_post(who.table_posts) or "",
        )
    )
