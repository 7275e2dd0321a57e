"""That one member represents another in one extraordinary assembly (B7)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.member import Member


class Proxy(Model):
    """It binds members, whoever represents them; in force until revoked or returned.

    One that was given on paper and entered at the console was given by no person here.
    """

    __tablename__ = "proxies"

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"))
    giver_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    holder_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    given_at: Mapped[datetime]
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))
    revoked_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]  # whichever of the two it was
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))

    giver: Mapped[Member] = relationship(foreign_keys=[giver_id])
    holder: Mapped[Member] = relationship(foreign_keys=[holder_id])


# A member has one proxy holder at a time: the database holds it, whoever writes.
Index(
    "uq_proxies_in_force",
    Proxy.assembly_id,
    Proxy.giver_id,
    unique=True,
    sqlite_where=Proxy.ended_at.is_(None),
    postgresql_where=Proxy.ended_at.is_(None),
)
Index("ix_proxies_held", Proxy.assembly_id, Proxy.holder_id)
