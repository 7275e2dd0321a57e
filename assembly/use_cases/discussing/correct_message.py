"""An author corrects what was said."""

from assembly.events import MessageCorrected
from assembly.queries import admission, locks
from assembly.rules.objection import refuse
from assembly.rules.speaking import objections_to_correcting
from assembly.work import Work


def correct_message(work: Work, *, message_id: int, body: str) -> None:
    """Put another text in place of an own message's; it is marked as corrected (B6).

    Refused for another's message, ten minutes after it was posted, once it is
    withdrawn or hidden, when the assembly is not open, blank or too long.
    """
    locks.hold_by_message(work.db, message_id)
    who = work.viewer
    message = admission.message(work.db, who, message_id)
    sitting = admission.assembly(work.db, who, message.assembly_id)
    refuse(
        objections_to_correcting(
            own=message.author_id == who.person_id,
            posted_at=message.posted_at,
            moment=work.now,
            withdrawn=message.withdrawn_at is not None,
            hidden=message.hidden_at is not None,
            is_open=sitting.is_open(work.now),
            body=body,
        )
    )
    if body == message.body:
        return  # the same correction sent twice is one
    message.body = body
    message.corrected_at = work.now
    message.correction_seq = work.announce(
        MessageCorrected(
            assembly_id=sitting.id,
            message_id=message.id,
            item_id=message.item_id,
            body=body,
        )
    )
