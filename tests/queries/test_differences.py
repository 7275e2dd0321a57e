"""Two texts, and what a reader is shown of them."""

import time

import pytest

from assembly.queries.differences import (
    MOST_WORDS,
    Change,
    Gap,
    changed_only,
    differences,
)

SIGNS = {Change.SAME: "{}", Change.ADDED: "+{}+", Change.REMOVED: "-{}-"}


def told(old, new):
    """Each paragraph with what is added between plus signs, removed between minus."""
    return [
        "".join(SIGNS[piece.change].format(piece.text) for piece in paragraph.pieces)
        for paragraph in differences(old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("", "", []),
        ("", "New.", ["+New.+"]),
        ("Old.", "", ["-Old.-"]),
        ("The same.", "The same.\n", ["The same."]),
        ("One.\n\nTwo.", "One.\nTwo.", ["One.", "Two."]),
        ("One.", "One.\nTwo.", ["One.", "+Two.+"]),
        ("One.\nTwo.", "Two.", ["-One.-", "Two."]),
        (
            "The seat is in Lisbon, Portugal.",
            "The seat is in Odemira, Portugal.",
            ["The seat is in- Lisbon-+ Odemira+, Portugal."],
        ),
        (
            "Every three years.",
            "Every three years, two to four being allowed.",
            ["Every three years+, two to four being allowed+."],
        ),
        ("Apples.", "Quite another thing!", ["-Apples.-", "+Quite another thing!+"]),
        (
            "Head.\nThe board has three members.\nFoot.",
            "Head.\nA new article.\nThe board has five members.\nFoot.",
            [
                "Head.",
                "+A new article.+",
                "The board has- three-+ five+ members.",
                "Foot.",
            ],
        ),
    ],
)
def test_a_reader_sees_what_is_added_and_what_is_removed(old, new, shown):
    assert told(old, new) == shown


def test_both_texts_can_be_read_from_the_difference():
    old, new = "Vote by hand.\nThen go home.", "Vote in writing.\nThen go home."
    pieces = [p for paragraph in differences(old, new) for p in paragraph.pieces]
    before = [p.text for p in pieces if p.change is not Change.ADDED]
    after = [p.text for p in pieces if p.change is not Change.REMOVED]
    assert "".join(before) == old.replace("\n", "")
    assert "".join(after) == new.replace("\n", "")


def test_a_very_long_paragraph_is_compared_as_a_whole():
    long = " ".join(f"word{n}" for n in range(MOST_WORDS + 1))
    assert told(long, long + " more") == [f"-{long}-", f"+{long} more+"]


def test_a_line_of_one_word_over_and_over_is_told_quickly():
    assert told("a " * 1_900, "a " * 1_800)


def test_four_words_over_and_over_take_no_minutes():
    """Such a text, of the length that is allowed, once took a minute and a half."""
    old = "\n".join(f"{' '.join('abcd' * 49)} {n}" for n in range(250))
    new = "\n".join(f"{' '.join('dcba' * 49)} x{n}" for n in range(250))

    before = time.process_time()
    pieces = [p for paragraph in differences(old, new) for p in paragraph.pieces]

    assert time.process_time() - before < 20
    after = "".join(p.text for p in pieces if p.change is not Change.REMOVED)
    assert after == new.replace("\n", "")


def test_of_a_long_text_only_the_neighbourhood_of_a_change_is_shown():
    lines = [f"Paragraph {n}." for n in range(9)]
    new = [*lines[:4], "Inserted.", *lines[4:]]
    shown = changed_only(differences("\n".join(lines), "\n".join(new)))
    said = [
        len(p.paragraphs) if isinstance(p, Gap) else p.pieces[0].text for p in shown
    ]
    assert said == [3, "Paragraph 3.", "Inserted.", "Paragraph 4.", 4]


def test_what_does_not_change_waits_folded_unless_it_is_long():
    lines = ["The board reports to the assembly. " * 30] * 3
    long, short = "\n".join(lines), "\n".join(["Preamble."] * 3)

    (of_long,) = changed_only(differences(long, long))
    (of_short,) = changed_only(differences(short, short))

    assert (of_long.unfolds, of_short.unfolds) == (False, True)


def test_a_paragraph_that_stands_elsewhere_has_moved():
    found = differences(
        "The seat.\nThe members.\nThe dues.", "The members.\nThe dues.\nThe seat."
    )

    assert [(p.pieces[0].text, p.change, p.moved) for p in found] == [
        ("The seat.", Change.REMOVED, True),
        ("The members.", Change.SAME, False),
        ("The dues.", Change.SAME, False),
        ("The seat.", Change.ADDED, True),
    ]


def test_a_reworded_paragraph_is_read_as_it_was_and_as_it_would_be():
    (found,) = differences("The seat is in Lisbon.", "The seat is in Odemira.")

    assert "".join(p.text for p in found.before) == "The seat is in Lisbon."
    assert "".join(p.text for p in found.after) == "The seat is in Odemira."
    assert found.change is None
