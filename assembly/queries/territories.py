"""One territory: how many live there, by which source; its members and dues (B9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.dues import DuesPayment, Population
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.territory import Territory
from assembly.queries import admission
from assembly.queries.dues.accounts import Account, counted, ledger
from assembly.queries.dues.asking import years_asked
from assembly.queries.dues.payments import payments_of
from assembly.queries.dues.years import own_territories, sees_all_dues
from assembly.queries.viewers import Viewer
from assembly.rules.cycle import day_of
from assembly.rules.dues import Counted
from assembly.rules.vocabulary import (
    VOTING_COLLEGES,
    College,
    Continent,
    TerritoryLevel,
)


@dataclass(frozen=True)
class TerritoryMember:
    id: int
    name: str
    college: College
    ended_at: datetime | None

    @property
    def votes(self) -> bool:
        return self.college in VOTING_COLLEGES


@dataclass(frozen=True)
class PopulationEntry:
    """`holds`: the dues of this year are computed by it."""

    inhabitants: int
    source: str
    year: int
    entered_at: datetime
    by: str | None
    holds: bool


@dataclass(frozen=True)
class TerritorySeen:
    """`accounts` and `payments` are None for whoever does not see its dues."""

    id: int
    number: int
    name: str
    country_code: str
    continent: Continent
    level: TerritoryLevel
    members: Sequence[TerritoryMember]
    populations: Sequence[PopulationEntry]  # the last one entered first
    accounts: Sequence[Account] | None  # the latest year first
    payments: Sequence[DuesPayment] | None  # the latest first
    this_year: int


def territory_seen(
    db: Session, viewer: Viewer, territory_id: int, moment: datetime
) -> TerritorySeen:
    """The territory, for everybody who may read the register; else a miss. Its dues
    are for its own members, the secretariat, the board and the audit board."""
    found = admission.territory(db, viewer, territory_id)
    sees = sees_all_dues(viewer) or found.id in own_territories(db, viewer)
    this_year = day_of(moment).year
    accounts = _accounts(db, found, this_year)
    return TerritorySeen(
        id=found.id,
        number=found.number,
        name=found.name,
        country_code=found.country_code,
        continent=found.continent,
        level=found.level,
        members=_members(db, found),
        populations=_populations(db, found, accounts[this_year].population),
        accounts=list(accounts.values()) if sees else None,
        payments=payments_of(db, found.id) if sees else None,
        this_year=this_year,
    )


def territories_by_number(db: Session) -> Mapping[int, int]:
    """The id of each territory by its number in the register."""
    return {
        number: it for number, it in db.execute(select(Territory.number, Territory.id))
    }


def _accounts(db: Session, territory: Territory, this_year: int) -> dict[int, Account]:
    """By year: of this one, and of each that was asked for here or paid."""
    kept = ledger(db, territory_id=territory.id)
    paid = {payment.year for payment in kept.payments[territory.id]}
    shown = {this_year, *years_asked(db), *paid}
    return {year: kept.account(territory, year) for year in sorted(shown, reverse=True)}


def _members(db: Session, territory: Territory) -> list[TerritoryMember]:
    of = select(Member).where(Member.territory_id == territory.id)
    return [
        TerritoryMember(m.id, m.name, m.college, m.ended_at)
        for m in db.scalars(of.order_by(Member.number, Member.college))
    ]


def _populations(
    db: Session, territory: Territory, holding: Counted | None
) -> list[PopulationEntry]:
    entered = (
        select(Population, Person.name)
        .outerjoin(Person, Person.id == Population.entered_by_id)
        .where(Population.territory_id == territory.id)
        .order_by(Population.id.desc())
    )
    return [
        PopulationEntry(
            inhabitants=p.inhabitants,
            source=p.source,
            year=p.year,
            entered_at=p.entered_at,
            by=by,
            holds=counted(p) == holding,
        )
        for p, by in db.execute(entered)
    ]
