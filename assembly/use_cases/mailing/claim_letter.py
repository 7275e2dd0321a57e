"""A sender takes a letter in hand, so that no other sender sends it too."""

from datetime import datetime

from sqlalchemy import update

from assembly.models.letter import Letter
from assembly.queries.letter_events import letter_failed
from assembly.queries.postbox import waiting
from assembly.queries.withholding import why_withheld
from assembly.work import Work


def claim_letter(work: Work, *, letter_id: int) -> datetime | None:
    """The moment of the claim, which its sender shows again when it accounts for it.

    None when another sender was first, or when the letter's occasion has passed: then
    it is withdrawn, and its row says why.
    """
    taken = (
        update(Letter)
        .where(Letter.id == letter_id, waiting(work.now))
        .values(claimed_at=work.now, next_attempt_at=None, attempts=Letter.attempts + 1)
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    if work.db.scalar(taken) is None:
        return None
    letter = work.db.get_one(Letter, letter_id, populate_existing=True)
    reason = why_withheld(work.db, letter, work.now)
    if reason is None:
        return work.now
    letter.fail(at=work.now, reason=reason)
    for event in letter_failed(work.db, letter):
        work.announce(event)
    return None
