"""Persons, found by their mail address."""

import pytest

from assembly.models.person import Person
from assembly.queries.persons import (
    mail_address,
    person_at,
    persons_called,
    persons_to_name,
)
from tests.cast import NOON, PRESIDENT, person_id


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Raul.Daoli@Example.org", "raul.daoli@example.org"),
        ("  raul+vote@example.org ", "raul+vote@example.org"),
        ("raul@Bücher.example.org", "raul@xn--bcher-kva.example.org"),
        ("", None),
        ("raul", None),
        ("raul@", None),
        ("raul@nowhere", None),
        ("räul@example.org", None),
        ("raul daoli@example.org", None),
        ("Raul <raul@example.org>", None),
        ("raul@example.org\nBcc: all@example.org", None),
        ("raul\0@example.org", None),
        ("x" * 300 + "@example.org", None),
    ],
)
def test_an_address_is_kept_in_one_form_or_not_at_all(text, address):
    assert mail_address(text) == address


def test_an_address_is_somebodys_or_nobodys(works):
    with works.look() as db:
        assert person_at(db, "sebastien.houssin@example.org").name == PRESIDENT
        assert person_at(db, "nobody@example.org") is None
        assert person_at(db, None) is None


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (PRESIDENT, 1),
        (" Sebastien.Houssin@example.org", 1),
        ("Sébastien", 0),
        ("", 0),
    ],
)
def test_a_person_is_found_by_the_whole_name_or_the_address(works, said, count):
    with works.look() as db:
        assert len(persons_called(db, said)) == count


def test_who_was_shut_out_is_not_offered(works):
    with works.writers.begin() as db:
        db.get(Person, person_id(works, PRESIDENT)).disabled_at = NOON

    with works.look() as db:
        names = [person.name for person in persons_to_name(db)]
    assert PRESIDENT not in names
    assert names == sorted(names)
    assert len(names) == 24
