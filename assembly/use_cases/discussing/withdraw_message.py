"""An author takes back what was said."""

from assembly.events import MessageWithdrawn
from assembly.queries import admission, locks
from assembly.queries.utterances import entries_of_message
from assembly.rules.objection import refuse
from assembly.rules.speaking import objections_to_withdrawing
from assembly.work import Work


def withdraw_message(work: Work, *, message_id: int) -> None:
    """Withdraw an own message: from now on the record shows only its leaves (B6).

    Refused for another's message, a second time, when the assembly is not open.
    """
    locks.hold_by_message(work.db, message_id)
    who = work.viewer
    message = admission.message(work.db, who, message_id)
    sitting = admission.assembly(work.db, who, message.assembly_id)
    refuse(
        objections_to_withdrawing(
            own=message.author_id == who.person_id,
            withdrawn=message.withdrawn_at is not None,
            is_open=sitting.is_open(work.now),
        )
    )
    entries = entries_of_message(work.db, sitting.stream, message)
    work.seal(sitting.stream, entries)
    message.withdrawn_at = work.now
    work.announce(
        MessageWithdrawn(
            assembly_id=sitting.id,
            message_id=message.id,
            item_id=message.item_id,
            entries=entries,
        )
    )
