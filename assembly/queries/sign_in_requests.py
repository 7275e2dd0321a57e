"""Who asked to be let in, from which browser."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.sign_in import SignInRequest
from assembly.queries.sessions import token_hash

REMEMBERED = timedelta(days=1)  # an older one is as if it had never been asked


@dataclass(frozen=True)
class SignInAsked:
    id: int
    nonce: str
    known: bool  # a person has the address; only a development page may tell


def asked_by(db: Session, browser: str, moment: datetime) -> SignInAsked | None:
    """What this browser asked for last; none if nothing within a day."""
    request_id = last_id(db, browser, moment)
    found = None if request_id is None else db.get(SignInRequest, request_id)
    if found is None:
        return None
    return SignInAsked(found.id, found.nonce, found.person_id is not None)


def last_id(db: Session, browser: str, moment: datetime) -> int | None:
    """The number of this browser's last request."""
    asked = (
        select(SignInRequest.id)
        .where(
            SignInRequest.asked_at > moment - REMEMBERED,
            SignInRequest.browser_hash == token_hash(browser),
        )
        .order_by(SignInRequest.id.desc())
        .limit(1)
    )
    return db.scalar(asked)
