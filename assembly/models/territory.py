"""A territory of coresponsibility: a village, a city, a region (S2)."""

from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model, Word
from assembly.rules.vocabulary import Continent, TerritoryLevel


class Territory(Model):
    __tablename__ = "territories"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)  # the founding act's row, then on
    name: Mapped[str]
    country_code: Mapped[str]
    continent: Mapped[Continent] = mapped_column(Word(Continent))
    level: Mapped[TerritoryLevel] = mapped_column(
        Word(TerritoryLevel),
        default=TerritoryLevel.LOCAL,
        server_default=TerritoryLevel.LOCAL.value,
    )
