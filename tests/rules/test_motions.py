"""B7, B5: who moves, and what becomes of a motion."""

import pytest

from assembly.rules import motions
from assembly.rules.vocabulary import AssemblyKind, Post
from tests.rules.saying import says

EXTRAORDINARY, ORDINARY = AssemblyKind.EXTRAORDINARY, AssemblyKind.ORDINARY
CHAIR = {Post.PRESIDENT}
WAITING = {"is_open": True, "put": False, "ended": False}
CLOSED = "B7: The agenda is amended on the day itself"
PUT = "B7: This motion has been put to the vote"
ENDED = "B7: This motion does not wait any more"


@pytest.mark.parametrize(
    ("kind", "is_open", "mover_votes", "reason", "expected"),
    [
        (EXTRAORDINARY, True, True, "It is urgent.", []),
        (ORDINARY, True, True, "It is urgent.", ["B6: The agenda of an ordinary"]),
        (ORDINARY, False, True, "It is urgent.", ["B6: The agenda of an ordinary"]),
        (EXTRAORDINARY, False, True, "It is urgent.", [CLOSED]),
        (EXTRAORDINARY, True, False, "It is urgent.", ["B7: Motions are moved by"]),
        (EXTRAORDINARY, True, True, " ", ["B7: A motion is moved for a reason"]),
        (EXTRAORDINARY, True, True, "x" * 2_001, ["B7: The text has 2001"]),
        (EXTRAORDINARY, False, False, "", [CLOSED, "Motions are", "for a reason"]),
    ],
)
def test_a_voting_member_moves_for_a_reason_while_it_is_open(
    kind, is_open, mover_votes, reason, expected
):
    found = motions.objections_to_moving(
        kind=kind, is_open=is_open, mover_votes=mover_votes, reason=reason
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("changed", "expected"), [(False, []), (True, ["B7: The agenda has been amended"])]
)
def test_who_moves_has_the_agenda_in_force_before_them(changed, expected):
    assert says(motions.objections_to_stale_form(changed=changed), expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"own": False}, ["B7: This motion is another member's."]),
        ({"is_open": False}, [CLOSED]),
        ({"put": True}, [PUT]),
        ({"put": True, "ended": True}, [PUT]),
        ({"ended": True}, [ENDED]),
    ],
)
def test_the_mover_takes_it_back_while_it_waits(changes, expected):
    found = motions.objections_to_taking_back(**{**WAITING, "own": True, **changes})
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "changes", "expected"),
    [
        (CHAIR, {}, []),
        ({Post.VICE_PRESIDENT}, {}, []),
        ({Post.SECRETARY}, {}, ["B5: The secretary assists"]),
        ((), {}, ["B5: Only the chair"]),
        (CHAIR, {"reason": ""}, ["B5: A motion is set aside for a reason"]),
        (CHAIR, {"reason": "x" * 2_001}, ["B5: The text has 2001"]),
        (CHAIR, {"is_open": False}, [CLOSED]),
        (CHAIR, {"put": True}, [PUT]),
        (CHAIR, {"ended": True}, [ENDED]),
    ],
)
def test_the_chair_sets_a_motion_aside_and_says_why(posts, changes, expected):
    told = {**WAITING, "reason": "Moved twice.", **changes}
    assert says(motions.objections_to_setting_aside(posts=posts, **told), expected)


@pytest.mark.parametrize(
    ("posts", "changes", "expected"),
    [
        (CHAIR, {}, []),
        ((), {}, ["B5: Only the chair"]),
        (CHAIR, {"is_open": False}, [CLOSED]),
        (CHAIR, {"put": True}, [PUT]),
        (CHAIR, {"ended": True}, [ENDED]),
        (CHAIR, {"another_put": True}, ["B7: Another motion to amend"]),
    ],
)
def test_the_chair_puts_one_motion_at_a_time(posts, changes, expected):
    told = {**WAITING, "another_put": False, **changes}
    assert says(motions.objections_to_putting_motion(posts=posts, **told), expected)


@pytest.mark.parametrize(
    ("withdrawn", "expected"),
    [(False, []), (True, ["B7: The assembly has withdrawn this item"])],
)
def test_what_was_withdrawn_is_not_discussed_or_voted_on(withdrawn, expected):
    found = motions.objections_to_withdrawn_item(withdrawn=withdrawn)
    assert says(found, expected)


@pytest.mark.parametrize(
    ("touched", "expected"), [(False, []), (True, ["B7: A motion that would change"])]
)
def test_nothing_is_put_on_an_item_that_a_motion_being_voted_would_change(
    touched, expected
):
    found = motions.objections_to_voting_on_touched(touched=touched)
    assert says(found, expected)
