from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules import speaking
from assembly.rules.vocabulary import Post
from tests.rules.saying import says

OPENS = datetime(2026, 3, 20, 9, tzinfo=UTC)
POSTED = OPENS + timedelta(hours=2)
INSTANT = timedelta(microseconds=1)
TOO_LONG = "a" * (speaking.LONGEST_MESSAGE + 1)

SPEAKING = {
    "is_open": True,
    "opens_at": OPENS,
    "closes_at": OPENS + timedelta(hours=24),
    "may_take_part": True,
    "speaks_for_own": True,
    "body": "Nous approuvons.",
    "reply_to_reply": False,
}
CORRECTING = {
    "own": True,
    "posted_at": POSTED,
    "moment": POSTED + timedelta(minutes=1),
    "withdrawn": False,
    "hidden": False,
    "is_open": True,
    "body": "Nous approuvons tous.",
}
WITHDRAWING = {"own": True, "withdrawn": False, "is_open": True}
HIDING = {"posts": {Post.PRESIDENT}, "reason": "An insult.", "hidden": False}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"is_open": False}, ["B6: The discussion is open from 2026-03-20 09:00"]),
        ({"may_take_part": False}, ["B6: The members' representatives and the"]),
        ({"speaks_for_own": False}, ["S2: You do not represent the member"]),
        ({"reply_to_reply": True}, ["B6: A reply cannot be replied to."]),
        ({"body": " "}, ["B6: There is no text."]),
        ({"body": TOO_LONG}, ["B6: The text has 5001 characters; 5000 are allowed."]),
        ({"body": TOO_LONG[1:]}, []),
        ({"is_open": False, "body": ""}, ["is open from", "There is no text."]),
    ],
)
def test_members_speak_while_the_assembly_is_open(changes, expected):
    assert says(speaking.objections_to_speaking(**{**SPEAKING, **changes}), expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"moment": POSTED + timedelta(minutes=10) - INSTANT}, []),
        (
            {"moment": POSTED + timedelta(minutes=10)},
            ["B6: This message could be corrected until 2026-03-20 11:10"],
        ),
        ({"own": False}, ["B6: This message is somebody else's."]),
        ({"withdrawn": True}, ["B6: This message is withdrawn."]),
        ({"hidden": True}, ["B5: The chair has hidden this message."]),
        ({"is_open": False}, ["B6: The assembly is not open"]),
        ({"body": ""}, ["B6: There is no text."]),
        ({"body": TOO_LONG}, ["B6: The text has 5001 characters"]),
    ],
)
def test_an_own_message_is_corrected_for_ten_minutes(changes, expected):
    found = speaking.objections_to_correcting(**{**CORRECTING, **changes})
    assert says(found, expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"own": False}, ["B6: This message is somebody else's."]),
        ({"withdrawn": True}, ["B6: This message is withdrawn."]),
        ({"is_open": False}, ["B6: The assembly is not open"]),
    ],
)
def test_an_own_message_is_withdrawn_while_the_assembly_is_open(changes, expected):
    found = speaking.objections_to_withdrawing(**{**WITHDRAWING, **changes})
    assert says(found, expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"posts": {Post.VICE_PRESIDENT}}, []),
        ({"posts": {Post.SECRETARY}}, ["B5: The secretary assists"]),
        ({"posts": ()}, ["B5: Only the chair does this"]),
        ({"reason": " "}, ["B5: A message is hidden for a reason, and none is given."]),
        ({"reason": "a" * 501}, ["B5: The text has 501 characters; 500 are allowed."]),
        ({"hidden": True}, ["B5: This message is hidden already."]),
    ],
)
def test_the_chair_hides_a_message_for_a_reason(changes, expected):
    assert says(speaking.objections_to_hiding(**{**HIDING, **changes}), expected)
