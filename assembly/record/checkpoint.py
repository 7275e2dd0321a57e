"""A checkpoint (C2SP tlog-checkpoint): origin, size and root of one stream.

The origin is the signer's name and the stream: `together.example.org/assembly:7`.
"""

import base64
from dataclasses import dataclass

from assembly.record.note import BadNote, Signer, Verifier, open_note
from assembly.record.tree import HASH_BYTES


@dataclass(frozen=True)
class Checkpoint:
    """The first `size` entries of `origin` have this root."""

    origin: str
    size: int
    root: bytes

    @property
    def stream(self) -> str:
        """The stream of the record that it speaks of."""
        return self.origin.rpartition("/")[2]

    def text(self) -> str:
        """Three lines: origin, size, root in base64."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def of(cls, text: str) -> "Checkpoint":
        """Read the text of a checkpoint; refuses any other form with BadNote."""
        lines = text.split("\n")
        if len(lines) < 4 or not lines[0]:  # noqa: PLR2004
            raise BadNote("a checkpoint has an origin, a size and a root")
        origin, size, root = lines[:3]
        if not size.isascii() or not size.isdigit() or str(int(size)) != size:
            raise BadNote("a checkpoint's size is a whole number")
        try:
            decoded = base64.b64decode(root, validate=True)
        except ValueError:
            raise BadNote("a checkpoint's root is base64") from None
        if len(decoded) != HASH_BYTES:
            raise BadNote(f"a checkpoint's root has {HASH_BYTES} bytes")
        return cls(origin, int(size), decoded)


def sign_checkpoint(signer: Signer, *, stream: str, size: int, root: bytes) -> str:
    """The signed note over this stream's size and root."""
    return signer.sign(Checkpoint(f"{signer.name}/{stream}", size, root).text())


def open_checkpoint(note: str, verifier: Verifier) -> Checkpoint:
    """The checkpoint in a note that this key signed, for one of its own streams.

    BadNote if it did not.
    """
    found = Checkpoint.of(open_note(note, verifier))
    if found.origin != f"{verifier.name}/{found.stream}":
        raise BadNote("the checkpoint's origin is not of this signer")
    return found
