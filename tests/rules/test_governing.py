"""S12, B12: versions of the statutes and the bylaws."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assembly.rules.governing import (
    LONGEST_GOVERNING_TEXT,
    lapses,
    next_number,
    objections_to_acting_as_board,
    objections_to_importing_text,
    objections_to_making_provisional,
    objections_to_new_text,
    tidy_text,
)
from assembly.rules.vocabulary import GoverningText, Post
from tests.rules.saying import says

STATUTES, BYLAWS = GoverningText.STATUTES, GoverningText.BYLAWS
OPENS = datetime(2026, 3, 1, 12, tzinfo=UTC)
IN_FORCE = "Article 1\n\nThe network.\n"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Article 1\r\n\r\n\r\n\r\nThe\u00a0 network. \n\n", IN_FORCE),
        (IN_FORCE, IN_FORCE),
        ("\n\n· one ;\n·\ttwo.", "· one ;\n· two.\n"),
        ("", "\n"),
    ],
)
def test_only_the_white_space_of_a_text_is_made_even(written, kept):
    assert tidy_text(written) == kept
    assert written.split() == kept.split()


@pytest.mark.parametrize("name", ["statutes", "bylaws"])
def test_the_founding_texts_are_tidy_and_tell_twelve_articles(name):
    text = Path(f"config/data/founding_{name}.txt").read_text("utf-8")

    articles = [li for li in text.splitlines() if li.startswith("Article ")]
    assert tidy_text(text) == text
    assert [int(li.split()[1].strip(":-")) for li in articles] == [*range(1, 13)]


@pytest.mark.parametrize(
    ("held", "number"), [((), 0), ((0,), 1), ((0, 1, 2), 3), ((5,), 6)]
)
def test_versions_are_numbered_in_the_order_of_approval(held, number):
    assert next_number(held) == number


@pytest.mark.parametrize(
    ("governs", "body", "in_force", "expected"),
    [
        (STATUTES, "Article 1\n\nThe new network.", IN_FORCE, []),
        (STATUTES, IN_FORCE, None, []),
        (STATUTES, "Article 1\r\n\r\nThe  network.", IN_FORCE, ["S12: This text is"]),
        (BYLAWS, IN_FORCE, IN_FORCE, ["B12: This text is word for word"]),
        (BYLAWS, " \n ", IN_FORCE, ["B12: There is no text"]),
        (BYLAWS, "bell\a", IN_FORCE, ["B12: The text holds characters"]),
        (BYLAWS, "x" * (LONGEST_GOVERNING_TEXT + 1), None, ["B12: The text has 100"]),
    ],
)
def test_a_new_text_can_be_read_and_differs(governs, body, in_force, expected):
    assert says(objections_to_new_text(governs, body, in_force=in_force), expected)


@pytest.mark.parametrize(
    ("number", "held", "body", "expected"),
    [
        (0, (), IN_FORCE, []),
        (2, (0, 1), IN_FORCE, []),
        (1, (), IN_FORCE, ["S12: The next version has the number 0, not 1."]),
        (0, (0,), IN_FORCE, ["S12: The next version has the number 1, not 0."]),
        (-1, (), "", ["S12: There is no text", "S12: The next version"]),
    ],
)
def test_versions_are_imported_in_their_order(number, held, body, expected):
    found = objections_to_importing_text(STATUTES, body, number=number, held=held)
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "stands", "body", "reason", "expected"),
    [
        ({Post.SECRETARY}, False, "Article 1", "The dues are late.", []),
        ((), False, "Article 1", "The dues are late.", ["B12: Only the board"]),
        (
            {Post.PRESIDENT},
            True,
            "Article 1",
            "The dues are late.",
            ["B12: A provisional version of the bylaws stands already"],
        ),
        ({Post.PRESIDENT}, False, "Article 1", " ", ["B12: There is no text"]),
        (
            (),
            True,
            IN_FORCE,
            "",
            ["Only the board", "word for word", "There is no text", "stands already"],
        ),
    ],
)
def test_the_board_makes_one_provisional_version_for_a_reason(
    posts, stands, body, reason, expected
):
    found = objections_to_making_provisional(
        posts, body=body, reason=reason, in_force=IN_FORCE, stands=stands
    )
    assert says(found, expected)


@pytest.mark.parametrize(("posts", "may"), [((), False), *(({p}, True) for p in Post)])
def test_every_post_of_the_board_acts_for_it(posts, may):
    assert (objections_to_acting_as_board(posts) == ()) is may


@pytest.mark.parametrize(
    ("before", "gone"), [(1, True), (0, False), (-1, False), (60 * 24 * 400, True)]
)
def test_a_provisional_version_lasts_until_the_next_assembly(before, gone):
    made_at = OPENS - timedelta(minutes=before)
    assert lapses(made_at=made_at, opened_at=OPENS) is gone
