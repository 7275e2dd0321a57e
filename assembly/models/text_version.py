"""Statutes and bylaws in numbered versions, and what is proposed (S12, B12)."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.rules.vocabulary import GoverningText, Organ


class TextVersion(Model):
    """Never edited. `number` counts from 0 in the order of approval; the board's
    provisional version of the bylaws has none until an assembly validates it."""

    __tablename__ = "text_versions"
    __table_args__ = (UniqueConstraint("governs", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    governs: Mapped[GoverningText] = mapped_column(Word(GoverningText))
    number: Mapped[int | None]
    body: Mapped[str]
    sha256: Mapped[str]
    language: Mapped[str] = mapped_column(default="fr")
    made_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    assembly_id: Mapped[int | None] = mapped_column(ForeignKey("assemblies.id"))
    provisional_since: Mapped[datetime | None]  # the board's, in urgency (B12)
    provisional_reason: Mapped[str | None]
    dropped_at: Mapped[datetime | None]  # not validated by the next assembly


class ChangeSubmission(Model):
    """What the board or the table submits to the next extraordinary assembly (S12)."""

    __tablename__ = "change_submissions"

    id: Mapped[int] = mapped_column(primary_key=True)
    governs: Mapped[GoverningText] = mapped_column(Word(GoverningText))
    title: Mapped[str]
    body: Mapped[str]  # the whole text as it would be
    reason: Mapped[str]
    in_name_of: Mapped[Organ] = mapped_column(Word(Organ))
    key: Mapped[str] = mapped_column(unique=True)
    submitted_at: Mapped[datetime]
    submitted_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))


class ChangeSuggestion(Model):
    """A change of the bylaws that a member proposes to the secretariat (B12)."""

    __tablename__ = "change_suggestions"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    suggested_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    article: Mapped[str]
    body: Mapped[str]
    reason: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    suggested_at: Mapped[datetime]
    submission_id: Mapped[int | None] = mapped_column(
        ForeignKey("change_submissions.id"), index=True
    )
    answered_at: Mapped[datetime | None]
    answer: Mapped[str | None]  # the board's

    member: Mapped[Member] = relationship()
