"""What happened in an assembly after a given entry of its record, in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assembly.events import Event, event_of
from assembly.models.record import Entry
from assembly.record.entry import read_entry

MOST_AT_ONCE = 500


@dataclass(frozen=True)
class Happened:
    """An entry of the record; a sealed one has its number and act, and no event."""

    seq: int
    act: str
    event: Event | None


def last_seq(db: Session, stream: str) -> int:
    """The number of the last entry; -1 while there is none."""
    found = db.scalar(select(func.max(Entry.seq)).where(Entry.stream == stream))
    return -1 if found is None else found


def news_after(db: Session, stream: str, seq: int) -> Sequence[Happened]:
    """What happened after this entry, at most 500 entries: ask again for the rest."""
    asked = (
        select(Entry)
        .where(Entry.stream == stream, Entry.seq > seq)
        .order_by(Entry.seq)
        .limit(MOST_AT_ONCE)
    )
    return [_happened(entry) for entry in db.scalars(asked)]


def _happened(entry: Entry) -> Happened:
    if entry.sealed_at is not None:
        return Happened(entry.seq, entry.act, None)
    kept = read_entry(entry.text.encode())
    return Happened(entry.seq, entry.act, event_of(kept.act, kept.particulars))
