"""The console as a whole: what is wrong is said in sentences."""

import pytest


def test_help_names_every_noun(console):
    told = console("--help").output

    for noun in ("database", "register", "person", "record"):
        assert noun in told


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is missing: see config/example.env.\n"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY needs at least 32 characters.\n"),
        ({"CLOCK": "sun"}, "CLOCK must be one of embedded, apart: sun.\n"),
    ],
)
def test_wrong_settings_are_one_sentence_and_status_2(console, settings, sentence):
    told = console("register", "import", **settings)

    assert (told.exit_code, told.stderr, told.stdout) == (2, sentence, "")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("sqlite:////nowhere/at/all.db", "The database refuses: unable to open"),
        ("nonsense", "The database refuses: Could not parse SQLAlchemy URL"),
        ("mysql://somewhere/assembly", "DATABASE_URL needs MySQLdb: install it."),
    ],
)
def test_a_database_that_cannot_be_used_is_said_so(console, url, sentence):
    told = console("register", "import", DATABASE_URL=url)

    assert told.exit_code == 1
    assert told.stderr.startswith(sentence)


def test_a_command_that_does_not_exist_is_a_mistake_of_use(console):
    assert console("assembly", "open").exit_code == 2
