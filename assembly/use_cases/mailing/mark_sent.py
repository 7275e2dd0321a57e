"""A letter has left: the mail server took it."""

from datetime import datetime

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.queries.letter_events import letter_sent
from assembly.work import Work


def mark_sent(
    work: Work,
    *,
    letter_id: int,
    claimed_at: datetime,
    message_id: str,
    message_sha256: str,
) -> bool:
    """Keep when the letter left, and what it was.

    `claimed_at` is what `claim_letter` gave. A sender so slow that it was given up
    may still come: what it says is true, and stands. False if the claim is not its.
    """
    mine = select(Letter).where(
        Letter.id == letter_id,
        Letter.claimed_at == claimed_at,
        Letter.sent_at.is_(None),
    )
    letter = work.db.scalar(mine.with_for_update())
    if letter is None:
        return False
    letter.sent_at = work.now
    letter.failed_at = letter.reason = None
    letter.message_id, letter.message_sha256 = message_id, message_sha256
    for event in letter_sent(work.db, letter):
        work.announce(event)
    return True
