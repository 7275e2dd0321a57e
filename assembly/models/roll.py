"""The roll of an assembly: the voting members when it opened; frozen."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.rules.vocabulary import College, Continent


class RollEntry(Model):
    __tablename__ = "roll_entries"

    assembly_id: Mapped[int] = mapped_column(
        ForeignKey("assemblies.id"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
    college: Mapped[College] = mapped_column(Word(College))
    continent: Mapped[Continent] = mapped_column(Word(Continent))

    member: Mapped[Member] = relationship()
