"""B5: who remarks on the minutes of an assembly, who signs them, and until when."""

import pytest

from assembly.rules.minutes import (
    LONGEST_REMARK,
    may_remark,
    objections_to_remarking,
    objections_to_signing,
    signing_post,
)
from assembly.rules.vocabulary import Post
from tests.rules.saying import says

PRESIDENT, VICE, SECRETARY = Post.PRESIDENT, Post.VICE_PRESIDENT, Post.SECRETARY
NOW, BEFORE = "ab" * 32, "cd" * 32
NOT_SECRETARY = "B5: Remarks are added to the minutes by the secretary"
NOT_CLOSED = "B5: The minutes are made from the record when the assembly closes."
SIGNED = "B5: The minutes are signed: nothing is added to them any more."


@pytest.mark.parametrize(
    ("posts", "closed", "signed", "body", "expected"),
    [
        ({SECRETARY}, True, False, "The line broke at noon.", []),
        ({SECRETARY, PRESIDENT}, True, False, "x" * LONGEST_REMARK, []),
        ({PRESIDENT}, True, False, "A remark.", [NOT_SECRETARY]),
        ({SECRETARY}, False, False, "A remark.", [NOT_CLOSED]),
        ({SECRETARY}, True, True, "A remark.", [SIGNED]),
        ({SECRETARY}, True, False, " ", ["B5: There is no text"]),
        ({SECRETARY}, True, False, "x" * 5001, ["B5: The text has 5001 characters"]),
        ((), False, False, "", [NOT_SECRETARY, NOT_CLOSED, "no text"]),
        ((), True, True, "", [NOT_SECRETARY, SIGNED, "no text"]),
    ],
)
def test_the_secretary_remarks_while_nobody_has_signed(
    posts, closed, signed, body, expected
):
    found = objections_to_remarking(posts, closed=closed, signed=signed, body=body)

    assert says(found, expected)
    assert may_remark(posts) is (SECRETARY in posts)


@pytest.mark.parametrize(
    ("part", "posts", "acting"),
    [
        (PRESIDENT, {PRESIDENT}, PRESIDENT),
        (PRESIDENT, {VICE}, VICE),
        (PRESIDENT, {VICE, PRESIDENT}, PRESIDENT),
        (PRESIDENT, {SECRETARY}, None),
        (SECRETARY, {SECRETARY, PRESIDENT}, SECRETARY),
        (SECRETARY, {PRESIDENT, VICE}, None),
        (VICE, {VICE}, None),
        (PRESIDENT, (), None),
    ],
)
def test_each_part_is_signed_by_its_own_post(part, posts, acting):
    assert signing_post(part, posts) is acting


@pytest.mark.parametrize(
    ("part", "posts", "signed_by", "sha256", "expected"),
    [
        (PRESIDENT, {PRESIDENT}, None, NOW, []),
        (SECRETARY, {SECRETARY}, None, NOW, []),
        (PRESIDENT, {SECRETARY}, None, NOW, ["B5: This signature is that of the pres"]),
        (SECRETARY, {PRESIDENT}, None, NOW, ["B5: This signature is that of the sec"]),
        (PRESIDENT, {VICE}, "Sébastien Houssin", NOW, ["Sébastien Houssin has signed"]),
        (PRESIDENT, {PRESIDENT}, None, BEFORE, [f"their hash is {BEFORE} now"]),
        (PRESIDENT, {PRESIDENT}, None, None, [NOT_CLOSED]),
        (SECRETARY, (), None, None, ["that of the secretary", NOT_CLOSED]),
        (PRESIDENT, (), "A", BEFORE, ["of the president", "A has signed", "changed"]),
    ],
)
def test_president_and_secretary_sign_what_they_saw(
    part, posts, signed_by, sha256, expected
):
    found = objections_to_signing(
        part, posts, signed_by=signed_by, seen=NOW, sha256=sha256
    )
    assert says(found, expected)
