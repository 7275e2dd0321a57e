"""`assembly record verify`: without database, without settings."""

import pytest

from tests.record import samples

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
