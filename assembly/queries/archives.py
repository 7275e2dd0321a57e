"""The archive of a stream of the record: entries, signed checkpoints and their key."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from assembly.models.checkpoint import Checkpoint
from assembly.queries import checkpoints, exports
from assembly.record.checkpoint import open_checkpoint
from assembly.record.export import Header
from assembly.record.note import BadNote, Verifier


@dataclass(frozen=True)
class ArchiveParts:
    """What `write_archive` is given: the entries end at the newest of `notes`.

    Where nothing is signed there are no notes, and all entries of this moment.
    """

    size: int
    lines: Iterator[bytes]
    notes: tuple[tuple[int, str], ...]
    key: str | None

    @property
    def is_signed(self) -> bool:
        return bool(self.notes)


def archive(db: Session, stream: str, verifier: Verifier | None) -> ArchiveParts:
    """The parts of a stream's archive; its lines are read while they are written.

    Checkpoints of a former key are left out: the archive goes with one key.
    """
    kept = [c for c in checkpoints.signed(db, stream) if _is_of(c, verifier)]
    head = exports.header(db, stream)
    if kept:
        head = Header(stream, kept[-1].size, kept[-1].root)
    return ArchiveParts(
        size=head.size,
        lines=exports.export(db, stream, until=head),
        notes=tuple((c.size, c.note or "") for c in kept),
        key=verifier.encode() if kept and verifier else None,
    )


def _is_of(checkpoint: Checkpoint, verifier: Verifier | None) -> bool:
    if verifier is None:
        return True
    try:
        open_checkpoint(checkpoint.note or "", verifier)
    except BadNote:
        return False
    return True
