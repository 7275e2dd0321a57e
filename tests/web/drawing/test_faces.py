"""The first letters of names, in whatever alphabet."""

import pytest

from assembly.web.drawing.faces import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sébastien Houssin", "SH"),
        ("Lhoussaine Aitbrahim", "LA"),
        ("Базарный Сызган", "БС"),
        ("Ponde da Barca", "PB"),
        ("Kairouan - arrond Djablia", "KD"),
        ("Odemira", "O"),
        ("عبد الوهاب", "عا"),
        ("", ""),
    ],
)
def test_the_first_and_the_last_word_give_their_first_letter(name, letters):
    assert initials(name) == letters
