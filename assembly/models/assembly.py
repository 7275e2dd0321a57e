"""An assembly: one sitting, drafted, convened, opened once, closed once (S6, S7)."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model, Word
from assembly.rules import hours
from assembly.rules.vocabulary import AssemblyKind


class Assembly(Model):
    """Opening, closing and place are those of the convocation in force."""

    __tablename__ = "assemblies"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[AssemblyKind] = mapped_column(Word(AssemblyKind))
    title: Mapped[str]
    drafted_at: Mapped[datetime]
    drafted_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    opens_at: Mapped[datetime | None] = mapped_column(index=True)
    closes_at: Mapped[datetime | None] = mapped_column(index=True)
    place: Mapped[str | None]  # of the international meeting (B7)
    time_zone: Mapped[str | None]  # of that place
    convened_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]

    @property
    def stream(self) -> str:
        return f"assembly:{self.id}"

    def is_open(self, moment: datetime) -> bool:
        """Whether acts of the room are in time (B6, B7), however late the clock."""
        if self.convened_at is None or self.cancelled_at or self.closed_at:
            return False
        if self.opens_at is None or self.closes_at is None:
            return False
        return hours.is_open(
            opens_at=self.opens_at, closes_at=self.closes_at, moment=moment
        )
