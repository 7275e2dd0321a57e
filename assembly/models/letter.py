"""A letter: queued with the act that causes it, then sent, or failed with a reason."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class Letter(Model):
    """One letter to one recipient on one occasion: the database allows no second.

    `occasion` names the act, such as "convocation:12" or "opening-reminder:7";
    `recipient` is "member:3" or "person:5".
    """

    __tablename__ = "letters"
    __table_args__ = (UniqueConstraint("occasion", "recipient"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    occasion: Mapped[str]
    recipient: Mapped[str]
    assembly_id: Mapped[int | None] = mapped_column(
        ForeignKey("assemblies.id"), index=True
    )
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    address: Mapped[str | None]
    about: Mapped[dict[str, Any]]
    queued_at: Mapped[datetime]
    next_attempt_at: Mapped[datetime | None] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_at: Mapped[datetime | None]  # a sender has it in hand
    sent_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    reason: Mapped[str | None]  # of the last failed attempt
    message_id: Mapped[str | None]
    message_sha256: Mapped[str | None]

    @classmethod
    def queued(  # noqa: PLR0913  (every particular is named)
        cls,
        *,
        kind: str,
        occasion: str,
        moment: datetime,
        member_id: int | None = None,
        person_id: int | None = None,
        address: str | None = None,
        assembly_id: int | None = None,
        about: Mapping[str, Any] | None = None,
    ) -> "Letter":
        """A letter to a member or, if none is named, to a person; due at once.

        A member's letter may name the person it is addressed to as well. The caller
        adds it to the session; the database refuses the second of one occasion.
        """
        to = f"member:{member_id}" if member_id is not None else f"person:{person_id}"
        return cls(
            kind=kind,
            occasion=occasion,
            recipient=to,
            member_id=member_id,
            person_id=person_id,
            address=address,
            assembly_id=assembly_id,
            about=dict(about or {}),
            queued_at=moment,
            next_attempt_at=moment,
        )

    @property
    def occasion_id(self) -> int:
        """The number of what the occasion names: 12 of "latest-moment:12:7"."""
        return int(self.occasion.split(":")[1])

    def fail(self, *, at: datetime, reason: str) -> None:
        """It will not be tried again by itself. The claim stays: it tells whose."""
        self.failed_at, self.reason = at, reason
        self.next_attempt_at = None

    def requeue(self, *, at: datetime, address: str | None) -> None:
        """Send it anew, as if it had not been tried."""
        self.address = address
        self.attempts = 0
        self.claimed_at = self.failed_at = self.reason = None
        self.next_attempt_at = at
