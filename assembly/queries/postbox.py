"""Which letters wait for a sender, and which were left behind by one that died."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from assembly.models.letter import Letter

SENDER_TAKES_AT_MOST = timedelta(minutes=10)
"""A claim older than this was left behind: the sender's server has stopped."""


def waiting(moment: datetime) -> ColumnElement[bool]:
    """Due at this moment, and in nobody's hands."""
    return (
        Letter.next_attempt_at.is_not(None)
        & (Letter.next_attempt_at <= moment)
        & Letter.claimed_at.is_(None)
        & Letter.sent_at.is_(None)
        & Letter.failed_at.is_(None)
    )


def next_letter(
    db: Session, moment: datetime, *, besides: Sequence[int] = ()
) -> int | None:
    """The letter to send next: who waits to sign in first, then the longest due."""
    found = (
        select(Letter.id)
        .where(waiting(moment), Letter.id.not_in(besides))
        .order_by(Letter.kind != "sign_in", Letter.next_attempt_at, Letter.id)
        .limit(1)
    )
    return db.scalar(found)


def left_behind(moment: datetime) -> ColumnElement[bool]:
    """Claimed so long ago that its sender is no more, and neither sent nor failed."""
    return (
        (Letter.claimed_at <= moment - SENDER_TAKES_AT_MOST)
        & Letter.sent_at.is_(None)
        & Letter.failed_at.is_(None)
    )


def letters_left_behind(db: Session, moment: datetime) -> list[int]:
    return list(db.scalars(select(Letter.id).where(left_behind(moment))))
