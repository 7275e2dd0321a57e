"""`assembly register import`."""

import pytest

from tests.rules.founding_samples import small_files


@pytest.fixture
def folder(tmp_path):
    """A folder with a small founding register in it."""
    folder = tmp_path / "founders"
    folder.mkdir()
    for name, content in small_files().items():
        (folder / name).write_bytes(content)
    return folder


def test_the_founders_are_counted_as_they_enter(console, tables):
    told = console("register", "import")

    assert told.exit_code == 0, told.output
    assert told.output == (
        "Entered: 104 voting members (73 effective, 31 by right), 4 associates,"
        " 24 persons, 9 officers.\n"
    )


def test_a_second_import_says_that_nothing_was_changed(console, tables, folder):
    console("register", "import", str(folder))

    told = console("register", "import", str(folder))

    assert (told.exit_code, told.output) == (
        0,
        "Imported before; nothing was changed.\n",
    )


def test_other_files_are_refused_with_what_was_found(console, tables, folder):
    console("register", "import", str(folder))

    told = console("register", "import")

    assert told.exit_code == 1
    assert "S2: The register holds 7 members already" in told.stderr
    assert "S2: Named in the files, not in the register: 1 Braine l'Al" in told.stderr


def test_wrong_rows_are_told_one_a_line(console, tables, folder):
    wrong = small_files(register=("EU,LV", "XX,Lv"), officers=("FR", ""))
    for name, content in wrong.items():
        (folder / name).write_bytes(content)

    told = console("register", "import", str(folder))

    assert told.exit_code == 1
    assert [line.partition(":")[0] for line in told.stderr.splitlines()] == [
        "founding_register.csv, line 3, column country_code",
        "founding_register.csv, line 3, column continent",
        "founding_officers.csv, line 2, column country_code",
        "founding_officers.csv, line 2, column territory",
    ]


def test_a_missing_file_is_named(console, tables, folder):
    (folder / "founding_officers.csv").unlink()

    told = console("register", "import", str(folder))

    assert told.stderr == "founding_officers.csv: the file is missing\n"


def test_a_database_without_tables_is_said_to_be_so(console):
    console("database", "upgrade", DATABASE_URL="sqlite://")

    told = console("register", "import", DATABASE_URL="sqlite://")

    assert told.exit_code == 1
    assert "`assembly database upgrade`" in told.stderr
