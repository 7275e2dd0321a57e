"""Judging a file that somebody hands over: an archive, bare entries, a receipt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from assembly.record.archive import BadArchive, open_archive
from assembly.record.faults import Fault
from assembly.record.verification import Verdict, verify_lines

if TYPE_CHECKING:  # else only where something is signed: it needs cryptography
    from assembly.record.note import Verifier

STANDS, FALLS, UNREADABLE = 0, 1, 2
ZIP, RECEIPT, RECORD = b"PK", b'"together-receipt/1"', b'{"format":"together-record/'
LONGEST_SENTENCE = 600
"""In characters; a hostile file cannot make us repeat it."""
LARGEST_BESIDE = 5 * 1024 * 1024
"""In bytes: what is read at once of a key, a checkpoint or a receipt."""

NOBODY_SIGNED = (
    "It carries no checkpoint: nobody vouches for this root."
    " Compare it with one from elsewhere."
)
KEY_INSIDE = (
    "The key came with the archive itself. Whether it is the network's own is yours"
    " to find out: compare it with the key from elsewhere, or name it with --key."
)


class Unreadable(Exception):
    """What was named cannot be read at all; says which, and why."""


@dataclass(frozen=True)
class Asked:
    """The files to be judged, and those from elsewhere to judge them by."""

    file: str
    key: str | None = None
    older: str | None = None
    receipts: Sequence[str] = ()


@dataclass
class Found:
    """Every fault, what is worth knowing besides, and the verdict in one sentence."""

    faults: list[Fault] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    verdict: str = ""


def judge(asked: Asked, out: TextIO) -> int:
    """Judge a file and say so on `out`: each fault, what was seen, the verdict.

    The exit status: 0 when it stands, 1 when it does not, 2 when a file that was
    named cannot be read at all.
    """
    try:
        found = _found(asked)
    except Unreadable as error:
        print(f"{error}.", file=out)
        return UNREADABLE
    for fault in found.faults:
        print(f"{_short(str(fault))}.", file=out)
    for sentence in (*found.said, _summary(found)):
        print(sentence, file=out)
    return FALLS if found.faults else STANDS


def _short(sentence: str) -> str:
    if len(sentence) <= LONGEST_SENTENCE:
        return sentence
    return f"{sentence[:LONGEST_SENTENCE]}…"


def _summary(found: Found) -> str:
    if found.faults:
        return f"The record does not stand: {len(found.faults)} fault(s) found."
    return found.verdict


def _found(asked: Asked) -> Found:
    with _open(asked.file) as file:
        beginning = file.read(LARGEST_BESIDE)
        file.seek(0)
        if beginning.startswith(ZIP):
            return _archive(asked, file)
        if RECEIPT in beginning and not beginning.startswith(RECORD):
            return _receipt_alone(asked, beginning)
        return _entries(asked, file)


def _archive(asked: Asked, file: BinaryIO) -> Found:
    try:
        with open_archive(file) as archive:
            verdict = verify_lines(archive.entries)
    except BadArchive as error:
        return Found([Fault(None, str(error), "archive")])
    inside = archive.key if archive.notes and asked.key is None else None
    verifier = _key_from("key.txt", inside) if inside else _key(asked)
    if verifier is None and archive.notes:
        fault = Fault(None, "it has checkpoints and no key: name one", "archive")
        return Found([fault, *verdict.faults])
    found = _vouched(asked, verdict, verifier, archive.notes)
    if inside:
        found.said.append(KEY_INSIDE)
    return found


def _entries(asked: Asked, file: BinaryIO) -> Found:
    return _vouched(asked, verify_lines(file), _key(asked), None)


def _vouched(
    asked: Asked,
    verdict: Verdict,
    verifier: "Verifier | None",
    notes: Sequence[tuple[str, str]] | None,
) -> Found:
    """The verdict with what signatures say of it; no notes: bare entries."""
    stands = f"The record stands: {verdict.size} entries, root {verdict.root}."
    if verifier is None:
        if asked.older or asked.receipts:
            raise Unreadable("A checkpoint or a receipt needs the key: name it")
        return Found([*verdict.faults], [NOBODY_SIGNED], stands)
    from assembly.record.vouching import Vouching

    vouching = Vouching(verdict, verifier)
    if notes is not None:
        vouching.checkpoints(notes)
    if asked.older:
        vouching.older(asked.older, _text(asked.older))
    for receipt in asked.receipts:
        vouching.receipt(receipt, _beside(receipt))
    return Found([*vouching.faults, *verdict.faults], vouching.said, stands)


def _receipt_alone(asked: Asked, text: bytes) -> Found:
    verifier = _key(asked)
    if verifier is None:
        raise Unreadable("A receipt needs the key that signed its checkpoint: name it")
    from assembly.record.vouching import read_receipt

    found = Found()
    receipt = read_receipt(asked.file, text, verifier, found.faults)
    if receipt is not None:
        found.verdict = (
            f"The receipt stands: entry {receipt.index} of {receipt.stream!a}"
            f" is among the first {receipt.size}, signed by {verifier.encode()}."
        )
    return found


def _key(asked: Asked) -> "Verifier | None":
    return None if asked.key is None else _key_from(asked.key, _text(asked.key))


def _key_from(name: str, text: str) -> "Verifier":
    try:
        from assembly.record.note import BadNote, Verifier
    except ModuleNotFoundError as error:
        raise Unreadable(f"Signatures need the Python package {error.name}") from error
    try:
        return Verifier.decode(text)
    except BadNote as error:
        raise Unreadable(f"{name!r} is no public key: {error}") from error


def _text(path: str) -> str:
    try:
        return _beside(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path!r} is not UTF-8 text") from error


def _beside(path: str) -> bytes:
    with _open(path) as file:
        return file.read(LARGEST_BESIDE)


@contextmanager
def _open(path: str) -> Iterator[BinaryIO]:
    try:
        with Path(path).open("rb") as file:
            yield file
    except OSError as error:
        raise Unreadable(f"{path!r} cannot be read: {error.strerror}") from error
