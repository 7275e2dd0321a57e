"""That a member stands for a post at an extraordinary assembly (B5)."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.rules.vocabulary import Organ, Post


class Candidacy(Model):
    """For a post, not for an item: a new convocation leaves it standing."""

    __tablename__ = "candidacies"
    __table_args__ = (UniqueConstraint("assembly_id", "organ", "post", "member_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    organ: Mapped[Organ] = mapped_column(Word(Organ))
    post: Mapped[Post] = mapped_column(Word(Post))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    statement: Mapped[str]
    declared_at: Mapped[datetime]
    declared_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    consented_at: Mapped[datetime | None]  # by the member's own representative
    withdrawn_at: Mapped[datetime | None]

    member: Mapped[Member] = relationship()
