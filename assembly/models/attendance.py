"""That a member was present: its representative entered, spoke or voted."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class Attendance(Model):
    __tablename__ = "attendances"

    assembly_id: Mapped[int] = mapped_column(
        ForeignKey("assemblies.id"), primary_key=True
    )
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    since: Mapped[datetime]
    how: Mapped[str]  # entered, spoke, voted
