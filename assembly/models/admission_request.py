"""A body that asks to become a member, or is proposed by one (S2, S11)."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.rules.vocabulary import BodyKind, College, Continent, TerritoryLevel


class AdmissionRequest(Model):
    """Asked for by the body itself on the public form, or proposed by a member.

    One from the form is nothing until its address was confirmed (`confirmed_at`).
    `rejected_at` is final for this request, by the board or by an assembly.
    """

    __tablename__ = "admission_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    proposer_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    kind: Mapped[BodyKind] = mapped_column(Word(BodyKind))
    college: Mapped[College] = mapped_column(Word(College))
    name: Mapped[str]
    territory_id: Mapped[int | None] = mapped_column(ForeignKey("territories.id"))
    territory_name: Mapped[str | None]  # of one that is not in the register yet
    level: Mapped[TerritoryLevel | None] = mapped_column(Word(TerritoryLevel))
    country_code: Mapped[str]
    continent: Mapped[Continent | None] = mapped_column(Word(Continent))
    inhabitants: Mapped[int | None]
    inhabitants_year: Mapped[int | None]  # that the source counts for
    inhabitants_source: Mapped[str | None]
    presentation: Mapped[str]  # what it is and does, for the board to judge by S2
    representative: Mapped[str]  # the natural person whom it names
    address: Mapped[str]
    language: Mapped[str]
    charter_adhered_at: Mapped[datetime]
    charter_signatory: Mapped[str]
    asked_at: Mapped[datetime]
    confirm_nonce: Mapped[str | None]  # the link sent follows from it; kept nowhere
    confirmed_at: Mapped[datetime | None]
    approved_at: Mapped[datetime | None]  # by the board
    rejected_at: Mapped[datetime | None]
    admitted_at: Mapped[datetime | None]
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))

    proposer: Mapped[Member | None] = relationship(foreign_keys=proposer_id)
    member: Mapped[Member | None] = relationship(foreign_keys=member_id)
    territory: Mapped[Territory | None] = relationship()
