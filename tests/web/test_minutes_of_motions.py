"""What becomes of agenda motions, as the minutes tell it (B7)."""

import pytest

from assembly.events import (
    AgendaAmended,
    MotionMoved,
    MotionSetAside,
    MotionTakenBack,
    MotionWithoutEffect,
)
from tests.cast import ONE_MEMBER, PRESIDENT
from tests.extraordinary import bylaws, decision, election, open_extraordinary
from tests.telling import agenda_of, amended, closed, closed_minutes, put, tell

pytestmark = pytest.mark.usefixtures("in_english")
ADDED = {"kind": "decision", "title": "A new seat", "text": "Odemira stays."}


@pytest.fixture
def sitting(works):
    return open_extraordinary(works, items=(decision(), election(), bylaws()))


@pytest.fixture
def minutes(works, clock, sign_in, sitting):
    """What is read in the minutes, once the assembly has closed."""
    return lambda: closed_minutes(works, clock, sign_in(ONE_MEMBER), sitting)


def moved(sitting, kind="add", proposal=ADDED, **about):
    facts = {"item_id": None, "item": None, "in_name_of": None, **about}
    return MotionMoved(
        assembly_id=sitting,
        motion_id=1,
        kind=kind,
        proposal=proposal,
        reason="It is urgent.",
        mover_id=1,
        mover="Novellara",
        agenda_hash="",
        **facts,
    )


def put_motion(works, sitting, agenda=None, **end):
    """The motion is put and adopted; the agenda is amended, or what else follows."""
    facts = {"assembly_id": sitting, "motion_id": 1, "vote_id": 7}
    follows = (
        MotionWithoutEffect(**facts, **end)
        if agenda is None
        else AgendaAmended(**facts, **amended(agenda))
    )
    both = put(sitting, motion_id=1), closed(sitting, motion_id=1)
    tell(works, PRESIDENT, *both, follows)


def test_an_item_added_stands_in_the_agenda_as_amended(works, sitting, minutes):
    tell(works, ONE_MEMBER, moved(sitting))
    added = {**ADDED, "item_id": 99, "documents": []}
    put_motion(works, sitting, [*agenda_of(works, sitting), added])

    read = minutes()

    assert "To add an item Moved" in read
    assert "by Novellara (Raul Daoli)" in read
    assert "Reason: It is urgent." in read
    assert "Agenda as amended" in read
    assert "4. A new seat Added by an agenda motion" in read


def test_a_reworded_item_shows_the_difference_and_how_it_was(works, sitting, minutes):
    first, *others = agenda_of(works, sitting)
    was = {part: first[part] for part in ("kind", "title", "text")}
    proposal = {"kind": "decision", "title": "The next place", "text": "", "was": was}
    about = {"item_id": first["item_id"], "item": first["title"]}
    tell(works, ONE_MEMBER, moved(sitting, "reword", proposal, **about))
    put_motion(works, sitting, [{**first, "title": "The next place"}, *others])

    read = minutes()

    assert "To reword: The next international meeting" in read
    assert "[removed:]" in read
    assert "1. The next place" in read
    assert "As it was convened: The next international meeting" in read


def test_a_withdrawn_item_is_told_last(works, sitting, minutes):
    first, *others = agenda_of(works, sitting)
    about = {"item_id": first["item_id"], "item": first["title"]}
    tell(works, ONE_MEMBER, moved(sitting, "withdraw", {}, **about))
    put_motion(works, sitting, others)

    read = minutes()

    assert "To withdraw: The next international meeting" in read
    assert "The next international meeting Withdrawn by an agenda motion" in read
    assert read.index("1. Election") < read.rindex("The next international meeting")


def test_another_order_is_told_by_titles(works, sitting, minutes):
    agenda = agenda_of(works, sitting)[::-1]
    order = {"order": [item["item_id"] for item in agenda]}
    tell(works, ONE_MEMBER, moved(sitting, "reorder", order))
    put_motion(works, sitting, agenda)

    read = minutes()

    assert "To put the items in another order" in read
    assert "1. New bylaws" in read


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (
            lambda n: MotionSetAside(
                assembly_id=n, motion_id=1, reason="Too late.", acting_post="president"
            ),
            "Set aside by Sébastien Houssin: Too late.",
        ),
        (
            lambda n: MotionTakenBack(
                assembly_id=n, motion_id=1, mover_id=1, mover="Novellara"
            ),
            "Taken back by its mover",
        ),
    ],
)
def test_a_motion_that_was_not_put_says_why(works, sitting, minutes, end, said):
    tell(works, ONE_MEMBER, moved(sitting, in_name_of="assembly_table"))
    tell(works, PRESIDENT, end(sitting))

    read = minutes()

    assert said in read
    assert "in the name of: Assembly table" in read


def test_a_motion_may_have_no_effect_or_wait_in_vain(works, sitting, minutes):
    tell(works, ONE_MEMBER, moved(sitting))
    put_motion(works, sitting, reason="It was gone.")

    assert "Adopted without effect : It was gone." in minutes()


def test_a_motion_that_nobody_put_is_told(works, sitting, minutes):
    tell(works, ONE_MEMBER, moved(sitting))

    assert "Not put to the vote before the closing" in minutes()
