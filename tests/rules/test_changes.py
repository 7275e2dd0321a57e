"""S12, B12: who proposes to change a governing text, and how it is decided."""

import pytest

from assembly.rules.changes import (
    ChangeFacts,
    objections_to_leaving_provisional_out,
    objections_to_putting_change,
    objections_to_submitting,
)
from assembly.rules.vocabulary import AssemblyKind, GoverningText, Organ, Post
from tests.rules.saying import says

STATUTES, BYLAWS = GoverningText.STATUTES, GoverningText.BYLAWS
BOARD, TABLE, AUDIT = Organ.BOARD, Organ.ASSEMBLY_TABLE, Organ.AUDIT_BOARD
ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY
A_POST = {Post.SECRETARY}
NEW, OLD = "Article 1\n\nAnother.\n", "Article 1\n\nOne.\n"


@pytest.mark.parametrize(
    ("governs", "organ", "posts", "body", "expected"),
    [
        (STATUTES, BOARD, A_POST, NEW, []),
        (STATUTES, TABLE, A_POST, NEW, []),
        (BYLAWS, BOARD, A_POST, NEW, []),
        (BYLAWS, TABLE, A_POST, NEW, []),
        (BYLAWS, TABLE, (), NEW, ["S12: Statutes and bylaws are changed on"]),
        (STATUTES, AUDIT, A_POST, NEW, ["S12: Statutes and bylaws are changed on"]),
        (STATUTES, BOARD, A_POST, OLD, ["S12: This text is word for word"]),
        (BYLAWS, BOARD, (), OLD, ["S12: Statutes", "B12: This text is word for word"]),
    ],
)
def test_the_board_or_the_table_submits_a_text(governs, organ, posts, body, expected):
    found = objections_to_submitting(
        governs,
        in_name_of=organ,
        posts=posts,
        title="Dues",
        body=body,
        reason="Simpler.",
        in_force=OLD,
    )
    assert says(found, expected)


def facts(governs, body=NEW, *, open_vote=False, adopted=False):
    return ChangeFacts(governs, body, OLD, open_vote, adopted)


@pytest.mark.parametrize(
    ("kind", "facts", "expected"),
    [
        (EXTRAORDINARY, facts(STATUTES), []),
        (EXTRAORDINARY, facts(BYLAWS), []),
        (ORDINARY, facts(BYLAWS), ["S12: Only an extraordinary assembly"]),
        (EXTRAORDINARY, facts(STATUTES, open_vote=True), ["S12: Another vote on"]),
        (EXTRAORDINARY, facts(BYLAWS, adopted=True), ["B12: The text of this item"]),
        (EXTRAORDINARY, facts(BYLAWS, OLD), ["B12: This text is word for word"]),
        (EXTRAORDINARY, facts(BYLAWS, ""), ["B12: There is no text"]),
        (
            ORDINARY,
            facts(STATUTES, OLD, open_vote=True),
            ["Only an", "Another vote", "word for"],
        ),
    ],
)
def test_a_change_is_put_to_the_vote_one_at_a_time(kind, facts, expected):
    assert says(objections_to_putting_change(kind, facts), expected)


@pytest.mark.parametrize(
    ("kind", "stands", "on_agenda", "refused"),
    [
        (EXTRAORDINARY, True, False, True),
        (EXTRAORDINARY, True, True, False),
        (EXTRAORDINARY, False, False, False),
        (ORDINARY, True, False, False),
    ],
)
def test_the_next_extraordinary_assembly_is_asked_to_validate(
    kind, stands, on_agenda, refused
):
    found = objections_to_leaving_provisional_out(
        kind, stands=stands, on_agenda=on_agenda
    )
    assert says(found, ["B12: The board's provisional"] if refused else [])
