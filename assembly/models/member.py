"""A member is a body, not a person (S2); it has one vote if its college votes."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.territory import Territory
from assembly.rules.vocabulary import VOTING_COLLEGES, College, Continent


class Member(Model):
    """`number` is its row in the founding act; a row may name two members,
    one of each voting college."""

    __tablename__ = "members"
    __table_args__ = (UniqueConstraint("number", "college"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    college: Mapped[College] = mapped_column(Word(College))
    name: Mapped[str]
    territory_id: Mapped[int | None] = mapped_column(ForeignKey("territories.id"))
    country_code: Mapped[str]
    continent: Mapped[Continent] = mapped_column(Word(Continent))
    address: Mapped[str | None]  # the body's own; else its representative's serves
    admitted_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    territory: Mapped[Territory | None] = relationship()

    @property
    def votes(self) -> bool:
        return self.college in VOTING_COLLEGES
