"""What the record says of a letter of an assembly; other letters leave no entry."""

from typing import TypeVar

from sqlalchemy.orm import Session

from assembly.events import LetterFailed, LetterRequeued, LetterSent
from assembly.models.letter import Letter
from assembly.models.member import Member

E = TypeVar("E", LetterSent, LetterFailed, LetterRequeued)


def letter_sent(db: Session, letter: Letter) -> list[LetterSent]:
    """That it was sent, with its Message-ID and the SHA-256 of what was sent."""
    return _told(
        db,
        letter,
        LetterSent,
        message_id=letter.message_id or "",
        message_sha256=letter.message_sha256 or "",
    )


def letter_failed(db: Session, letter: Letter) -> list[LetterFailed]:
    """That it was not sent, or nobody knows whether it was, and why."""
    return _told(db, letter, LetterFailed, reason=letter.reason or "")


def letter_requeued(db: Session, letter: Letter, reason: str) -> list[LetterRequeued]:
    """That somebody sends it again; `reason` is why it had failed."""
    return _told(db, letter, LetterRequeued, reason=reason)


def _told(db: Session, letter: Letter, kind: type[E], **particulars: str) -> list[E]:
    if letter.assembly_id is None:
        return []
    return [
        kind(
            assembly_id=letter.assembly_id,
            letter_id=letter.id,
            kind=letter.kind,
            occasion=letter.occasion,
            member_id=letter.member_id,
            member=_member(db, letter),
            **particulars,
        )
    ]


def _member(db: Session, letter: Letter) -> str | None:
    found = None if letter.member_id is None else db.get(Member, letter.member_id)
    return None if found is None else found.name
