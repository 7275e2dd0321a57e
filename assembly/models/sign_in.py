"""Signing in without passwords: what was asked for, and what came of it."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.person import Person


class SignInRequest(Model):
    """`person_id` is empty for an unknown address: it gets the same answer.

    No secret is kept: link and code are derived from `nonce` with the secret key.
    """

    __tablename__ = "sign_in_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    nonce: Mapped[str]
    browser_hash: Mapped[str]  # SHA-256 of the asking browser's cookie
    asked_at: Mapped[datetime] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]


class BrowserSession(Model):
    """A signed-in browser; the cookie holds the token, the row its SHA-256."""

    __tablename__ = "browser_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
