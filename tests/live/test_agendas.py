"""Whoever is in the room hears at once that the agenda, or a motion on it, changed."""

import pytest

from assembly.use_cases.amending.set_aside_motion import set_aside_motion
from assembly.use_cases.amending.take_back_motion import take_back_motion
from tests.amending import add, decide, move, open_meeting
from tests.cast import ONE_MEMBER, PRESIDENT, actor
from tests.live.conftest import frames


@pytest.fixture
def sitting(works):
    return open_meeting(works)


@pytest.fixture
def rings(enter):
    """What a line of the president hears of the agenda."""
    held = enter(PRESIDENT)
    return lambda: [f for f in frames(held) if f["name"] == "agenda"]


def test_a_motion_moved_put_and_adopted_rings_each_time(works, sitting, rings):
    motion = move(works, sitting, add())
    assert [(f["id"], f["amended"]) for f in rings()] == [(motion, 0)]

    decide(works, motion)

    assert [f["amended"] for f in rings()] == [0, 0, 1]  # put, closed, amended


def test_one_taken_back_or_set_aside_rings_too(works, sitting, rings):
    first = move(works, sitting, add())
    second = move(works, sitting, add("A song"), key="second form")
    rings()
    with works.begin(actor(works, ONE_MEMBER)) as work:
        take_back_motion(work, motion_id=first)
    with works.begin(actor(works, PRESIDENT)) as work:
        set_aside_motion(work, motion_id=second, reason="Next time.")

    assert [f["id"] for f in rings()] == [first, second]


def test_who_missed_it_hears_the_same_in_the_news(works, sitting, rings, sign_in):
    decide(works, move(works, sitting, add()))
    heard = rings()
    news = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room/news?after=-1").json
    assert [f for f in news["frames"] if f["name"] == "agenda"] == heard
