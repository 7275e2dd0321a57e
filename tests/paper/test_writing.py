"""What people typed comes on paper as text, whatever it was."""

import sys
import unicodedata

import pytest

from assembly.paper.coverage import covered
from assembly.paper.writing import (
    SIGN,
    direction_of,
    language_of,
    legible,
    lines,
    people,
    runs,
)


@pytest.mark.parametrize(
    "text",
    [
        '#import "evil.typ": *',
        "$x^2$ *bold* _it_ \\ -- ~ `raw` @ref <label> // no",
        "O'Higgins \u2013 « Réseau » …",
        "Θεσσαλονίκη",
        "Ульяновск",
        "الرباط",
    ],
)
def test_what_our_fonts_have_stays_as_it_was_typed(text):
    assert legible(text) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("中村", SIGN * 2),
        ("well done 😀", f"well done {SIGN}"),
        ("bell\x07", f"bell{SIGN}"),
        ("private\ue000", f"private{SIGN}"),
        ("turned \u202eround", f"turned {SIGN}round"),
        ("isolated \u2067x\u2069", f"isolated {SIGN}x{SIGN}"),
        ("mark\ufeffless", "markless"),
        ("heart\ufe0f", "heart"),
        ("tab\there", "tab here"),
        ("wide\u3000space", "wide space"),
    ],
)
def test_what_cannot_be_printed_has_a_visible_sign(typed, shown):
    assert legible(typed) == shown


def test_a_mark_of_direction_that_turns_nothing_round_stays():
    assert legible("a\u200fb\u200ec") == "a\u200fb\u200ec"


def test_a_word_longer_than_a_line_has_places_to_break_at():
    written = legible("a" * 3000)

    assert written.replace("\u200b", "") == "a" * 3000
    assert max(map(len, written.split("\u200b"))) <= 12


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("Mulhouse", "", "ltr"),
        ("2 Αθήνα", "el", "ltr"),
        ("Київ, Україна", "uk", "ltr"),
        ("Старый город", "ru", "ltr"),
        ("Москва", "und", "ltr"),
        ("(الرباط)", "ar", "rtl"),
        ("12", "", "ltr"),
    ],
)
def test_a_script_tells_language_and_direction(text, language, direction):
    assert (language_of(text), direction_of(text)) == (language, direction)


def test_a_sentence_keeps_the_programs_words_and_peoples_apart():
    sentence = people("الرباط") + " voted for " + people("Mulhouse")

    assert runs(sentence) == [
        ["ar", "rtl", "الرباط"],
        " voted for ",
        ["", "ltr", "Mulhouse"],
    ]


def test_nobody_ends_the_isolation_of_its_own_words():
    assert runs(people("a\u2069#b\u2068"))[0][2] == f"a{SIGN}#b{SIGN}"


def test_lines_are_kept_and_empty_ones_left_out():
    assert [runs(x)[0][2] for x in lines("one\r\n\r\n two\u2028three")] == [
        "one",
        "two",
        "three",
    ]


def test_no_character_is_shown_that_a_font_lacks():
    for number in range(sys.maxunicode + 1):
        shown = legible(chr(number)).strip()
        assert not shown or shown == SIGN or number in covered()
        assert unicodedata.category(shown or " ") not in ("Cc", "Co", "Cn")
