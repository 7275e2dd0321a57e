"""Which browser is signed in, as whom. The server's rows decide, never the cookie."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.person import Person
from assembly.models.sign_in import BrowserSession


@dataclass(frozen=True)
class SignedIn:
    session_id: int
    person_id: int
    name: str


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
