"""The calendar's own rows: secret addresses of feeds, newsletters that went out."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class CalendarFeed(Model):
    """A person's secret address: its number, signed by this installation's key, so that
    a copied database tells none. Revoked, it leads nowhere."""

    __tablename__ = "calendar_feeds"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    made_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Newsletter(Model):
    """B10: one every two months; the secretariat enters that it went out."""

    __tablename__ = "newsletters"

    id: Mapped[int] = mapped_column(primary_key=True)
    sent_on: Mapped[date] = mapped_column(unique=True)
    title: Mapped[str]
    entered_at: Mapped[datetime]
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
