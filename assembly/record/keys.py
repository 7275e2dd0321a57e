"""Where the keys of the record are kept: one file secret, one for everybody."""

import os
from pathlib import Path
from typing import TypeVar

from assembly.record.note import BadNote, Signer, Verifier

OWNER_ONLY, EVERYBODY = 0o600, 0o644

Key = TypeVar("Key", Signer, Verifier)


class BadKey(BadNote):
    """A key's file is not there, not to be read, or not of its form; says which."""


def make_keys(*, name: str, key: Path, verifier: Path) -> Verifier:
    """Make a key by this name in two files: the secret one is its owner's alone.

    What is there already is never overwritten: FileExistsError, and nothing is made.
    BadNote for a name that no key may have.
    """
    signer = Signer.generate(name)
    _write(key, signer.encode(), OWNER_ONLY)
    try:
        _write(verifier, signer.verifier.encode(), EVERYBODY)
    except BaseException:
        key.unlink()
        raise
    return signer.verifier


def read_signer(file: Path, *, known_as: Verifier | None) -> Signer:
    """The secret key in this file, which everybody knows by this public one.

    BadKey if it is not to be had, or known by another.
    """
    signer = _read(file, Signer)
    if signer.verifier != known_as:
        raise BadKey(
            f"{file}: RECORD_VERIFIER does not name the public key of this secret one"
        )
    return signer


def read_verifier(file: Path) -> Verifier:
    """The public key in this file; BadKey if it is not to be had."""
    return _read(file, Verifier)


def _read(file: Path, kind: type[Key]) -> Key:
    try:
        return kind.decode(file.read_text("utf-8"))
    except OSError as error:
        raise BadKey(
            f"{file}: {error.strerror}; `assembly record keygen` makes the keys"
        ) from error
    except ValueError as error:
        raise BadKey(f"{file}: {error}") from error


def _write(file: Path, text: str, mode: int) -> None:
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(number, "w", encoding="utf-8") as kept:
        kept.write(text + "\n")
        kept.flush()
        os.fsync(number)
