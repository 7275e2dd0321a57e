"""Documents' bytes lie under their SHA-256."""

import hashlib

import pytest

from assembly.models.document_store import DocumentStore
from tests.models.documents import PDF


def test_bytes_kept_are_read_again_by_their_hash(tmp_path):
    store = DocumentStore(tmp_path / "documents")

    sha256 = store.keep(PDF)

    assert sha256 == hashlib.sha256(PDF).hexdigest()
    assert store.read(sha256) == PDF
    assert store.path(sha256) == tmp_path / "documents" / sha256[:2] / sha256


def test_the_same_bytes_are_kept_once_and_nothing_else_is_left(tmp_path):
    store = DocumentStore(tmp_path)

    first, again = store.keep(PDF), store.keep(PDF)

    files = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert first == again
    assert files == [first]


def test_bytes_never_kept_are_missed_by_name(tmp_path):
    with pytest.raises(FileNotFoundError):
        DocumentStore(tmp_path).read("ab" * 32)
