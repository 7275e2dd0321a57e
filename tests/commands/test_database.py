"""`assembly database upgrade`."""

from pathlib import Path


def test_the_database_is_made_with_its_folder_and_twice_does_no_harm(
    console, installation
):
    first = console("database", "upgrade")
    second = console("database", "upgrade")

    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    assert Path(installation["DATABASE_URL"].removeprefix("sqlite:///")).exists()


def test_a_folder_that_cannot_be_made_is_named(console, tmp_path):
    (tmp_path / "var").write_text("a file stands where the folder should be")

    told = console("database", "upgrade")

    assert told.exit_code == 1
    assert f"{tmp_path}/var" in told.stderr
