"""Verifying an exported record without the database, the program or its makers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from assembly.record.entry import Entry, read_entry
from assembly.record.export import Header, Line, read_header, read_line
from assembly.record.faults import (
    READ,
    Fault,
    after_closings,
    against_header,
    against_receipts,
    in_agendas,
    in_closings,
    in_gatherings,
    in_proxies,
)
from assembly.record.lines import bounded_lines
from assembly.record.tree import Frontier, leaf_hash

__all__ = ["Fault", "Verdict", "verify", "verify_lines"]

MOST_FAULTS = 1000
"""After so many nothing more is read or told: it is another file altogether."""


@dataclass(frozen=True)
class Verdict:
    """What the file holds (entries read, root recomputed in hex), and every fault.

    `leaves` are the leaf hashes in the order of the file; `stream` is none where the
    file has no header that could be read.
    """

    size: int
    root: str
    faults: tuple[Fault, ...]
    stream: str | None = None
    leaves: tuple[bytes, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.faults

    def with_faults(self, more: Iterable[Fault]) -> "Verdict":
        """The same, with what was found besides, at most MOST_FAULTS in all."""
        return replace(self, faults=_few([*more, *self.faults]))


def verify(
    lines: Iterable[str | bytes], *, known: Mapping[int, str] | None = None
) -> Verdict:
    """Judge an export, line by line; every fault is found, none is raised.

    `known` are leaf hashes in hex by number, as receipts gave them: without one, an
    entry changed together with its leaf hash and the header's root looks whole,
    unless the root is compared with a checkpoint from elsewhere.
    """
    reading = _Reading()
    for number, raw in enumerate(lines, start=1):
        reading.take(number, raw)
        if len(reading.faults) > MOST_FAULTS:
            break
    else:
        reading.faults += islice(reading.faults_of_the_whole(known or {}), MOST_FAULTS)
    reading.faults.sort(key=lambda fault: -1 if fault.seq is None else fault.seq)
    return Verdict(
        size=reading.frontier.size,
        root=reading.frontier.root().hex(),
        faults=_few(reading.faults),
        stream=reading.header.stream if reading.header else None,
        leaves=tuple(reading.in_order),
    )


def verify_lines(file: BinaryIO) -> Verdict:
    """Judge an export as it stands in a file, up to its very last byte."""
    cut: list[Fault] = []
    verdict = verify(bounded_lines(file, cut))
    return verdict.with_faults(cut)


def _few(faults: list[Fault]) -> tuple[Fault, ...]:
    if len(faults) <= MOST_FAULTS:
        return tuple(faults)
    more = Fault(None, f"there are more than {MOST_FAULTS} faults")
    return (*faults[:MOST_FAULTS], more)


class _Reading:
    """What has been read so far of one file."""

    def __init__(self) -> None:
        self.header: Header | None = None
        self.frontier = Frontier()
        self.leaves: dict[int, bytes] = {}
        self.in_order: list[bytes] = []
        self.highest = -1
        self.latest: Entry | None = None
        self.acts: dict[str, dict[int, Entry]] = {act: {} for act in READ}
        self.faults: list[Fault] = []

    def take(self, number: int, raw: str | bytes) -> None:
        try:
            if number == 1:
                self.header = read_header(raw)
            else:
                self._take_entry(read_line(raw))
        except ValueError as error:
            self._fault(None, f"line {number} is malformed: {error}")

    def faults_of_the_whole(self, known: Mapping[int, str]) -> Iterator[Fault]:
        if self.header:
            yield from against_header(self.header, self.leaves, self.frontier)
        elif not self.faults:
            yield Fault(None, "the file is empty: even an empty record has a header")
        yield from against_receipts(self.leaves, known)
        yield from in_closings(self.acts)
        yield from in_gatherings(self.acts)
        yield from in_proxies(self.acts)
        yield from in_agendas(self.acts)
        yield from after_closings(self.acts)

    def _fault(self, seq: int | None, what: str) -> None:
        self.faults.append(Fault(seq, what))

    def _take_entry(self, line: Line) -> None:
        self.frontier = self.frontier.appended(line.leaf)
        self.in_order.append(line.leaf)
        if line.seq in self.leaves:
            self._fault(line.seq, "it stands twice")
            return
        if line.seq < self.highest:
            self._fault(line.seq, f"it stands out of order, after {self.highest}")
        self.leaves[line.seq] = line.leaf
        self.highest = max(self.highest, line.seq)
        if line.entry is not None:
            self._take_text(line.seq, line.leaf, line.entry)

    def _take_text(self, seq: int, leaf: bytes, text: bytes) -> None:
        if leaf_hash(text) != leaf:
            self._fault(seq, "its text was changed: it does not give its leaf hash")
        try:
            entry = read_entry(text)
        except ValueError as error:
            self._fault(seq, f"its text is not an entry: {error}")
            return
        self._take_meaning(seq, entry)

    def _take_meaning(self, seq: int, entry: Entry) -> None:
        if entry.seq != seq:
            self._fault(seq, f"its text says that it is entry {entry.seq}")
        if self.header and entry.stream != self.header.stream:
            self._fault(seq, f"it belongs to another stream, {entry.stream!a}")
        if self.latest and seq > self.latest.seq and entry.at < self.latest.at:
            self._fault(seq, f"it is dated before entry {self.latest.seq}")
        self.latest = entry
        if entry.act in self.acts:
            self.acts[entry.act][seq] = entry
