"""The minutes of an assembly: made from its record, remarked on, signed (B5, B6)."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.person import Person
from assembly.rules.vocabulary import Post


class Minutes(Model):
    """`size` and `root` (hex) are those of the record that they are drawn up from."""

    __tablename__ = "minutes"

    assembly_id: Mapped[int] = mapped_column(
        ForeignKey("assemblies.id"), primary_key=True
    )
    drafted_at: Mapped[datetime]
    size: Mapped[int]
    root: Mapped[str]
    sent_at: Mapped[datetime | None]  # to all members, once both have signed


class MinutesRemark(Model):
    __tablename__ = "minutes_remarks"

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    body: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    remarked_at: Mapped[datetime]
    remarked_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))

    remarked_by: Mapped[Person] = relationship()


class MinutesSignature(Model):
    """`part` is the president's or the secretary's; `acting_post` who signed it."""

    __tablename__ = "minutes_signatures"
    __table_args__ = (UniqueConstraint("assembly_id", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    part: Mapped[Post] = mapped_column(Word(Post))
    acting_post: Mapped[Post] = mapped_column(Word(Post))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    sha256: Mapped[str]  # of what was signed
    signed_at: Mapped[datetime]

    person: Mapped[Person] = relationship()
