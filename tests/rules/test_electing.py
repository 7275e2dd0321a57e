"""B5: when the chair may put an election to the vote, and its second round."""

import pytest

from assembly.rules.electing import (
    Progress,
    objections_to_putting_election,
    objections_to_second_round,
)
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Post
from tests.rules.saying import says

CHAIR = (Post.PRESIDENT,)
TWO = Progress(candidates=[1, 2])


def putting(progress=TWO, **changes):
    facts = {
        "posts": CHAIR,
        "is_open": True,
        "assembly_kind": AssemblyKind.EXTRAORDINARY,
        "item_kind": ItemKind.ELECTION,
    }
    return objections_to_putting_election(**{**facts, **changes}, progress=progress)


def second_round(progress, **changes):
    facts = {"posts": CHAIR, "is_open": True, "after_last": True}
    return objections_to_second_round(**{**facts, **changes}, progress=progress)


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (TWO, []),
        (Progress(candidates=[1]), []),
        (Progress(), ["stands for it with its consent"]),
        (Progress(candidates=[1, 2], round=1), []),  # nobody expressed anything
        (Progress(candidates=[1, 2], round=1, is_open=True), ["post is open"]),
        (Progress(candidates=[1, 2], round=1, elected="Palmela"), ["Palmela is elect"]),
        (Progress(candidates=[1, 2], leaders=[1, 2], round=1), ["calls for a second"]),
        (Progress(candidates=[1], elsewhere=["Palmela"]), ["another post.*: Palmela"]),
    ],
)
def test_the_chair_puts_the_candidates_once(progress, expected):
    found = putting(progress)
    assert len(found) == len(expected)
    assert says(found, [word.split(".*")[-1] for word in expected])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"posts": [Post.SECRETARY]}, ["B5: The secretary assists"]),
        ({"posts": []}, ["B5: Only the chair"]),
        ({"is_open": False}, ["B7: The assembly is not open"]),
        ({"item_kind": ItemKind.DECISION}, ["B5: This item of the agenda is not"]),
        (
            {"assembly_kind": AssemblyKind.ORDINARY},
            ["B5: Only an extraordinary assembly elects"],
        ),
        (
            {"posts": [], "is_open": False, "item_kind": ItemKind.REPORT},
            ["Only the chair", "not open", "not an election"],
        ),
    ],
)
def test_every_reason_against_putting_it_is_told(changes, expected):
    assert says(putting(**changes), expected)


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (Progress(leaders=[1, 2], round=1), []),
        (Progress(leaders=[1, 2], round=2), []),  # after a tied second round
        (Progress(), ["No round has been held"]),
        (Progress(candidates=[1, 2], round=1), ["leaves candidates for a second"]),
        (Progress(round=1, is_open=True), ["post is open"]),
        (Progress(round=1, elected="Palmela"), ["Palmela is elected"]),
        (Progress(leaders=[1], round=1, elsewhere=["Palmela"]), ["another post"]),
    ],
)
def test_a_second_round_follows_a_round_that_elected_nobody(progress, expected):
    found = second_round(progress)
    assert says(found, expected)


def test_the_second_round_is_the_chair_s_while_the_assembly_is_open():
    found = second_round(Progress(leaders=[1, 2], round=1), posts=[], is_open=False)
    assert says(found, ["B5: Only the chair", "B7: The assembly is not open"])


def test_the_next_round_is_asked_for_after_the_last_one_held():
    tied = Progress(leaders=[1, 2], round=2)
    assert says(second_round(tied, after_last=False), ["Another round was held since"])
    running = Progress(round=2, is_open=True)
    assert says(second_round(running, after_last=False), ["post is open"])
