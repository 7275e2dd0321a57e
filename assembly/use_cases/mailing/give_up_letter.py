"""The server stopped with a letter in hand: nobody knows whether it left."""

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.queries.letter_events import letter_failed
from assembly.queries.postbox import left_behind
from assembly.work import Work

UNKNOWN = "The server stopped while sending: whether the letter left is not known."


def give_up_letter(work: Work, *, letter_id: int) -> bool:
    """Mark as failed a letter whose sender is no more; never send it by itself.

    Whether it was this call that did.
    """
    left = select(Letter).where(Letter.id == letter_id, left_behind(work.now))
    letter = work.db.scalar(left.with_for_update())
    if letter is None:
        return False
    letter.fail(at=work.now, reason=UNKNOWN)
    for event in letter_failed(work.db, letter):
        work.announce(event)
    return True
