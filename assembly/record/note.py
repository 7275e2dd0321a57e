"""Signed notes (C2SP signed-note) with Ed25519: a text and who vouches for it.

A note is a text of lines, an empty line, and one signature line for each signer:
`— name base64(key hash ‖ signature)`. Keys are written as Go's `sumdb/note` writes
them: `name+hash+base64(0x01 ‖ public key)`, and the secret one
`PRIVATE+KEY+name+hash+base64(0x01 ‖ seed)`.
"""

import base64
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

ED25519 = b"\x01"
KEY_BYTES = 32
HASH_BYTES = 4
_NAME = re.compile(r"[^\s+]+")
_SECRET = "PRIVATE+KEY+"  # noqa: S105


class BadNote(ValueError):
    """A note, or a key, that is not of its form or not signed by this key."""


@dataclass(frozen=True)
class Verifier:
    """The public key of a signer, by its name."""

    name: str
    public: bytes

    @property
    def key_hash(self) -> bytes:
        """The four bytes that tell keys of one name apart."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def encode(self) -> str:
        """As it is published, on one line."""
        key = base64.b64encode(ED25519 + self.public).decode()
        return f"{self.name}+{self.key_hash.hex()}+{key}"

    @classmethod
    def decode(cls, text: str) -> "Verifier":
        """Read a published key; refuses any other form with BadNote."""
        name, key_hash, key = _parts(text.strip())
        found = cls(name, key)
        if found.key_hash.hex() != key_hash:
            raise BadNote("the key's hash is not that of its name and bytes")
        return found


@dataclass(frozen=True)
class Signer:
    """The secret key; its 32 bytes are the Ed25519 seed."""

    name: str
    seed: bytes

    @classmethod
    def generate(cls, name: str) -> "Signer":
        """A new key by this name: of no space and no plus sign, or BadNote."""
        if not _NAME.fullmatch(name):
            raise BadNote("a key's name has neither spaces nor plus signs")
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def verifier(self) -> Verifier:
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        return Verifier(self.name, private.public_key().public_bytes_raw())

    def encode(self) -> str:
        """As it is kept in a file that nobody else may read."""
        key = base64.b64encode(ED25519 + self.seed).decode()
        return f"{_SECRET}{self.name}+{self.verifier.key_hash.hex()}+{key}"

    @classmethod
    def decode(cls, text: str) -> "Signer":
        """Read a kept key; refuses any other form with BadNote."""
        kept = text.strip()
        if not kept.startswith(_SECRET):
            raise BadNote("this is no secret key of a signer")
        name, key_hash, seed = _parts(kept.removeprefix(_SECRET))
        found = cls(name, seed)
        if found.verifier.key_hash.hex() != key_hash:
            raise BadNote("the key's hash is not that of its name and bytes")
        return found

    def sign(self, text: str) -> str:
        """The note over `text`, which ends with a line feed."""
        _check_text(text)
        private = Ed25519PrivateKey.from_private_bytes(self.seed)
        signed = self.verifier.key_hash + private.sign(text.encode())
        return f"{text}\n— {self.name} {base64.b64encode(signed).decode()}\n"


def open_note(note: str, verifier: Verifier) -> str:
    """The text of a note that this key signed; BadNote if it did not.

    Signatures of other keys beside it are left alone.
    """
    text, gap, lines = note.rpartition("\n\n")
    text += "\n"
    if not gap or not lines.endswith("\n"):
        raise BadNote("a note is a text, an empty line and its signatures")
    _check_text(text)
    signatures = [_signature(line) for line in lines.removesuffix("\n").split("\n")]
    ours = [s for name, s in signatures if name == verifier.name]
    ours = [s[HASH_BYTES:] for s in ours if s[:HASH_BYTES] == verifier.key_hash]
    if not ours:
        raise BadNote(f"it is not signed by {verifier.name}, with this key")
    public = Ed25519PublicKey.from_public_bytes(verifier.public)
    for signature in ours:
        try:
            public.verify(signature, text.encode())
        except InvalidSignature:
            raise BadNote(
                f"the signature of {verifier.name} is not of this text"
            ) from (None)
    return text


def _parts(text: str) -> tuple[str, str, bytes]:
    parts = text.split("+", 2)
    if len(parts) != 3 or not _NAME.fullmatch(parts[0]):  # noqa: PLR2004
        raise BadNote("a key is name+hash+base64")
    key = _decoded(parts[2])
    if key[:1] != ED25519 or len(key) != 1 + KEY_BYTES:
        raise BadNote("this is no Ed25519 key")
    return parts[0], parts[1], key[1:]


def _signature(line: str) -> tuple[str, bytes]:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    if dash != "—" or not _NAME.fullmatch(name):
        raise BadNote("a signature line is — name base64")
    return name, _decoded(encoded)


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise BadNote("this is no base64") from None


def _check_text(text: str) -> None:
    if not text.endswith("\n") or any(ord(c) < ord(" ") and c != "\n" for c in text):
        raise BadNote("a note's text is of lines, without control characters")
