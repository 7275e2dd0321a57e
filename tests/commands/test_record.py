"""`assembly record …`: an archive is written, and verified without any settings."""

import pytest

from assembly.models.database import open_database
from assembly.work import CONSOLE, Works
from tests.cast import NOON
from tests.record import samples
from tests.signing import VERIFIER, sign
from tests.telling import put

NO_SETTINGS = {"SECRET_KEY": "", "DATABASE_URL": ""}
WHOLE = samples.exported()


@pytest.mark.parametrize(
    ("lines", "status", "sentence"),
    [
        (WHOLE, 0, "The record stands: "),
        (WHOLE[:-1], 1, "The record does not stand: "),
        ([WHOLE[0], *reversed(WHOLE[1:])], 1, "The record does not stand: "),
    ],
)
def test_an_exported_record_is_judged(console, tmp_path, lines, status, sentence):
    (tmp_path / "entries.jsonl").write_bytes(b"".join(lines))

    told = console("record", "verify", f"{tmp_path}/entries.jsonl", **NO_SETTINGS)

    assert told.exit_code == status
    assert told.stdout.splitlines()[-1].startswith(sentence)


def test_a_file_that_is_not_there_is_named(console, tmp_path):
    told = console("record", "verify", f"{tmp_path}/entries.jsonl", **NO_SETTINGS)

    assert told.exit_code == 2
    assert "cannot be read" in told.stdout


@pytest.fixture
def sitting(tables, installation):
    """An assembly whose record has one entry, in the console's own database."""
    database = open_database(installation["DATABASE_URL"])
    works = Works(database.writers, database.readers, clock=lambda: NOON)
    with works.begin(CONSOLE) as work:
        work.announce(put(7))
    yield works
    database.engine.dispose()


def test_an_archive_is_exported_and_stands(console, sitting, tmp_path):
    sign(sitting)
    key, file = tmp_path / "key.pub", f"{tmp_path}/archive.zip"
    key.write_text(VERIFIER.encode())

    told = console("record", "export", "7", file, RECORD_VERIFIER=str(key))
    judged = console("record", "verify", file, "--key", str(key), **NO_SETTINGS)

    assert told.stdout == f"{file}: 1 entries, 1 checkpoints.\n"
    assert (told.exit_code, judged.exit_code) == (0, 0)
    assert console("record", "export", "7", file).stderr == f"{file}: File exists.\n"


def test_without_a_signature_the_entries_are_exported_alone(console, sitting, tmp_path):
    told = console("record", "export", "7", f"{tmp_path}/archive.zip")

    assert told.stdout.startswith("Nothing of it is signed: ")
    assert console("record", "verify", f"{tmp_path}/archive.zip").exit_code == 0


def test_what_has_no_record_is_not_exported(console, sitting, tmp_path):
    told = console("record", "export", "8", f"{tmp_path}/archive.zip")

    assert told.exit_code == 1
    assert told.stderr == "There is no record of assembly 8.\n"
    assert not (tmp_path / "archive.zip").exists()
