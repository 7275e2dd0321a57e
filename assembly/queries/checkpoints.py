"""Checkpoints of a stream of the record: how long it was, with which root, signed."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assembly.models.checkpoint import Checkpoint


def signed(db: Session, stream: str) -> tuple[Checkpoint, ...]:
    """Those that are signed, the smallest first; the last rolling one among them."""
    return tuple(db.scalars(_signed(stream).order_by(Checkpoint.size)))


def latest(db: Session, stream: str) -> Checkpoint | None:
    """The signed one that covers most; none before anything was signed."""
    largest = _signed(stream).order_by(Checkpoint.size.desc()).limit(1)
    return db.scalar(largest)


def _signed(stream: str) -> Select[Checkpoint]:
    return select(Checkpoint).where(
        Checkpoint.stream == stream, Checkpoint.note.is_not(None)
    )
