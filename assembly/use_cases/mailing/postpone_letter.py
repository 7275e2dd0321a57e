"""The mail server could not take a letter now: it is tried again later."""

from datetime import datetime, timedelta

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.queries.letter_events import letter_failed
from assembly.work import Work

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""How long to wait after the first failed attempt, the second, and so on."""


def postpone_letter(
    work: Work, *, letter_id: int, claimed_at: datetime, reason: str
) -> bool:
    """Put the letter back, due after its pause; after the last pause it has failed.

    False if the claim is not the sender's.
    """
    mine = select(Letter).where(
        Letter.id == letter_id,
        Letter.claimed_at == claimed_at,
        Letter.sent_at.is_(None),
        Letter.failed_at.is_(None),
    )
    letter = work.db.scalar(mine.with_for_update())
    if letter is None:
        return False
    if letter.attempts <= len(PAUSES):
        letter.claimed_at, letter.reason = None, reason
        letter.next_attempt_at = work.now + PAUSES[letter.attempts - 1]
        return True
    letter.fail(at=work.now, reason=reason)
    for event in letter_failed(work.db, letter):
        work.announce(event)
    return True
