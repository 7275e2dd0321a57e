"""One piece of work: one actor, one moment, one transaction, and what it announces."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from assembly.events import Event
from assembly.models.recording import Recorder
from assembly.queries.acting import acting
from assembly.queries.viewers import Viewer

logger = logging.getLogger(__name__)

Reading = Session  # what a door gets to hand to queries, and does not look into
Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Actor:
    """Who acts: a person, or the clock, or the console (no person)."""

    name: str
    person_id: int | None = None


CLOCK = Actor(name="clock")
CONSOLE = Actor(name="console")


@dataclass(frozen=True)
class Told:
    """An event as it stands in the record."""

    seq: int
    at: datetime
    by: Actor
    event: Event


Outlet = Callable[[Sequence[Told]], None]


@dataclass
class Work:
    """`now` is read once, when it is first asked for: an act on an assembly takes
    its place in line first (queries/locks.py), so that the moment is the act's own."""

    db: Session
    actor: Actor
    clock: Clock
    announced: list[Told] = field(default_factory=list)
    _now: datetime | None = None

    def __post_init__(self) -> None:
        self.recorder = Recorder(self.db)

    @property
    def now(self) -> datetime:
        if self._now is None:
            self._now = self.clock()
        return self._now

    @property
    def viewer(self) -> Viewer:
        """The actor with the rights of this moment; a miss for nobody."""
        return acting(self.db, self.actor.person_id, self.now)

    def announce(self, event: Event, *, sealed: bool = False) -> int:
        """Write the event into its stream of the record; its number there.

        A sealed entry is shown as its leaf hash only, until `unseal`.
        """
        by = {"name": self.actor.name, "person_id": self.actor.person_id}
        seq = self.recorder.append(event, at=self.now, by=by, sealed=sealed)
        self.announced.append(Told(seq, self.now, self.actor, event))
        return seq

    def seal(self, stream: str, seqs: Sequence[int]) -> None:
        """From now on show these entries as their leaf hash only."""
        self.recorder.set_sealed(stream, seqs, self.now)

    def unseal(self, stream: str, seqs: Sequence[int]) -> None:
        """From now on show these entries in full."""
        self.recorder.set_sealed(stream, seqs, None)


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Works:
    """Begins pieces of work: records in the transaction, tells the outlets after it.

    `clock` is for tests and the development world; without one, the moment is
    the database's own on PostgreSQL and this machine's on SQLite.
    """

    writers: sessionmaker[Session]
    readers: sessionmaker[Session]
    outlets: Sequence[Outlet] = ()
    clock: Clock | None = None

    @contextmanager
    def begin(self, actor: Actor) -> Iterator[Work]:
        with self.writers.begin() as db:
            work = Work(db, actor, lambda: self.now(db))
            yield work
            db.flush()
            work.recorder.finish()
        if work.announced:
            self._tell(work.announced)

    @contextmanager
    def look(self) -> Iterator[Reading]:
        """A session for reading a page; it is never committed."""
        with self.readers() as db:
            yield db

    def now(self, db: Session) -> datetime:
        """The moment, by the clock that judges acts."""
        if self.clock is not None:
            return self.clock()
        if db.get_bind().dialect.name == "postgresql":
            kept: datetime = db.execute(select(func.clock_timestamp())).scalar_one()
            return kept.astimezone(UTC)
        return utc_now()

    def _tell(self, announced: Sequence[Told]) -> None:
        for outlet in self.outlets:
            try:
                outlet(announced)
            except Exception:  # the act stands, even if the news of it is late
                logger.exception("an outlet failed: %s", _acts(announced))


def _acts(announced: Sequence[Told]) -> str:
    """Which acts they were, and no more: a ballot of an open vote tells its choice."""
    return ", ".join(f"{type(told.event).__name__} {told.seq}" for told in announced)
