"""Somebody who is not signed in asks for a letter that lets them in."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.models.person import Person
from assembly.models.sign_in import SignInRequest
from assembly.queries.persons import mail_address
from assembly.queries.sessions import token_hash
from assembly.work import Work

NONCE_BYTES = 16


def ask_to_sign_in(work: Work, *, address: str, browser: str) -> int:
    """Keep the request of this browser, and queue its letter if a person may come in.

    Refuses nothing and does the same work whether or not the address is known: who
    asks learns nothing about whose addresses are in the register. `browser` is the
    asking browser's secret. Returns the request's number.
    """
    kept = mail_address(address) or ""
    person_id = _person_id(work.db, kept)
    request = SignInRequest(
        person_id=person_id,
        nonce=secrets.token_hex(NONCE_BYTES),
        browser_hash=token_hash(browser),
        asked_at=work.now,
    )
    work.db.add(request)
    work.db.flush()
    _write(work, request, kept)
    return request.id


def _person_id(db: Session, address: str) -> int | None:
    asked = select(Person.id).where(
        Person.address == address, Person.disabled_at.is_(None)
    )
    return db.scalar(asked)


def _write(work: Work, request: SignInRequest, address: str) -> None:
    """A letter to nobody is written too, and taken back: it costs the same time."""
    savepoint = work.db.begin_nested()
    work.db.add(
        Letter(
            kind="sign_in",
            occasion=f"sign-in:{request.id}",
            recipient=f"person:{request.person_id or 0}",
            person_id=request.person_id,
            address=address,
            about={"request_id": request.id},
            queued_at=work.now,
            next_attempt_at=work.now,
        )
    )
    work.db.flush()
    if request.person_id is None:
        savepoint.rollback()
    else:
        savepoint.commit()
