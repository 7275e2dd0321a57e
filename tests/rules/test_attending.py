from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules.attending import (
    objections_to_entering,
    objections_to_marking,
    objections_to_taking_back_mark,
)
from assembly.rules.vocabulary import AssemblyKind, Post

OPENS = datetime(2026, 3, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("is_open", "has_members", "articles"),
    [
        (True, True, []),
        (False, True, ["B6"]),
        (True, False, ["S2"]),
        (False, False, ["B6", "S2"]),
    ],
)
def test_members_become_present_while_the_room_is_open(is_open, has_members, articles):
    found = objections_to_entering(
        is_open=is_open,
        opens_at=OPENS,
        closes_at=OPENS + timedelta(hours=24),
        has_members=has_members,
    )

    assert [objection.article for objection in found] == articles


TABLE_MARKS = {
    "posts": {Post.SECRETARY},
    "kind": AssemblyKind.EXTRAORDINARY,
    "is_open": True,
    "on_roll": True,
    "has_representative": True,
}


@pytest.mark.parametrize(
    ("changed", "articles"),
    [
        ({}, []),
        ({"posts": {Post.PRESIDENT}}, []),
        ({"posts": set()}, ["B5"]),
        ({"kind": AssemblyKind.ORDINARY}, ["B6"]),
        ({"is_open": False}, ["B7"]),
        ({"on_roll": False}, ["S2"]),
        ({"has_representative": False}, ["S2"]),
        ({"posts": set(), "is_open": False, "on_roll": False}, ["B5", "B7", "S2"]),
    ],
)
def test_the_table_marks_at_the_door_while_it_is_open(changed, articles):
    found = objections_to_marking(**(TABLE_MARKS | changed))

    assert [objection.article for objection in found] == articles


@pytest.mark.parametrize(
    ("changed", "articles"),
    [
        ({}, []),
        ({"posts": set()}, ["B5"]),
        ({"kind": AssemblyKind.ORDINARY}, ["B6"]),
        ({"is_open": False}, ["B7"]),
        ({"marked_only": False}, ["B7"]),
        ({"reason": "  "}, ["B7"]),
        ({"reason": "x" * 501}, ["B7"]),
        ({"posts": set(), "marked_only": False, "reason": ""}, ["B5", "B7", "B7"]),
    ],
)
def test_a_mark_and_no_more_is_taken_back_for_a_reason(changed, articles):
    known = {"posts", "kind", "is_open"}
    facts = {name: fact for name, fact in TABLE_MARKS.items() if name in known}
    facts |= {"marked_only": True, "reason": "It was its neighbour."}

    found = objections_to_taking_back_mark(**(facts | changed))

    assert [objection.article for objection in found] == articles
