"""The archive of an assembly's record: a zip of entries, signed checkpoints and key.

    entries.jsonl              the record's file, up to its newest checkpoint
    checkpoints/00000012.txt   each signed note, by its size
    key.txt                    the key that they are signed with

Nothing is ever unpacked to a disk; what is read is bounded, whatever the file claims.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from typing import IO, BinaryIO, cast

ENTRIES, KEY = "entries.jsonl", "key.txt"
CHECKPOINT = re.compile(r"checkpoints/(\d{8,15})\.txt")
MOST_PARTS = 1000
LARGEST_NOTE = 64 * 1024
LARGEST_INDEX = 256 * 1024
"""In bytes: the zip's list of its parts, of which zipfile makes objects at once."""
LONG_AGO = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the same record gives the same archive, byte for byte
END = struct.Struct("<4s4H2LH")  # the zip's last record, without a comment
END_SIGNATURE, FAR_SIGNATURE = b"PK\x05\x06", b"PK\x06\x07"
FAR_BYTES = 20
ENCRYPTED = 0x1
TROUBLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class BadArchive(ValueError):
    """A file that is no archive as `write_archive` makes it; says why."""


@dataclass(frozen=True)
class Archive:
    """What an archive holds: notes by their part's name, a key if there is one."""

    notes: Sequence[tuple[str, str]]
    key: str | None
    entries: BinaryIO


def write_archive(
    file: IO[bytes],
    lines: Iterable[bytes],
    *,
    notes: Iterable[tuple[int, str]] = (),
    key: str | None = None,
) -> None:
    """Write the archive into `file`: the export's lines, notes by size, the key.

    Holds one line at a time. Writes what it is given: judging is the reader's part.
    """
    with zipfile.ZipFile(file, "w") as packed:
        with packed.open(_part(ENTRIES), "w", force_zip64=True) as entries:
            entries.writelines(lines)
        for size, note in notes:
            packed.writestr(_part(f"checkpoints/{size:08}.txt"), note)
        if key is not None:
            packed.writestr(_part(KEY), key.strip() + "\n")


@contextmanager
def open_archive(file: BinaryIO) -> Iterator[Archive]:
    """The archive in `file`, its entries to be read line by line; or BadArchive.

    Errors met while its entries are read are of `TROUBLE`.
    """
    _check_end(file)
    with _as_zip(file) as packed:
        _check_parts(packed.infolist())
        names = sorted(packed.namelist())
        notes = [(n, _small(packed, n)) for n in names if CHECKPOINT.fullmatch(n)]
        key = _small(packed, KEY) if KEY in names else None
        with _opened(packed, ENTRIES) as entries:
            yield Archive(notes, key, entries)


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, LONG_AGO)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.external_attr = 0o644 << 16
    return part


def _check_end(file: BinaryIO) -> None:
    """The list of parts is as short as ours are, before anything believes it."""
    size = file.seek(0, 2)
    file.seek(max(0, size - END.size - FAR_BYTES))
    far, end = file.read(FAR_BYTES), file.read(END.size)
    if size < END.size + FAR_BYTES or end[:4] != END_SIGNATURE:
        raise BadArchive("it is cut off, or goes on after its end")
    _, _, _, _, parts, index, _, comment = END.unpack(end)
    if comment or far[:4] == FAR_SIGNATURE:
        raise BadArchive("its end is not written as we write it")
    if parts > MOST_PARTS or index > LARGEST_INDEX:
        raise BadArchive(f"it has more than {MOST_PARTS} parts")


@contextmanager
def _as_zip(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    try:
        packed = zipfile.ZipFile(file)
    except TROUBLE as error:
        raise BadArchive("its list of parts cannot be read") from error
    with packed:
        yield packed


def _check_parts(parts: Sequence[zipfile.ZipInfo]) -> None:
    names = [part.orig_filename for part in parts]
    for part in parts:
        _check_part(part, part.orig_filename)
    if len({*names}) != len(names):
        raise BadArchive("it has a part twice")
    if ENTRIES not in names:
        raise BadArchive(f"it has no {ENTRIES}")


def _check_part(part: zipfile.ZipInfo, name: str) -> None:
    if name not in {ENTRIES, KEY} and not CHECKPOINT.fullmatch(name):
        raise BadArchive(f"it has a part that we do not know, {name[:80]!a}")
    if part.flag_bits & ENCRYPTED:
        raise BadArchive(f"its part {name} is encrypted")
    if part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise BadArchive(f"its part {name} is packed in another way than ours")


@contextmanager
def _opened(packed: zipfile.ZipFile, name: str) -> Iterator[BinaryIO]:
    try:
        part = packed.open(name)
    except TROUBLE as error:
        raise BadArchive(f"its part {name} cannot be read") from error
    with part:
        yield cast(BinaryIO, BufferedReader(part))


def _small(packed: zipfile.ZipFile, name: str) -> str:
    with _opened(packed, name) as part:
        try:
            text = part.read(LARGEST_NOTE + 1)
        except TROUBLE as error:
            raise BadArchive(f"its part {name} cannot be read") from error
    if len(text) > LARGEST_NOTE:
        raise BadArchive(f"its part {name} has more than {LARGEST_NOTE} bytes")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadArchive(f"its part {name} is not UTF-8") from error
