"""`assembly person add` and `assembly person disable`."""

import pytest

from assembly.models.database import open_database
from assembly.models.person import Person, SecretariatPost


def test_the_secretariat_is_entered_from_the_console(console, tables, installation):
    told = console(
        "person", "add", "Secretariat", "office@example.org", "--secretariat"
    )

    assert (told.exit_code, told.output) == (0, "Entered: Secretariat.\n")
    database = open_database(installation["DATABASE_URL"])
    with database.readers() as db:
        assert db.query(Person).one().address == "office@example.org"
        assert db.query(SecretariatPost).one().until is None
    database.engine.dispose()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("", "office@example.org"), "S2: There is no text. Write something.\n"),
        (("Secretariat", "office"), "S2: This is no mail address."),
        (
            ("Secretariat", "office@example.org", "--time-zone", "Mars/Base"),
            "S8: There is no such time zone. Write it like Europe/Lisbon.\n",
        ),
    ],
)
def test_whoever_could_not_be_reached_is_refused(console, tables, words, sentence):
    told = console("person", "add", *words)

    assert told.exit_code == 1
    assert told.stderr.startswith(sentence)


def test_a_person_is_shut_out_from_the_console_once(console, tables):
    console("person", "add", "Secretariat", "office@example.org")
    disable = ("person", "disable", "Office@example.org", "--reason", "left")

    told = console(*disable)
    assert told.output == "Shut out: Secretariat. Sessions ended: 0.\n"
    assert "shut out since" in console(*disable).stderr


def test_a_name_that_is_nobodys_or_not_one_persons_is_a_sentence(console, tables):
    disable = ("person", "disable", "Secretariat", "--reason", "left")
    assert console(*disable).stderr == (
        "Not found: nobody in the register is called Secretariat.\n"
    )
    console("person", "add", "Secretariat", "office@example.org")
    console("person", "add", "Secretariat", "letters@example.org")

    told = console(*disable)
    assert told.exit_code == 1
    assert told.stderr == "2 persons are called Secretariat: give the address.\n"
    assert console("person", "disable", "Secretariat").exit_code == 2
