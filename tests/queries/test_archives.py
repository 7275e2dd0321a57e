"""An archive ends at its newest signed checkpoint, and goes with one key."""

import io
import zipfile

import pytest

from assembly.queries.archives import archive
from assembly.record.archive import write_archive
from assembly.record.judging import Asked, judge
from assembly.record.note import Signer
from scheduler.signing import sign_all
from tests.cast import ONE_MEMBER, open_sitting
from tests.signing import SIGNER, VERIFIER, sign, signed, size_of, stream_of
from tests.voting import AGAINST, cast_all, put

FORMER = Signer("assembly.example.org", b"\x01" * 32)


@pytest.fixture
def stream(works):
    """A vote is put, and Raul has voted; nothing is signed yet."""
    sitting = open_sitting(works)
    cast_all(works, put(works, sitting), ONE_MEMBER, AGAINST, "archive-01")
    return stream_of(sitting)


def written(works, stream, folder, verifier=VERIFIER):
    with works.look() as db:
        parts = archive(db, stream, verifier)
        with (folder / "archive.zip").open("wb") as file:
            write_archive(file, parts.lines, notes=parts.notes, key=parts.key)
    return parts


def judged(folder):
    out = io.StringIO()
    return judge(Asked(f"{folder}/archive.zip"), out), out.getvalue()


def test_before_anything_is_signed_it_holds_the_entries_alone(works, stream, tmp_path):
    parts = written(works, stream, tmp_path)

    assert (parts.is_signed, parts.key) == (False, None)
    status, said = judged(tmp_path)
    assert status == 0
    assert said.startswith("It carries no checkpoint")


def test_it_ends_at_the_newest_checkpoint_whatever_came_since(works, stream, tmp_path):
    sign(works)
    covered = size_of(works, stream)
    put(works, int(stream.rpartition(":")[2]), text="And the budget.")

    parts = written(works, stream, tmp_path)

    assert parts.size == covered < size_of(works, stream)
    assert [size for size, _ in parts.notes] == [c.size for c in signed(works, stream)]
    assert judged(tmp_path)[0] == 0


def test_a_sealed_ballot_is_sealed_in_the_archive_too(works, stream, tmp_path):
    sign(works)
    written(works, stream, tmp_path)

    with zipfile.ZipFile(tmp_path / "archive.zip") as packed:
        entries = packed.read("entries.jsonl")
    assert b"VotePut" in entries
    assert b"against" not in entries


def test_checkpoints_of_a_former_key_are_left_out(works, stream, tmp_path):
    sign_all(works, FORMER)
    assert not written(works, stream, tmp_path).is_signed

    put(works, int(stream.rpartition(":")[2]), text="And the budget.")
    sign_all(works, SIGNER)

    assert len(written(works, stream, tmp_path).notes) == 1
    assert judged(tmp_path)[0] == 0
