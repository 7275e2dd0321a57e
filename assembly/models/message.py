"""What was said under an agenda item."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.member import Member
from assembly.models.person import Person


class Message(Model):
    """`key` comes with the form: the same form sent twice is one message."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("author_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_items.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    key: Mapped[str]
    body: Mapped[str]
    language: Mapped[str]
    posted_at: Mapped[datetime]
    seq: Mapped[int]  # its entry in the record
    corrected_at: Mapped[datetime | None]
    correction_seq: Mapped[int | None]  # the entry of the last correction
    withdrawn_at: Mapped[datetime | None]
    hidden_at: Mapped[datetime | None]
    hidden_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    hidden_reason: Mapped[str | None]

    author: Mapped[Person] = relationship(foreign_keys=[author_id])
    member: Mapped[Member | None] = relationship()
