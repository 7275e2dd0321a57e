"""Whether the dues of a year were asked for, and to whom letters about them go (B9)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import REGISTER, DuesAsked
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.record import Entry
from assembly.queries.addressees import Addressee, addressees
from assembly.queries.dues.accounts import Account, Ledger, ledger
from assembly.record.entry import read_entry
from assembly.rules.cycle import day_of
from assembly.rules.dues import ASKED, year_begins
from assembly.rules.vocabulary import VOTING_COLLEGES

KINDS = ("dues_asked", "dues_reminder")  # of the letters


@dataclass(frozen=True)
class ToAsk:
    """A member to write to, and the account of its territory."""

    addressee: Addressee
    account: Account


def asked_at(db: Session, year: int) -> Sequence[datetime]:
    """When letters about the dues of this year were written, as the record has it."""
    return [at for at, asked in _askings(db) if asked == year]


def years_asked(db: Session) -> Collection[int]:
    """The years whose dues were asked for here."""
    return {year for _at, year in _askings(db)}


def asked_on_day(db: Session, year: int, moment: datetime) -> bool:
    """Whether letters about them were written on this day of the statutory clock."""
    return day_of(moment) in {day_of(at) for at in asked_at(db, year)}


def year_to_ask(db: Session, moment: datetime) -> int | None:
    """The year whose dues the clock is to ask for; none once it was done.

    A register that was not kept here yet when the year began is left to the
    secretariat: its members were asked elsewhere.
    """
    year = day_of(moment).year
    begun = select(Entry.at).where(Entry.stream == REGISTER).order_by(Entry.seq)
    first = db.scalar(begun.limit(1))
    if first is None or first >= year_begins(year) or asked_at(db, year):
        return None
    return year


def to_ask(db: Session, year: int, moment: datetime) -> list[ToAsk]:
    """Each voting member of each territory that owes or whose population is unknown,
    and that a letter reaches: in the order of the register."""
    accounts = _by_member(db, ledger(db), year)
    return [
        ToAsk(reader, accounts[reader.member_id])
        for reader in addressees(db, moment, convocation_id=None)
        if reader.gets_letter and reader.member_id in accounts
    ]


def unreached(db: Session, year: int, moment: datetime) -> list[str]:
    """The voting members that would be written to, had they an address."""
    accounts = _by_member(db, ledger(db), year)
    return [
        reader.name
        for reader in addressees(db, moment, convocation_id=None)
        if not reader.gets_letter and reader.member_id in accounts
    ]


def told(account: Account) -> dict[str, Any]:
    """What a letter says of the account, as it stands when the letter is written."""
    counted, factor = account.population, account.factor
    return {
        "territory_id": account.territory_id,
        "territory": account.name,
        "country_code": account.country_code,
        "year": account.year,
        "inhabitants": counted and counted.inhabitants,
        "source": counted and counted.source,
        "source_year": counted and counted.year,
        "factor": factor and factor.thousandths,
        "minimum": account.minimum,
        "paid": account.paid,
        "owing": account.owing,
    }


def why_not_asked(db: Session, letter: Letter, _moment: datetime) -> str | None:
    """Why a letter that waits is not sent any more; none while dues are owed."""
    found = ledger(db, territory_id=letter.about["territory_id"])
    accounts = found.accounts(letter.about["year"])
    owed = any(account.state in ASKED for account in accounts)
    return None if owed else "Not sent: the dues were paid, or are not owed."


def _askings(db: Session) -> list[tuple[datetime, int]]:
    asked = select(Entry).where(
        Entry.stream == REGISTER, Entry.act == DuesAsked.__name__
    )
    return [
        (entry.at, cast(int, read_entry(entry.text.encode()).particulars["year"]))
        for entry in db.scalars(asked.order_by(Entry.seq))
    ]


def _by_member(db: Session, kept: Ledger, year: int) -> dict[int, Account]:
    """The account of each voting member's territory, where it is to be asked."""
    asked = {a.territory_id: a for a in kept.accounts(year) if a.state in ASKED}
    return dict(_pairs(db, asked))


def _pairs(db: Session, asked: dict[int, Account]) -> Iterator[tuple[int, Account]]:
    members = select(Member.id, Member.territory_id).where(
        Member.territory_id.in_(asked), Member.college.in_(VOTING_COLLEGES)
    )
    for member_id, territory_id in db.execute(members):
        if territory_id is not None:
            yield member_id, asked[territory_id]
