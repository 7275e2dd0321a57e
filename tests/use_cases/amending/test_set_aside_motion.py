"""The chair sets a motion aside, and says why (B5)."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.amending.set_aside_motion import set_aside_motion
from tests.amending import decide, motion_of, put
from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, actor
from tests.voting import told

WHY = "The next meeting will hear of it."


def set_aside(works, motion, by=PRESIDENT, reason=WHY):
    with works.begin(actor(works, by)) as work:
        set_aside_motion(work, motion_id=motion, reason=reason)


def test_it_is_not_put_and_all_can_read_why(works, motion):
    set_aside(works, motion, reason=f" {WHY} ")

    assert motion_of(works, motion).set_aside_reason == WHY
    [entry] = told(works, "MotionSetAside")
    assert (entry["reason"], entry["acting_post"]) == (WHY, "president")
    with pytest.raises(Refused, match="does not wait any more"):
        put(works, motion)


@pytest.mark.parametrize("name", [TABLE_SECRETARY, ONE_MEMBER])
def test_only_by_the_chair(works, motion, name):
    with pytest.raises(Refused, match="B5"):
        set_aside(works, motion, by=name)


def test_never_without_a_reason(works, motion):
    with pytest.raises(Refused, match="for a reason"):
        set_aside(works, motion, reason=" ")


@pytest.mark.parametrize("done", [put, decide, set_aside])
def test_only_while_it_waits(works, motion, done):
    done(works, motion)
    with pytest.raises(Refused, match="B7"):
        set_aside(works, motion)


@pytest.mark.usefixtures("at_closing")
def test_not_after_the_closing(works, motion):
    with pytest.raises(Refused, match="while the assembly is open"):
        set_aside(works, motion)
