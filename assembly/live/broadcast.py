"""The outlet to browsers: what all see goes at once, counters once a second."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import RLock

from assembly.events import AssemblyEvent
from assembly.live.frames import (
    Counters,
    Frame,
    Frames,
    audience_of_room,
    counters,
    counting,
)
from assembly.queries.news import Happened
from assembly.work import Reading, Told, Works

PAUSE_SECONDS = 1

Emit = Callable[[Frame, str], None]
Later = Callable[[int, Callable[[], None]], None]


@dataclass
class _Waiting:
    """Numbers of entries that only count, and the counters read after the last."""

    seqs: set[int] = field(default_factory=set)
    counted: Counters = field(default_factory=dict)


class Broadcaster:
    """Tells each room what happened in it, in the order of its record.

    `emit` sends a frame to an audience; `later` calls back after some seconds.
    """

    def __init__(self, works: Works, frames: Frames, emit: Emit, later: Later) -> None:
        self._works = works
        self._frames = frames
        self._emit = emit
        self._later = later
        self._waiting: dict[int, _Waiting] = {}
        self._in_turn = RLock()

    def __call__(self, announced: Sequence[Told]) -> None:
        """Tell what was just recorded; what is not of an assembly has no room."""
        by_assembly: dict[int, list[Told]] = {}
        for told in announced:
            if isinstance(told.event, AssemblyEvent):
                by_assembly.setdefault(told.event.assembly_id, []).append(told)
        for assembly_id, several in by_assembly.items():
            self._tell(assembly_id, several)

    def flush(self, assembly_id: int) -> None:
        """Send now what is held back for this assembly."""
        with self._in_turn:
            waiting = self._waiting.pop(assembly_id, _Waiting())
            for first, last in _stretches(waiting.seqs):
                frame = counting(first, last, waiting.counted)
                for language in self._frames.languages:
                    self._emit(frame, audience_of_room(assembly_id, language))

    def _tell(self, assembly_id: int, several: Sequence[Told]) -> None:
        with self._works.look() as db:
            drawn = [(told.seq, self._drawn(db, told)) for told in several]
            counted = counters(db, assembly_id)
        with self._in_turn:
            for seq, frames in drawn:
                if frames:
                    self.flush(assembly_id)
                    for audience, frame in frames:
                        self._emit(frame, audience)
                else:
                    self._hold_back(assembly_id, seq, counted)

    def _drawn(self, db: Reading, told: Told) -> list[tuple[str, Frame]]:
        happened = Happened(told.seq, type(told.event).__name__, told.event)
        assert isinstance(told.event, AssemblyEvent)  # noqa: S101
        found = []
        for language in self._frames.languages:
            frame = self._frames.frame(db, happened, language)
            if frame is not None:
                audience = audience_of_room(told.event.assembly_id, language)
                found.append((audience, frame))
        return found

    def _hold_back(self, assembly_id: int, seq: int, counted: Counters) -> None:
        if assembly_id not in self._waiting:
            self._waiting[assembly_id] = _Waiting()
            self._later(PAUSE_SECONDS, lambda: self.flush(assembly_id))
        waiting = self._waiting[assembly_id]
        if seq > max(waiting.seqs, default=-1):
            waiting.counted = counted  # two acts may be told in the other order
        waiting.seqs.add(seq)


def _stretches(seqs: set[int]) -> list[tuple[int, int]]:
    """The numbers as stretches without a gap: {3, 4, 7} is 3 to 4, and 7."""
    found: list[tuple[int, int]] = []
    for seq in sorted(seqs):
        if found and found[-1][1] == seq - 1:
            found[-1] = (found[-1][0], seq)
        else:
            found.append((seq, seq))
    return found
