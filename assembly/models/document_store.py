"""Where documents' bytes lie: outside the web root, each under its SHA-256."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DocumentStore:
    """A folder of files named by their content: what is in it never changes."""

    folder: Path

    def keep(self, content: bytes) -> str:
        """Write the bytes, safely on disk when this returns; their SHA-256 in hex."""
        sha256 = hashlib.sha256(content).hexdigest()
        place = self.path(sha256)
        if not place.exists():
            self._write(place, content)
        return sha256

    def path(self, sha256: str) -> Path:
        """Where the bytes of this hash lie: ab/abcdef…"""
        return self.folder / sha256[:2] / sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of this hash; FileNotFoundError if they were never kept."""
        return self.path(sha256).read_bytes()

    def _write(self, place: Path, content: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).replace(place)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
        for folder in (place.parent, self.folder):
            _make_last(folder)


def _make_last(folder: Path) -> None:
    """A new name outlives a power cut only once its folder is on disk as well."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
