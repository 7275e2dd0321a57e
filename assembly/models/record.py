"""The record: one entry for every event, never changed, never deleted.

Each stream ("assembly:7", "register") is a Merkle tree of its own; `RecordHead`
keeps its right edge, so that appending costs a few hashes, and is the lock under
which entries get their numbers.
"""

from datetime import datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from assembly.models.base import Model


class RecordHead(Model):
    __tablename__ = "record_heads"

    stream: Mapped[str] = mapped_column(primary_key=True)
    frontier: Mapped[str]  # assembly.record.tree.Frontier, encoded
    written_at: Mapped[datetime | None]  # the moment of the last entry


class Entry(Model):
    """`text` is canonical JSON; while `sealed_at` stands, only `leaf` is shown."""

    __tablename__ = "entries"
    __table_args__ = (UniqueConstraint("stream", "seq"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[str]
    seq: Mapped[int]  # from 0
    at: Mapped[datetime]
    act: Mapped[str]
    text: Mapped[str]
    leaf: Mapped[bytes] = mapped_column(LargeBinary(32))
    sealed_at: Mapped[datetime | None]
