"""Checkpoints of a stream of the record: how long it was, with which root, signed."""

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from assembly.models.checkpoint import Checkpoint
from assembly.models.record import RecordHead
from assembly.record.tree import Frontier


def signed(db: Session, stream: str) -> tuple[Checkpoint, ...]:
    """Those that are signed, the smallest first; the last rolling one among them."""
    return tuple(db.scalars(_signed(stream).order_by(Checkpoint.size)))


def asked_for(db: Session, stream: str) -> tuple[Checkpoint, ...]:
    """All of a stream, the largest first; those that wait to be signed among them."""
    every = select(Checkpoint).where(Checkpoint.stream == stream)
    return tuple(db.scalars(every.order_by(Checkpoint.size.desc())))


def latest(db: Session, stream: str) -> Checkpoint | None:
    """The signed one that covers most; none before anything was signed."""
    largest = _signed(stream).order_by(Checkpoint.size.desc()).limit(1)
    return db.scalar(largest)


def lasting(db: Session, stream: str) -> Checkpoint | None:
    """The signed one that covers most of those that an act asked for: no later one
    takes its place, so it may stand on paper."""
    of_acts = _signed(stream).where(Checkpoint.act.is_not(None))
    return db.scalar(of_acts.order_by(Checkpoint.size.desc()).limit(1))


def sized(db: Session, stream: str, size: int) -> Checkpoint | None:
    """The signed one of exactly this many entries, if there is one."""
    return db.scalar(_signed(stream).where(Checkpoint.size == size))


def is_waiting(db: Session) -> bool:
    """Whether an act asked for a checkpoint that is not signed yet."""
    unsigned = select(Checkpoint.id).where(Checkpoint.note.is_(None)).limit(1)
    return db.scalar(unsigned) is not None


def grown(db: Session) -> list[str]:
    """The streams that hold more than their last checkpoint covers, signed or not."""
    largest = select(Checkpoint.stream, func.max(Checkpoint.size))
    covered = {s: n for s, n in db.execute(largest.group_by(Checkpoint.stream))}
    heads = select(RecordHead.stream, RecordHead.frontier).order_by(RecordHead.stream)
    return [
        stream
        for stream, frontier in db.execute(heads)
        if Frontier.decode(frontier).size > covered.get(stream, 0)
    ]


def _signed(stream: str) -> Select[Checkpoint]:
    return select(Checkpoint).where(
        Checkpoint.stream == stream, Checkpoint.note.is_not(None)
    )
