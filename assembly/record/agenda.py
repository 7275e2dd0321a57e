"""What a convocation fixes: the agenda, as one text with one hash (B6)."""

import hashlib
from collections.abc import Sequence
from typing import Any

from assembly.record.canonical import canonical


def agenda_hash(agenda: Sequence[Any]) -> str:
    """SHA-256, in hex, of the agenda's canonical JSON.

    Each item holds its texts and, of each document, the SHA-256 of its bytes; so
    whoever has the documents can tell that they are those that were sent.
    """
    return hashlib.sha256(canonical(list(agenda))).hexdigest()
