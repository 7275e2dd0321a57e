"""The file of an exclusion: ground, facts, the board's decision, the defence (S11)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.document import Document
from assembly.models.member import Member
from assembly.rules.vocabulary import ExclusionGround


class ExclusionDocument(Model):
    """The member gave it for its defence (`is_defence`), or the board for its facts."""

    __tablename__ = "exclusion_documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    exclusion_id: Mapped[int] = mapped_column(ForeignKey("exclusions.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    is_defence: Mapped[bool]
    added_at: Mapped[datetime]
    added_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))

    document: Mapped[Document] = relationship()


class Exclusion(Model):
    """`proposed_at` is the board's decision: the month of defence begins there."""

    __tablename__ = "exclusions"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    ground: Mapped[ExclusionGround] = mapped_column(Word(ExclusionGround))
    facts: Mapped[str]
    unmet_since: Mapped[date | None]  # of obligations unmet for three years
    begun_at: Mapped[datetime]
    begun_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    proposed_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]  # by the board
    defence: Mapped[str | None]
    defended_at: Mapped[datetime | None]
    defended_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    decided_at: Mapped[datetime | None]
    excluded: Mapped[bool | None]

    member: Mapped[Member] = relationship()
    documents: Mapped[list[ExclusionDocument]] = relationship(
        order_by=ExclusionDocument.id
    )
