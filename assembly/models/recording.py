"""Writing the record: each event gets its number, nonce and leaf in the tree.

Some acts ask for a checkpoint, which covers all that was done with them.
"""

import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assembly.events import (
    AssemblyClosed,
    AssemblyConvened,
    AssemblyOpened,
    Event,
    MinutesSigned,
)
from assembly.models.checkpoint import Checkpoint
from assembly.models.record import Entry, RecordHead
from assembly.record.entry import entry_text, moment_text
from assembly.record.tree import Frontier, leaf_hash

logger = logging.getLogger(__name__)

NONCE_BYTES = 16
CHECKPOINTED = (AssemblyConvened, AssemblyOpened, AssemblyClosed, MinutesSigned)
"""After these acts whoever holds a checkpoint can tell if what was done is changed."""


@dataclass
class _Head:
    frontier: Frontier
    written_at: datetime | None


@dataclass
class Recorder:
    """The record, for one transaction: entries are kept here until `write`, and what
    asks for a checkpoint until `finish`."""

    db: Session
    _heads: dict[str, _Head] = field(default_factory=dict)
    _waiting: list[dict[str, object]] = field(default_factory=list)
    _asked: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def append(
        self, event: Event, *, at: datetime, by: Mapping[str, object], sealed: bool
    ) -> int:
        """The event's number in its stream. Time never goes back within a stream."""
        head = self._head(event.stream)
        seq = head.frontier.size
        at = max(at, head.written_at or at)
        text = entry_text(
            stream=event.stream,
            seq=seq,
            at=moment_text(at),
            by=by,
            act=type(event).__name__,
            particulars=event.particulars(),
            nonce=secrets.token_hex(NONCE_BYTES),
        )
        leaf = leaf_hash(text)
        head.frontier = head.frontier.appended(leaf)
        head.written_at = at
        if isinstance(event, CHECKPOINTED):
            self._asked[event.stream] = (type(event).__name__, at)
        self._waiting.append(
            {
                "stream": event.stream,
                "seq": seq,
                "at": at,
                "act": type(event).__name__,
                "text": text.decode(),
                "leaf": leaf,
                "sealed_at": at if sealed else None,
            }
        )
        return seq

    def set_sealed(self, stream: str, seqs: Sequence[int], at: datetime | None) -> None:
        """Show these entries as their leaf hash only; or in full, with `at` None."""
        self.write()
        self.db.execute(
            update(Entry)
            .where(Entry.stream == stream, Entry.seq.in_(seqs))
            .values(sealed_at=at)
        )

    def write(self) -> None:
        """Put what was appended into the database."""
        if not self._waiting:
            return
        self.db.execute(insert(Entry), self._waiting)
        for stream in {str(entry["stream"]) for entry in self._waiting}:
            head = self._heads[stream]
            self.db.execute(
                update(RecordHead)
                .where(RecordHead.stream == stream)
                .values(frontier=head.frontier.encode(), written_at=head.written_at)
            )
        self._waiting = []

    def finish(self) -> None:
        """Write what waits, and the checkpoints that were asked for, to be signed."""
        self.write()
        for stream, (act, at) in self._asked.items():
            reached = self._heads[stream].frontier
            self.db.add(
                Checkpoint(
                    stream=stream,
                    size=reached.size,
                    root=reached.root(),
                    act=act,
                    due_at=at,
                )
            )

    def _head(self, stream: str) -> _Head:
        if stream not in self._heads:
            kept = select(RecordHead).where(RecordHead.stream == stream)
            row = self.db.scalar(kept.with_for_update())
            if row is None:
                self._begin(stream)
                row = self.db.scalars(kept.with_for_update()).one()
            self._heads[stream] = _Head(Frontier.decode(row.frontier), row.written_at)
        return self._heads[stream]

    def _begin(self, stream: str) -> None:
        """Two may begin a stream at once; the second finds the first one's head."""
        try:
            with self.db.begin_nested():
                self.db.add(RecordHead(stream=stream, frontier=Frontier().encode()))
        except IntegrityError:
            logger.info("the record of %s was begun by another", stream)
