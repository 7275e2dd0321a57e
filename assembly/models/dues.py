"""Dues: how many live in a territory, and what was paid for a year (S9, B9)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model
from assembly.models.member import Member
from assembly.models.territory import Territory


class Population(Model):
    """As entered by the secretariat; the last one entered holds, none is changed."""

    __tablename__ = "populations"

    id: Mapped[int] = mapped_column(primary_key=True)
    territory_id: Mapped[int] = mapped_column(ForeignKey("territories.id"), index=True)
    inhabitants: Mapped[int]
    source: Mapped[str]
    year: Mapped[int]  # that the source counts for
    entered_at: Mapped[datetime]
    entered_by_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id"))

    territory: Mapped[Territory] = relationship()


class DuesPayment(Model):
    """Entered by the secretariat; a mistake is taken back, with its reason."""

    __tablename__ = "dues_payments"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    territory_id: Mapped[int] = mapped_column(ForeignKey("territories.id"), index=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    payer: Mapped[str]  # whoever paid for the territory (B9)
    year: Mapped[int]
    cents: Mapped[int]  # of a euro
    paid_on: Mapped[date]
    entered_at: Mapped[datetime]
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    taken_back_at: Mapped[datetime | None]
    taken_back_reason: Mapped[str | None]

    territory: Mapped[Territory] = relationship()
    member: Mapped[Member | None] = relationship()
