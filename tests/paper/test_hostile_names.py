"""Names are text, in every script, and whatever somebody typed into them."""

import pytest

from assembly.paper.writing import SIGN
from tests.extraordinary import decision, open_extraordinary
from tests.paper.assemblies import all_come, discuss, rename, roll_calls
from tests.paper.reading import fonts_of, words_of

MARKUP = "#import \"x\": * $a^2$ *b* _c_ \\ `d` @e <f> // g [h] {i} ~ --- 'j'"
SCRIPTS = ["Αθήνα", "Ульяновск", "Київ", "الرباط", "São Tomé", "Çeşme", "Łódź"]


def test_markup_comes_out_as_it_was_typed(works, printed):
    sitting = open_extraordinary(works, items=(decision(MARKUP),))
    discuss(works, sitting, body=MARKUP, reason=MARKUP)
    roll_calls(works, sitting, [MARKUP])

    read = words_of(printed(sitting))

    assert f"1. {MARKUP}" in read
    assert f"was hidden by Raul Daoli: {MARKUP}" in read
    assert f"Roll-call: {MARKUP}" in read


def test_greek_cyrillic_and_arabic_are_set_with_our_fonts(works, printed):
    rename(works, SCRIPTS)
    sitting = open_extraordinary(works, items=(decision(" ".join(SCRIPTS)),))
    all_come(works, sitting)

    file = printed(sitting)

    read = words_of(file)
    assert SIGN not in read
    for name in SCRIPTS:
        if name != "الرباط":  # a right-to-left word is read back in another order
            assert name in read
    families = {name.partition("+")[2].partition("-")[0] for name, _ in fonts_of(file)}
    assert families == {"NotoSans", "NotoNaskhArabic"}


@pytest.mark.parametrize(
    "name",
    [
        "中村",
        "well done \U0001f600\U0001f469\u200d\U0001f692",
        "bell\x07 null\x00 escape\x1b",
        "turned \u202eround \u2067and \u2066round",
        "private \ue000",
        "not a letter \u0378 \ufdd0 \ufffe",
        "\U000e0041\U000e0042",
    ],
)
def test_what_our_fonts_lack_is_shown_as_a_sign_and_the_file_says_so(
    works, printed, name
):
    sitting = open_extraordinary(works, items=(decision(f"Item {name}"),))

    read = words_of(printed(sitting))

    assert (f"{SIGN} stands for a character" in read) is (SIGN in read)
    assert "1. Item" in read


def test_a_word_of_three_thousand_letters_stays_on_the_page(works, printed):
    word = "Llanfair" * 375
    sitting = open_extraordinary(works, items=(decision(word),))

    read = words_of(printed(sitting))

    assert word in read.replace(" ", "")


def test_a_title_of_ten_thousand_letters_is_printed(works, printed):
    sitting = open_extraordinary(works, items=(decision("Ульяновск " * 1000),))

    assert words_of(printed(sitting)).count("Ульяновск") >= 1000


def test_without_a_sign_nothing_is_said_of_one(sitting, printed):
    assert "stands for a character" not in words_of(printed(sitting))
