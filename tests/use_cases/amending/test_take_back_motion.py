"""The mover takes its motion back (B7)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.amending.take_back_motion import take_back_motion
from tests.amending import decide, motion_of, put
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor
from tests.voting import told


def take_back(works, motion, by=ONE_MEMBER):
    with works.begin(actor(works, by)) as work:
        take_back_motion(work, motion_id=motion)


def test_what_is_taken_back_does_not_wait_any_more(works, motion):
    take_back(works, motion)

    assert motion_of(works, motion).taken_back_at == NOON
    assert told(works, "MotionTakenBack")[0]["mover"] == "Novellara"
    with pytest.raises(Refused, match="does not wait any more"):
        put(works, motion)
    with pytest.raises(Refused, match="does not wait any more"):
        take_back(works, motion)


def test_not_by_others(works, motion):
    with pytest.raises(Refused, match="another member's"):
        take_back(works, motion, by=PRESIDENT)


@pytest.mark.parametrize("done", [put, decide])
def test_not_once_it_was_put(works, motion, done):
    done(works, motion)
    with pytest.raises(Refused, match="the vote decides"):
        take_back(works, motion)


@pytest.mark.usefixtures("at_closing")
def test_not_after_the_closing(works, motion):
    with pytest.raises(Refused, match="while the assembly is open"):
        take_back(works, motion)


def test_one_that_is_not_there_is_a_miss(works, motion):
    with pytest.raises(NotFound):
        take_back(works, motion + 1)
