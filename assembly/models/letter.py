"""A letter: queued with the act that causes it, then sent, or failed with a reason."""

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
