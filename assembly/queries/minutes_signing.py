"""What is signed of the minutes, by whom, with which remarks; from the record (B5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import (
    AssemblyClosed,
    Event,
    MinutesRemarked,
    MinutesSent,
    MinutesSigned,
)
from assembly.models.minutes import Minutes
from assembly.models.record import Entry
from assembly.queries import checkpoints
from assembly.queries.legible import Spoken, of_kind, spoken
from assembly.record.minutes import RemarkTold, minutes_hash, minutes_text
from assembly.record.tree import root_of
from assembly.rules.minutes import PARTS
from assembly.rules.vocabulary import Post

_TOLD_BY = (AssemblyClosed, MinutesRemarked, MinutesSigned, MinutesSent)


class MinutesState(StrEnum):
    DRAFT = "draft"
    SIGNED_BY_ONE = "signed_by_one"
    SENT = "sent"  # signed by both, and sent in the same act


@dataclass(frozen=True)
class Signature:
    """`part` is whose it is, `acting_post` the post of who gave it."""

    part: Post
    acting_post: Post
    by: str
    at: datetime
    seq: int
    sha256: str


@dataclass(frozen=True)
class Signing:
    """`size` and `root` (hex) are of the beginning of the record that the minutes are
    drawn up from; `sha256` is that of `text`, which says so and holds the remarks."""

    assembly_id: int
    stream: str
    size: int
    root: str
    remarks: tuple[RemarkTold, ...]
    signatures: tuple[Signature, ...]
    sent: Spoken[MinutesSent] | None
    checkpoint: str | None  # the latest signed note of the stream

    @property
    def text(self) -> bytes:
        return minutes_text(
            stream=self.stream, size=self.size, root=self.root, remarks=self.remarks
        )

    @property
    def sha256(self) -> str:
        return minutes_hash(self.text)

    @property
    def state(self) -> MinutesState:
        if self.sent is not None:
            return MinutesState.SENT
        return MinutesState.SIGNED_BY_ONE if self.signatures else MinutesState.DRAFT

    @property
    def missing(self) -> tuple[Post, ...]:
        """The parts that nobody has signed yet."""
        return tuple(part for part in PARTS if self.signature_of(part) is None)

    def signature_of(self, part: Post) -> Signature | None:
        return next((s for s in self.signatures if s.part is part), None)


def signing(db: Session, assembly_id: int) -> Signing | None:
    """What there is to sign of this assembly's minutes; none until it is closed."""
    stream = f"assembly:{assembly_id}"
    said = _said(db, stream)
    closed = of_kind(said, AssemblyClosed)
    if not closed:
        return None
    size, root = _drawn_up_from(db, assembly_id, stream, closed[0].seq + 1)
    sent = of_kind(said, MinutesSent)
    checkpoint = checkpoints.latest(db, stream)
    return Signing(
        assembly_id=assembly_id,
        stream=stream,
        size=size,
        root=root,
        remarks=tuple(
            RemarkTold(one.seq, one.at, one.by, one.event.body)
            for one in of_kind(said, MinutesRemarked)
        ),
        signatures=tuple(_signature(one) for one in of_kind(said, MinutesSigned)),
        sent=sent[0] if sent else None,
        checkpoint=None if checkpoint is None else checkpoint.note,
    )


def _said(db: Session, stream: str) -> Sequence[Spoken[Event]]:
    kept = (
        select(Entry.text)
        .where(
            Entry.stream == stream,
            Entry.act.in_([kind.__name__ for kind in _TOLD_BY]),
        )
        .order_by(Entry.seq)
    )
    return [spoken(text) for text in db.scalars(kept)]


def _drawn_up_from(
    db: Session, assembly_id: int, stream: str, size: int
) -> tuple[int, str]:
    """Of an assembly that closed before minutes were kept: the record at its closing;
    the first act on them keeps it."""
    kept = db.get(Minutes, assembly_id, populate_existing=True)
    if kept is not None:
        return kept.size, kept.root
    leaves = select(Entry.leaf).where(Entry.stream == stream, Entry.seq < size)
    return size, root_of(db.scalars(leaves.order_by(Entry.seq))).hex()


def _signature(one: Spoken[MinutesSigned]) -> Signature:
    return Signature(
        part=Post(one.event.part),
        acting_post=Post(one.event.acting_post),
        by=one.by,
        at=one.at,
        seq=one.seq,
        sha256=one.event.sha256,
    )
