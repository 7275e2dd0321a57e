"""Territories, their populations and payments, for the tests of dues."""

import json
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from assembly.events import REGISTER
from assembly.models.dues import DuesPayment, Population
from assembly.models.record import Entry
from assembly.models.territory import Territory
from assembly.queries.dues.accounts import Account, ledger
from assembly.use_cases.dues.enter_payment import enter_payment
from assembly.use_cases.dues.enter_population import enter_population
from assembly.work import Works
from tests.cast import NOON, SECRETARIAT, actor

NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)  # the first after the tests' noon
TERRITORIES = 83
REACHED = 102  # two of the 104 voting members named nobody, and have no address


def territory_id(works: Works, name: str = "Novellara") -> int:
    with works.look() as db:
        return db.scalars(select(Territory.id).where(Territory.name == name)).one()


def enter(
    works: Works,
    inhabitants: int = 50_000,
    *,
    name: str = "Novellara",
    source: str = "census",
    year: int = 2021,
) -> bool:
    """The secretariat enters a population."""
    with works.begin(actor(works, SECRETARIAT)) as work:
        return enter_population(
            work,
            territory_id=territory_id(works, name),
            inhabitants=inhabitants,
            source=source,
            year=year,
        )


def pay(works: Works, cents: int, *, name: str = "Novellara", **more: Any) -> int:
    """The secretariat enters a payment, by default of this year, made today."""
    made: dict[str, Any] = {
        "payer": "A friend",
        "year": NOON.year,
        "paid_on": NOON.date(),
        "key": f"payment-{name}-{cents}",
        **more,
    }
    with works.begin(actor(works, SECRETARIAT)) as work:
        found = territory_id(works, name)
        return enter_payment(work, territory_id=found, cents=cents, **made)


def account(works: Works, name: str = "Novellara", year: int = NOON.year) -> Account:
    with works.look() as db:
        found = ledger(db, territory_id=territory_id(works, name))
        (account,) = found.accounts(year)
        return account


def populations(works: Works) -> list[Population]:
    with works.look() as db:
        return list(db.scalars(select(Population).order_by(Population.id)))


def payments(works: Works) -> list[DuesPayment]:
    with works.look() as db:
        return list(db.scalars(select(DuesPayment).order_by(DuesPayment.id)))


def told(works: Works, act: str) -> list[dict[str, Any]]:
    """The particulars of each entry of this act in the register's record."""
    asked = select(Entry.text).where(Entry.stream == REGISTER, Entry.act == act)
    with works.look() as db:
        found = db.scalars(asked.order_by(Entry.seq))
        return [json.loads(text)["particulars"] for text in found]


def day(text: str) -> date:
    return date.fromisoformat(text)
