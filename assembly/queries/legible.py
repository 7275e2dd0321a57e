"""What a stream of the record says to everyone: its entries that are not sealed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assembly.events import Event, event_of
from assembly.models.record import Entry
from assembly.record.entry import read_entry

E = TypeVar("E", bound=Event)
E_co = TypeVar("E_co", bound=Event, covariant=True)


@dataclass(frozen=True)
class Spoken(Generic[E_co]):
    """An event as its entry tells it: number, moment, who did it."""

    seq: int
    at: datetime
    by: str
    event: E_co


def legible(db: Session, stream: str) -> list[Spoken[Event]]:
    """Every entry of the stream that may be read, in order."""
    kept = (
        select(Entry.text)
        .where(Entry.stream == stream, Entry.sealed_at.is_(None))
        .order_by(Entry.seq)
    )
    return [spoken(text) for text in db.scalars(kept)]


def legible_count(db: Session, stream: str, *, before: int) -> int:
    """How many of the stream's first `before` entries may be read."""
    kept = select(func.count()).where(
        Entry.stream == stream, Entry.seq < before, Entry.sealed_at.is_(None)
    )
    return db.scalar(kept) or 0


def spoken(text: str) -> Spoken[Event]:
    """The event that an entry's canonical text tells of."""
    entry = read_entry(text.encode())
    return Spoken(
        seq=entry.seq,
        at=datetime.fromisoformat(entry.at),
        by=str(entry.by["name"]),
        event=event_of(entry.act, entry.particulars),
    )


def of_kind(said: Iterable[Spoken[Event]], kind: type[E]) -> list[Spoken[E]]:
    """Those that tell of this kind of event."""
    return [
        Spoken(s.seq, s.at, s.by, s.event) for s in said if isinstance(s.event, kind)
    ]
