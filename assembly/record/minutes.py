"""What is signed when minutes are signed: one text, that anyone can write again.

It says from which beginning of the record the minutes are drawn up, and what the
secretary remarked; so its SHA-256 stands for every fact and every word in them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from assembly.record.canonical import canonical
from assembly.record.entry import moment_text

FORMAT = "together-minutes/1"


@dataclass(frozen=True)
class RemarkTold:
    """A remark as its entry tells it: number, moment, who made it."""

    seq: int
    at: datetime
    by: str
    body: str


def minutes_text(
    *, stream: str, size: int, root: str, remarks: Sequence[RemarkTold]
) -> bytes:
    """The canonical text (RFC 8785) of minutes drawn up from the first `size` entries
    of `stream`, whose root is `root` (hex)."""
    return canonical(
        {
            "format": FORMAT,
            "stream": stream,
            "size": size,
            "root": root,
            "remarks": [_said(remark) for remark in remarks],
        }
    )


def minutes_hash(text: bytes) -> str:
    """What president and secretary sign: the SHA-256 of that text, in hex."""
    return sha256(text).hexdigest()


def _said(remark: RemarkTold) -> Mapping[str, object]:
    return {
        "seq": remark.seq,
        "at": moment_text(remark.at),
        "by": remark.by,
        "body": remark.body,
    }
