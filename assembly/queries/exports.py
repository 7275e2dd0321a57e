"""The record of a stream as anyone may have it: sealed entries as leaf hashes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.record import Entry, RecordHead
from assembly.record.entry import read_entry
from assembly.record.export import Header, Line, write_lines
from assembly.record.tree import Frontier

PAGE = 200


@dataclass(frozen=True)
class RecordLine:
    """One entry as a page shows it; `act` alone is told of a sealed one."""

    seq: int
    at: datetime
    act: str
    leaf: str
    by: str | None
    text: str | None


@dataclass(frozen=True)
class RecordPage:
    size: int
    root: str
    lines: tuple[RecordLine, ...]
    pages: int


def header(db: Session, stream: str) -> Header:
    """Size and root of a stream; an empty one has none of the first."""
    kept = db.get(RecordHead, stream)
    frontier = Frontier() if kept is None else Frontier.decode(kept.frontier)
    return Header(stream, frontier.size, frontier.root())


def export(db: Session, stream: str, *, until: Header | None = None) -> Iterator[bytes]:
    """The export file of a stream, line by line, up to its size at this moment, or
    to a size and root that it had before."""
    head = until or header(db, stream)
    kept = (
        select(Entry.seq, Entry.leaf, Entry.text, Entry.sealed_at)
        .where(Entry.stream == stream, Entry.seq < head.size)
        .order_by(Entry.seq)
    )
    return write_lines(
        head,
        (
            Line(row.seq, row.leaf, None if row.sealed_at else row.text.encode())
            for row in db.execute(kept.execution_options(yield_per=PAGE))
        ),
    )


def record_page(db: Session, stream: str, *, page: int) -> RecordPage:
    """One page of the record, from the first entry on; `page` from 1."""
    head = header(db, stream)
    kept = (
        select(Entry)
        .where(Entry.stream == stream)
        .order_by(Entry.seq)
        .offset((page - 1) * PAGE)
        .limit(PAGE)
    )
    lines = tuple(_line(entry) for entry in db.scalars(kept))
    return RecordPage(head.size, head.root.hex(), lines, -(-head.size // PAGE))


def _line(entry: Entry) -> RecordLine:
    told = None if entry.sealed_at else read_entry(entry.text.encode())
    return RecordLine(
        seq=entry.seq,
        at=entry.at,
        act=entry.act,
        leaf=entry.leaf.hex(),
        by=None if told is None else str(told.by["name"]),
        text=None if told is None else entry.text,
    )
