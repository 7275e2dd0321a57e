"""A receipt: proof that one entry stands in the record, under a signed checkpoint.

A file of one object, `together-receipt/1`: stream, index and leaf hash of the entry,
its text if it may be read, and the inclusion proof that leads from it to the root of
the checkpoint, which is a signed note.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from assembly.record.canonical import canonical
from assembly.record.checkpoint import Checkpoint, open_checkpoint
from assembly.record.entry import read_entry
from assembly.record.note import BadNote, Verifier
from assembly.record.tree import leaf_hash, verify_inclusion

FORMAT = "together-receipt/1"
LARGEST_RECEIPT = 4 * 1024 * 1024
"""In bytes; an entry with long texts is far below."""
HASH = re.compile(r"[0-9a-f]{64}")
_FIELDS = {"format", "stream", "index", "leaf", "entry", "size", "proof", "checkpoint"}


class BadReceipt(ValueError):
    """A text that is no receipt; says why."""


@dataclass(frozen=True)
class Receipt:
    """Entry `index` of `stream`, proven in the tree of the first `size` entries.

    `entry` is its text, none where it is sealed to whoever holds the receipt;
    `proof` goes from the leaf upwards; `checkpoint` is the signed note of that size.
    """

    stream: str
    index: int
    leaf: bytes
    entry: bytes | None
    size: int
    proof: tuple[bytes, ...]
    checkpoint: str

    def text(self) -> bytes:
        """The file, canonical JSON on one line."""
        fields = {
            "format": FORMAT,
            "stream": self.stream,
            "index": self.index,
            "leaf": self.leaf.hex(),
            "entry": None if self.entry is None else self.entry.decode(),
            "size": self.size,
            "proof": [step.hex() for step in self.proof],
            "checkpoint": self.checkpoint,
        }
        return canonical(fields) + b"\n"

    @classmethod
    def of(cls, text: bytes) -> "Receipt":
        """Read a receipt, however its JSON is laid out; BadReceipt if it is none."""
        told = _object(text)
        entry = told["entry"]
        return cls(
            stream=_string(told["stream"], "stream"),
            index=_count(told["index"], "index"),
            leaf=_hash(told["leaf"], "leaf"),
            entry=None if entry is None else _string(entry, "entry").encode(),
            size=_count(told["size"], "size"),
            proof=_hashes(told["proof"]),
            checkpoint=_string(told["checkpoint"], "checkpoint"),
        )


def receipt_faults(receipt: Receipt, verifier: Verifier) -> Iterator[str]:
    """What is wrong with a receipt by itself, as sentences; none when it is right."""
    yield from _faults_of_entry(receipt)
    try:
        checkpoint = open_checkpoint(receipt.checkpoint, verifier)
    except BadNote as error:
        yield f"its checkpoint does not hold: {error}"
        return
    yield from _faults_of_proof(receipt, checkpoint)


def _faults_of_entry(receipt: Receipt) -> Iterator[str]:
    if receipt.entry is None:
        return
    if leaf_hash(receipt.entry) != receipt.leaf:
        yield "its entry does not give its leaf hash"
    try:
        entry = read_entry(receipt.entry)
    except ValueError as error:
        yield f"its entry is none: {error}"
        return
    if (entry.stream, entry.seq) != (receipt.stream, receipt.index):
        yield f"its entry says that it is number {entry.seq} of {entry.stream!a}"


def _faults_of_proof(receipt: Receipt, checkpoint: Checkpoint) -> Iterator[str]:
    if (checkpoint.stream, checkpoint.size) != (receipt.stream, receipt.size):
        yield (
            f"its checkpoint is of {checkpoint.size} entries of {checkpoint.stream!a},"
            f" not of {receipt.size} of {receipt.stream!a}"
        )
    elif not verify_inclusion(
        leaf=receipt.leaf,
        index=receipt.index,
        size=receipt.size,
        proof=receipt.proof,
        root=checkpoint.root,
    ):
        yield f"its proof does not lead from entry {receipt.index} to the checkpoint"


def _object(text: bytes) -> dict[str, object]:
    if len(text) > LARGEST_RECEIPT:
        raise BadReceipt(f"a receipt has at most {LARGEST_RECEIPT} bytes")
    try:
        told = json.loads(text.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadReceipt("a receipt is JSON, each field once") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise BadReceipt(f"this is no receipt of the format {FORMAT}")
    told.setdefault("entry", None)
    if told.keys() != _FIELDS:
        raise BadReceipt(f"a receipt has the fields {', '.join(sorted(_FIELDS))}")
    return told


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    told = dict(pairs)
    if len(told) != len(pairs):
        raise ValueError("a field is given twice")
    return told


def _string(value: object, name: str) -> str:
    if not isinstance(value, str) or any("\ud800" <= c <= "\udfff" for c in value):
        raise BadReceipt(f"{name} is a text")
    return value


def _count(value: object, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadReceipt(f"{name} is a whole number")
    return value


def _hash(value: object, name: str) -> bytes:
    text = _string(value, name)
    if not HASH.fullmatch(text):
        raise BadReceipt(f"{name} is 64 hexadecimal digits, in small letters")
    return bytes.fromhex(text)


def _hashes(value: object) -> tuple[bytes, ...]:
    if not isinstance(value, list):
        raise BadReceipt("proof is a list of hashes")
    return tuple(_hash(each, "each step of the proof") for each in value)
