"""What each territory owes for a year and what was paid for it (S9, B9)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.dues import DuesPayment, Population
from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.queries.dues.factors import Factor, factor_for
from assembly.rules.dues import (
    Counted,
    DuesFacts,
    DuesState,
    owes_in,
    population_for,
    state_of,
)
from assembly.rules.roll import Standing
from assembly.rules.vocabulary import TerritoryLevel

Kept = TypeVar("Kept", Standing, Counted, DuesPayment)


@dataclass(frozen=True)
class Account:
    """One territory's dues of one year; sums are cents."""

    territory_id: int
    number: int
    name: str
    country_code: str
    level: TerritoryLevel
    year: int
    factor: Factor | None
    population: Counted | None
    facts: DuesFacts

    @property
    def state(self) -> DuesState:
        return state_of(self.facts)

    @property
    def paid(self) -> int:
        return self.facts.paid

    @property
    def minimum(self) -> int | None:
        """None where nothing is owed or it is not known."""
        known = self.state in {DuesState.OWING, DuesState.PAID}
        return self.facts.minimum if known else None

    @property
    def owing(self) -> int:
        """What is still owed of the minimum, as far as it is known."""
        return max((self.minimum or 0) - self.paid, 0)


@dataclass(frozen=True)
class Ledger:
    """All that accounts follow from, read once; by the territory's id."""

    territories: Sequence[Territory]
    members: Mapping[int, Sequence[Standing]]
    populations: Mapping[int, Sequence[Counted]]
    payments: Mapping[int, Sequence[DuesPayment]]  # those that stand

    def account(self, territory: Territory, year: int) -> Account:
        """The territory's account of the year."""
        factor = factor_for(territory.country_code)
        population = population_for(self.populations[territory.id], year=year)
        payments = self.payments[territory.id]
        return Account(
            territory_id=territory.id,
            number=territory.number,
            name=territory.name,
            country_code=territory.country_code,
            level=territory.level,
            year=year,
            factor=factor,
            population=population,
            facts=DuesFacts(
                level=territory.level,
                owes=owes_in(self.members[territory.id], year=year),
                factor=factor.thousandths if factor else None,
                inhabitants=population.inhabitants if population else None,
                paid=sum(p.cents for p in payments if p.year == year),
            ),
        )

    def accounts(self, year: int) -> list[Account]:
        """Of every territory, in the register's order."""
        return [self.account(territory, year) for territory in self.territories]


def ledger(db: Session, *, territory_id: int | None = None) -> Ledger:
    """The ledger of all territories, or of one."""
    found = select(Territory).order_by(Territory.number)
    if territory_id is not None:
        found = found.where(Territory.id == territory_id)
    territories = db.scalars(found).all()
    ids = [territory.id for territory in territories]
    return Ledger(
        territories=territories,
        members=_by_territory(_standings(db, ids)),
        populations=_by_territory(_counts(db, ids)),
        payments=_by_territory(_payments(db, ids)),
    )


def counted(kept: Population) -> Counted:
    """A population as the rules know it."""
    return Counted(kept.inhabitants, kept.source, kept.year, kept.entered_at)


def _standings(db: Session, ids: Sequence[int]) -> Iterator[tuple[int, Standing]]:
    asked = select(Member).where(Member.territory_id.in_(ids)).order_by(Member.id)
    for m in db.scalars(asked):
        if m.territory_id is not None:
            yield m.territory_id, Standing(m.id, m.college, m.admitted_at, m.ended_at)


def _counts(db: Session, ids: Sequence[int]) -> Iterator[tuple[int, Counted]]:
    asked = select(Population).where(Population.territory_id.in_(ids))
    for kept in db.scalars(asked.order_by(Population.id)):
        yield kept.territory_id, counted(kept)


def _payments(db: Session, ids: Sequence[int]) -> Iterator[tuple[int, DuesPayment]]:
    asked = select(DuesPayment).where(
        DuesPayment.territory_id.in_(ids), DuesPayment.taken_back_at.is_(None)
    )
    for payment in db.scalars(asked.order_by(DuesPayment.id)):
        yield payment.territory_id, payment


def _by_territory(found: Iterable[tuple[int, Kept]]) -> Mapping[int, list[Kept]]:
    kept: dict[int, list[Kept]] = defaultdict(list)
    for territory_id, one in found:
        kept[territory_id].append(one)
    return kept
