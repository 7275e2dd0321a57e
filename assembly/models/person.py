"""A natural person: represents members, or works for the secretariat, or both."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class Person(Model):
    __tablename__ = "persons"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str | None] = mapped_column(unique=True)  # lower case
    language: Mapped[str] = mapped_column(default="fr")
    time_zone: Mapped[str] = mapped_column(default="Europe/Lisbon")
    disabled_at: Mapped[datetime | None]


class SecretariatPost(Model):
    """S8: staff; the post carries no vote."""

    __tablename__ = "secretariat_posts"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime | None]
