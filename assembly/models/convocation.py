"""A convocation: a date and an agenda, drafted first, frozen when it is issued.

A change after issuing is a new convocation of the same assembly (B6); the one
issued last is in force.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.assembly import Assembly
from assembly.models.base import Model
from assembly.rules.places import Place


class Convocation(Model):
    __tablename__ = "convocations"
    __table_args__ = (UniqueConstraint("assembly_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    number: Mapped[int]  # 1 for the first, 2 when convened anew
    opens_at: Mapped[datetime | None] = mapped_column(index=True)
    closes_at: Mapped[datetime | None]
    place: Mapped[str | None]  # of the international meeting (B7)
    time_zone: Mapped[str | None]  # of that place
    drafted_at: Mapped[datetime]
    issued_at: Mapped[datetime | None]
    issued_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    superseded_at: Mapped[datetime | None]
    lapsed_at: Mapped[datetime | None]  # its latest moment passed while a draft
    agenda_hash: Mapped[str | None]  # SHA-256 of the frozen agenda's canonical JSON

    assembly: Mapped[Assembly] = relationship()

    @property
    def held_at(self) -> Place:
        return Place(self.place, self.time_zone)

    @held_at.setter
    def held_at(self, place: Place) -> None:
        self.place, self.time_zone = place.name, place.time_zone


class OtherDispatch(Model):
    """How a member without an address was told, recorded by the secretariat."""

    __tablename__ = "other_dispatches"
    __table_args__ = (UniqueConstraint("convocation_id", "member_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    convocation_id: Mapped[int] = mapped_column(ForeignKey("convocations.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    how: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
