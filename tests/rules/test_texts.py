import pytest

from assembly.rules.texts import length, objections_to_text, readable
from tests.rules.saying import says


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bom dia!", []),
        ("Première ligne\r\nSeconde\tligne\n", []),
        ("Ульяновск 🌍 أربعاء", []),
        ("a" * 30, []),
        ("a" * 31, ["S6: The text has 31 characters; 30 are allowed."]),
        ("\r\n" * 14 + "ab", []),  # a browser's line end is one character
        ("", ["S6: There is no text."]),
        (" \n\t", ["S6: There is no text."]),
        ("\u200b\u200f \u2060", ["S6: There is no text."]),  # nobody sees these
        ("a\x00b", ["S6: The text holds characters that cannot be shown."]),
        ("a\u202etnemeerga", ["S6: The text holds characters that cannot be shown."]),
        ("a\ud800", ["S6: The text holds characters that cannot be shown."]),
        ("\x1b" * 31, ["has 31 characters", "cannot be shown"]),
    ],
)
def test_a_text_can_be_kept_and_read(text, expected):
    assert says(objections_to_text(text, longest=30, article="S6"), expected)


def test_a_line_end_counts_as_one_character():
    assert length("a\r\nb\nc") == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ação — дело\n", True), ("\x7f", False), ("\udfff", False), ("", True)],
)
def test_a_readable_text_holds_whole_visible_characters(text, expected):
    assert readable(text) is expected
