"""A document's name is a name, and nothing more (B6)."""

import pytest

from assembly.rules.filenames import cleaned_name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Comptes annuels 2025.pdf", "Comptes annuels 2025.pdf"),
        ("../../etc/comptes.pdf", "comptes.pdf"),
        ("C:\\Mulhouse\\comptes.pdf", "comptes.pdf"),
        ("com\u202eptes\x00.pdf", "comptes.pdf"),
        ("com\nptes\t2025.pdf", "com ptes 2025.pdf"),
        ('comptes: "2025".pdf', "comptes_ _2025_.pdf"),
        ("...comptes.pdf", "comptes.pdf"),
        ("Cle\u0301ment.pdf", "Clément.pdf"),
        ("отчёт.pdf", "отчёт.pdf"),
        ("\ufeff\u2066", ""),
        ("..", ""),
    ],
)
def test_a_name_keeps_neither_path_nor_hidden_characters(given, name):
    assert cleaned_name(given) == name
