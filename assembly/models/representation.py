"""Who represents a member, from when to when (S2: changeable at any moment)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.member import Member
from assembly.models.person import Person


class Representation(Model):
    __tablename__ = "representations"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]

    member: Mapped[Member] = relationship()
    person: Mapped[Person] = relationship()


# A member has one representative at a time: the database holds it, whoever writes.
Index(
    "uq_representations_present",
    Representation.member_id,
    unique=True,
    sqlite_where=Representation.until.is_(None),
    postgresql_where=Representation.until.is_(None),
)
