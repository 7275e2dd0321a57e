"""How the letters about a year's dues fared, and whom none can reach (B8, B9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.queries.dues.asking import KINDS, unreached


@dataclass(frozen=True)
class Failure:
    member: str
    reason: str


@dataclass(frozen=True)
class DuesLetters:
    sent: int
    waiting: int
    failed: Sequence[Failure]
    unreached: Sequence[str]  # voting members that owe and have no address


def dues_letters(db: Session, year: int, moment: datetime) -> DuesLetters:
    """Of this year; for the secretariat."""
    written = (
        select(Letter, Member.name)
        .join(Member, Member.id == Letter.member_id)
        .where(Letter.kind.in_(KINDS))
        .order_by(Letter.id)
    )
    found = [row for row in db.execute(written) if row[0].about["year"] == year]
    failed = [
        Failure(name, letter.reason or "") for letter, name in found if letter.failed_at
    ]
    sent = sum(letter.sent_at is not None for letter, _name in found)
    return DuesLetters(
        sent=sent,
        waiting=len(found) - sent - len(failed),
        failed=failed,
        unreached=unreached(db, year, moment),
    )
