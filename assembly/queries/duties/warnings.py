"""Of which duties somebody is to be told by letter (S6, S7, B5, B10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.models.person import Person, SecretariatPost
from assembly.queries.duties.seen import DutySeen, duties_seen
from assembly.queries.viewers import in_force, table_members
from assembly.rules import cycle, duties
from assembly.rules.duties import SETTLED, Duty

KIND = "duty_near"  # of the letters
TOLD_OTHERWISE = {Duty.ELECTION}  # term_ends tells of them, the holder too


@dataclass(frozen=True)
class DutyToTell:
    """`days` is the threshold reached; `occasion` that of its letters."""

    seen: DutySeen
    days: int
    occasion: str


def duties_to_tell(db: Session, moment: datetime) -> list[DutyToTell]:
    """Each duty by the last threshold it reached, while nobody was told of that."""
    told = set(db.scalars(select(Letter.occasion).where(Letter.kind == KIND)))
    return [one for one in _reached(db, moment) if one.occasion not in told]


def readers_of(db: Session, seen: DutySeen, moment: datetime) -> list[Person]:
    """Whom to write to: the table, and of newsletters the secretariat, which makes
    them (S8, B10)."""
    persons = table_members(db, moment)
    if seen.due.duty is Duty.NEWSLETTER:
        persons = [*persons, *_secretariat(db, moment)]
    able = (p for p in persons if p.address and p.disabled_at is None)
    return list(dict.fromkeys(able))


def unsettled(db: Session, moment: datetime) -> Iterator[DutySeen]:
    """The duties of this year and the next that are not done or convened yet."""
    today = cycle.day_of(moment)
    horizon = today + timedelta(days=366)
    for year in sorted({today.year, horizon.year}):
        for seen in duties_seen(db, year, moment):
            if seen.state not in SETTLED and seen.due.duty not in TOLD_OTHERWISE:
                yield seen


def _reached(db: Session, moment: datetime) -> Iterator[DutyToTell]:
    today = cycle.day_of(moment)
    for seen in unsettled(db, moment):
        days = duties.duty_warning(seen.due, today=today)
        if days is not None:
            day = seen.due.last_day.isoformat()
            yield DutyToTell(seen, days, f"duty-{seen.due.duty}:{day}:{days}")


def _secretariat(db: Session, moment: datetime) -> list[Person]:
    held = (
        select(Person)
        .join(SecretariatPost, SecretariatPost.person_id == Person.id)
        .where(in_force(SecretariatPost.since, SecretariatPost.until, moment))
        .order_by(SecretariatPost.id)
    )
    return list(db.scalars(held))
