"""Drafting, and convening anew, are the table's (B6, B7)."""

import pytest

from assembly.rules import drafting
from assembly.rules.vocabulary import AssemblyKind, Post
from tests.rules.saying import says

ORDINARY = AssemblyKind.ORDINARY
TABLE = {Post.SECRETARY}
BEFORE = {"opened": False, "closed": False, "cancelled": False}
DRAFT = {"kind": ORDINARY, "issued": False, "dropped": False, **BEFORE}


@pytest.mark.parametrize(
    ("posts", "title", "expected"),
    [
        (TABLE, "Spring assembly", []),
        (set(), "Spring assembly", ["B6: An assembly is convened and cancelled by"]),
        (TABLE, " ", ["B6: There is no text."]),
        (set(), "", ["a member of the assembly table", "There is no text."]),
        (TABLE, "x" * 201, ["201 characters; 200 are allowed"]),
    ],
)
def test_a_member_of_the_table_drafts(posts, title, expected):
    found = drafting.objections_to_drafting(posts, kind=ORDINARY, title=title)
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "changes", "expected"),
    [
        (TABLE, {}, []),
        (set(), {}, ["by a member of the assembly table"]),
        (TABLE, {"issued": True}, ["B6: The agenda, the documents and the date are"]),
        (TABLE, {"dropped": True}, ["This draft has been given up."]),
        (TABLE, {"opened": True}, ["This assembly has opened"]),
        (TABLE, {"cancelled": True}, ["This assembly is cancelled."]),
    ],
)
def test_a_draft_is_changed_until_it_is_issued(posts, changes, expected):
    found = drafting.objections_to_changing_draft(posts, **{**DRAFT, **changes})
    assert says(found, expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Accounts", "", []),
        ("", "The accounts of 2025.", ["There is no text."]),
        ("Accounts", "x" * 20_001, ["longer than 20000 characters"]),
        ("Accounts", "\x00", ["characters that cannot be shown"]),
    ],
)
def test_an_item_has_a_title_and_may_have_a_text(title, text, expected):
    assert says(drafting.objections_to_item(title, text), expected)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, []),
        ({"issued": True}, ["B6: This assembly is convened already"]),
        ({"issued": True, "dropped": True}, ["convened already"]),
        ({"dropped": True}, ["given up"]),
        ({"changed": True}, ["has been changed since you looked at it"]),
    ],
)
def test_a_convocation_is_issued_once_and_as_it_was_seen(facts, expected):
    facts = {"issued": False, "dropped": False, "changed": False, **facts}
    found = drafting.objections_to_convening_twice(ORDINARY, **facts)
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "changes", "expected"),
    [
        (TABLE, {}, []),
        (set(), {}, ["by a member of the assembly table"]),
        (TABLE, {"convened": False}, ["not convened yet. Change its draft instead."]),
        (TABLE, {"opened": True}, ["has opened"]),
        (TABLE, {"cancelled": True}, ["is cancelled"]),
        (TABLE, {"convened": False, "cancelled": True}, ["is cancelled"]),
    ],
)
def test_what_is_convened_and_not_open_may_be_convened_anew(posts, changes, expected):
    facts = {"convened": True, **BEFORE, **changes}
    assert says(drafting.objections_to_convening_anew(posts, **facts), expected)


def test_only_a_draft_that_would_replace_a_convocation_is_given_up():
    assert drafting.objections_to_dropping_draft(convened=True) == ()
    found = drafting.objections_to_dropping_draft(convened=False)
    assert says(found, ["only draft. Cancel the assembly instead."])


@pytest.mark.parametrize(
    ("posts", "secretariat", "has_address", "how", "expected"),
    [
        (TABLE, False, False, "By registered letter", []),
        (set(), True, False, "By registered letter", []),
        (set(), False, False, "By telephone", ["S8: Another dispatch is recorded by"]),
        (TABLE, False, True, "By telephone", ["This member has an address"]),
        (TABLE, False, False, "", ["There is no text."]),
    ],
)
def test_a_member_without_an_address_is_told_otherwise(
    posts, secretariat, has_address, how, expected
):
    found = drafting.objections_to_other_dispatch(
        posts, is_secretariat=secretariat, has_address=has_address, how=how
    )
    assert says(found, expected)
