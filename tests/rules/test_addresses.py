"""The addresses that stand in for those the founding act does not give."""

import pytest

from assembly.rules.addresses import invented_addresses


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Sébastien Houssin", "sebastien.houssin@example.org"),
        ("Braine l'Alleud", "braine.l.alleud@example.org"),
        ("Майна", "member@example.org"),
    ],
)
def test_an_address_is_made_of_the_letters_of_the_name(name, address):
    assert invented_addresses([name]) == {name: address}


def test_no_two_names_share_an_address():
    names = ["Майна", "Новая Малыкла", "Fayçal Kaabi", "Faycal Kaabi", "Fayçal Kaabi"]

    assert list(invented_addresses(names).values()) == [
        "member@example.org",
        "member+2@example.org",
        "faycal.kaabi@example.org",
        "faycal.kaabi+2@example.org",
    ]
