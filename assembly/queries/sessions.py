"""Which browser is signed in, as whom. The server's rows decide, never the cookie."""

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.person import Person
from assembly.models.sign_in import BrowserSession

TOKEN_BYTES = 32


@dataclass(frozen=True)
class SignedIn:
    session_id: int
    person_id: int
    name: str


@dataclass(frozen=True)
class Started:
    """A browser session that stands."""

    session_id: int
    started_at: datetime


def token_hash(token: str) -> str:
    """What is kept of a secret token: its SHA-256, in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def signed_in(db: Session, token: str) -> SignedIn | None:
    """Whose session the token opens; none once it ended or the person is disabled."""
    held = (
        select(BrowserSession, Person)
        .join(Person)
        .where(
            BrowserSession.token_hash == token_hash(token),
            BrowserSession.ended_at.is_(None),
            Person.disabled_at.is_(None),
        )
    )
    row = db.execute(held).one_or_none()
    if row is None:
        return None
    session, person = row
    return SignedIn(session.id, person.id, person.name)


def new_session(person_id: int, moment: datetime) -> tuple[str, BrowserSession]:
    """A fresh secret token, and the row that it will open; the caller keeps the row."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    row = BrowserSession(
        token_hash=token_hash(token), person_id=person_id, started_at=moment
    )
    return token, row


def sessions_of(db: Session, person_id: int) -> list[Started]:
    """Where this person is signed in, the latest first."""
    held = (
        select(BrowserSession.id, BrowserSession.started_at)
        .where(BrowserSession.person_id == person_id, BrowserSession.ended_at.is_(None))
        .order_by(BrowserSession.started_at.desc(), BrowserSession.id.desc())
    )
    return [Started(row.id, row.started_at) for row in db.execute(held)]


def fallen(db: Session, session_ids: Collection[int]) -> set[int]:
    """Which of these sessions ended, or belong to a person disabled meanwhile."""
    standing = (
        select(BrowserSession.id)
        .join(Person)
        .where(
            BrowserSession.id.in_(session_ids),
            BrowserSession.ended_at.is_(None),
            Person.disabled_at.is_(None),
        )
    )
    return set(session_ids) - set(db.scalars(standing))
