"""The dues of one year, as far as a viewer sees them (B9)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.queries.admission import NotFound
from assembly.queries.dues.accounts import Account, ledger
from assembly.queries.dues.asking import asked_at
from assembly.queries.viewers import Viewer
from assembly.rules.cycle import day_of
from assembly.rules.dues import ASKED, FIRST_YEAR, DuesState
from assembly.rules.vocabulary import Organ


@dataclass(frozen=True)
class Totals:
    """Of all territories together; sums are cents."""

    minimum: int  # as far as it is known
    paid: int
    owing: int
    states: Mapping[DuesState, int]  # how many territories; only those there are

    @property
    def asked(self) -> int:
        """How many territories a reminder would go to."""
        return sum(self.states.get(state, 0) for state in ASKED)


@dataclass(frozen=True)
class DuesYear:
    """`every` is None for whoever sees only its own territories and the totals."""

    year: int
    years: Sequence[int]  # that may be asked for, the latest first
    own: Sequence[Account]
    every: Sequence[Account] | None
    totals: Totals
    asked_at: Sequence[datetime]  # letters were written then


def dues_year(db: Session, viewer: Viewer, year: int, moment: datetime) -> DuesYear:
    """The dues of this year; a miss for years before the first or after the next."""
    years = range(day_of(moment).year + 1, FIRST_YEAR - 1, -1)
    if not viewer.may_enter or year not in years:
        raise NotFound(f"dues of {year}")
    accounts = ledger(db).accounts(year)
    own = own_territories(db, viewer)
    return DuesYear(
        year=year,
        years=years,
        own=[account for account in accounts if account.territory_id in own],
        every=_concerned(accounts) if sees_all_dues(viewer) else None,
        totals=_totals(accounts),
        asked_at=asked_at(db, year),
    )


def owing_count(db: Session, year: int) -> int:
    """How many territories a reminder would go to."""
    return _totals(ledger(db).accounts(year)).asked


def sees_all_dues(viewer: Viewer) -> bool:
    """The secretariat, which enters them, and the organs that answer for the accounts
    (B5): the board and the audit board."""
    answers = viewer.posts.get(Organ.BOARD) or viewer.posts.get(Organ.AUDIT_BOARD)
    return viewer.is_secretariat or bool(answers)


def own_territories(db: Session, viewer: Viewer) -> Collection[int]:
    """The territories of the members that the viewer represents."""
    mine = select(Member.territory_id).where(
        Member.id.in_([member.id for member in viewer.members])
    )
    return {number for number in db.scalars(mine) if number is not None}


def _concerned(accounts: Sequence[Account]) -> list[Account]:
    """All but those without a voting member in that year, unless they paid."""
    return [a for a in accounts if a.state is not DuesState.NO_MEMBER or a.paid]


def _totals(accounts: Sequence[Account]) -> Totals:
    counts = Counter(account.state for account in accounts)
    return Totals(
        minimum=sum(account.minimum or 0 for account in accounts),
        paid=sum(account.paid for account in accounts),
        owing=sum(account.owing for account in accounts),
        states={state: counts[state] for state in DuesState if counts[state]},
    )
