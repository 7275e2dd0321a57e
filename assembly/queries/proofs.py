"""Proofs over a stream of the record: short, made anew from its leaf hashes."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.record import Entry
from assembly.queries import checkpoints
from assembly.record.tree import consistency_proof


class NeverSoLong(ValueError):
    """A size that the signed record of the stream does not reach."""


@dataclass(frozen=True)
class Consistency:
    """That the first `since` entries are still the beginning of the `size` signed."""

    stream: str
    since: int
    size: int
    proof: tuple[bytes, ...]
    checkpoint: str  # the signed note


def leaves(db: Session, stream: str, size: int) -> list[bytes]:
    """The leaf hashes of the first `size` entries, in order."""
    kept = select(Entry.leaf).where(Entry.stream == stream, Entry.seq < size)
    return list(db.scalars(kept.order_by(Entry.seq)))


def consistency(db: Session, stream: str, since: int) -> Consistency | None:
    """From `since` entries to the latest signed checkpoint; none before there is one.

    NeverSoLong if that checkpoint covers less.
    """
    found = checkpoints.latest(db, stream)
    if found is None or found.note is None:
        return None
    if since > found.size:
        raise NeverSoLong(f"{stream} has {found.size} signed entries")
    proof = consistency_proof(leaves(db, stream, found.size), since)
    return Consistency(stream, since, found.size, proof, found.note)
