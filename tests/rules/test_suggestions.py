"""B12: what members suggest for the bylaws, and what the board makes of it."""

import pytest

from assembly.rules.suggestions import (
    objections_to_answering,
    objections_to_suggesting,
    objections_to_taking_up,
)
from assembly.rules.vocabulary import GoverningText, Organ, Post
from tests.rules.saying import says

STATUTES, BYLAWS = GoverningText.STATUTES, GoverningText.BYLAWS
BOARD, TABLE = Organ.BOARD, Organ.ASSEMBLY_TABLE
A_POST = {Post.SECRETARY}


@pytest.mark.parametrize(
    ("represents", "article", "body", "reason", "expected"),
    [
        (True, "Article 9", "Dues in March.", "Simpler.", []),
        (False, "Article 9", "Dues in March.", "Simpler.", ["B12: A change of the"]),
        (True, "", "Dues in March.", "Simpler.", ["B12: There is no text"]),
        (True, "Article 9", "", "", ["no text", "no text"]),
        (True, "x" * 201, "Dues.", "x" * 2001, ["201 characters", "2001 characters"]),
    ],
)
def test_any_member_suggests_a_change_of_the_bylaws(
    represents, article, body, reason, expected
):
    found = objections_to_suggesting(
        represents=represents, article=article, body=body, reason=reason
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "answered", "taken_up", "answer", "expected"),
    [
        (A_POST, False, False, "It stands in article 9.", []),
        ((), False, False, "No.", ["B12: Only the board does this"]),
        (A_POST, True, False, "No.", ["B12: This suggestion is answered already."]),
        (A_POST, False, True, "No.", ["B12: This suggestion is taken up"]),
        (A_POST, False, False, " ", ["B12: There is no text"]),
        ((), True, False, "", ["Only the board", "no text", "answered"]),
    ],
)
def test_the_board_answers_a_suggestion_once_with_a_reason(
    posts, answered, taken_up, answer, expected
):
    found = objections_to_answering(
        posts, answered=answered, taken_up=taken_up, answer=answer
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("governs", "organ", "settled", "expected"),
    [
        (BYLAWS, BOARD, (), []),
        (BYLAWS, TABLE, (), ["B12: Suggestions are for the bylaws"]),
        (STATUTES, BOARD, (), ["B12: Suggestions are for the bylaws"]),
        (BYLAWS, BOARD, ("1", "4"), ["B12: Answered or taken up already: 1, 4."]),
    ],
)
def test_the_board_merges_open_suggestions(governs, organ, settled, expected):
    found = objections_to_taking_up(governs, in_name_of=organ, settled=settled)
    assert says(found, expected)
