"""A letter could not be sent and will not be tried again by itself."""

from datetime import datetime

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.queries.letter_events import letter_failed
from assembly.work import Work


def mark_failed(
    work: Work, *, letter_id: int, claimed_at: datetime, reason: str
) -> bool:
    """Keep that the letter failed, and why; False if the claim is not the sender's."""
    mine = select(Letter).where(
        Letter.id == letter_id,
        Letter.claimed_at == claimed_at,
        Letter.sent_at.is_(None),
        Letter.failed_at.is_(None),
    )
    letter = work.db.scalar(mine.with_for_update())
    if letter is None:
        return False
    letter.fail(at=work.now, reason=reason)
    for event in letter_failed(work.db, letter):
        work.announce(event)
    return True
