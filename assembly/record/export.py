"""The export file `entries.jsonl`: a header line, then one line for each entry.

Every line is canonical JSON and ends with a line feed. An entry's line carries
its leaf hash, and its text unless it is sealed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assembly.record.canonical import Json, canonical, parse
from assembly.record.tree import leaf_hash

FORMAT = "together-record/1"
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Header:
    """What the file states about itself: which stream, how many entries, which root."""

    stream: str
    size: int
    root: bytes


@dataclass(frozen=True)
class Line:
    """One entry in the file; without its text it is sealed."""

    seq: int
    leaf: bytes
    entry: bytes | None = None

    @classmethod
    def legible(cls, seq: int, entry: bytes) -> "Line":
        """The line of an entry that may be read, its leaf hash computed here."""
        return cls(seq, leaf_hash(entry), entry)

    def sealed(self) -> "Line":
        """The same place in the tree, without the text."""
        return Line(self.seq, self.leaf)


def write_lines(header: Header, lines: Iterable[Line]) -> Iterator[bytes]:
    """The file, line by line, each with its line feed; holds one line at a time.

    Writes what it is given, true or not: judging is the reader's part.
    Refuses an entry that is not UTF-8 with ValueError.
    """
    yield _written(
        {
            "format": FORMAT,
            "stream": header.stream,
            "size": header.size,
            "root": header.root.hex(),
        }
    )
    for line in lines:
        fields: dict[str, object] = {"seq": line.seq, "leaf": line.leaf.hex()}
        if line.entry is not None:
            fields["entry"] = line.entry.decode("utf-8")
        yield _written(fields)


def read_header(raw: str | bytes) -> Header:
    """Read the first line; refuses any other form with ValueError."""
    fields = _fields(raw)
    if fields.keys() != {"format", "stream", "size", "root"}:
        raise ValueError("a header has format, stream, size and root")
    if fields["format"] != FORMAT:
        raise ValueError(f"the header's format is not {FORMAT!r}")
    return Header(
        _text(fields, "stream"), _count(fields, "size"), _hash(fields, "root")
    )


def read_line(raw: str | bytes) -> Line:
    """Read the line of one entry; refuses any other form with ValueError."""
    fields = _fields(raw)
    if fields.keys() - {"entry"} != {"seq", "leaf"}:
        raise ValueError("an entry's line has seq, leaf and, unless sealed, entry")
    entry = _text(fields, "entry").encode() if "entry" in fields else None
    return Line(_count(fields, "seq"), _hash(fields, "leaf"), entry)


def _written(fields: dict[str, object]) -> bytes:
    return canonical(fields) + b"\n"


def _fields(raw: str | bytes) -> dict[str, Json]:
    line = raw.encode() if isinstance(raw, str) else raw
    fields = parse(line.removesuffix(b"\n"))
    if not isinstance(fields, dict):
        raise ValueError("a line is an object")
    return fields


def _text(fields: dict[str, Json], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise ValueError(f"{name} is a string")
    return value


def _count(fields: dict[str, Json], name: str) -> int:
    value = fields[name]
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{name} is a whole number")
    return value


def _hash(fields: dict[str, Json], name: str) -> bytes:
    text = _text(fields, name)
    if not HASH.fullmatch(text):
        raise ValueError(f"{name} is 64 hexadecimal digits, in small letters")
    return bytes.fromhex(text)
