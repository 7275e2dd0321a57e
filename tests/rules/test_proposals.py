"""B7: the agenda as a motion would have it, and how that is asked."""

import pytest

from assembly.rules.proposals import amended, changes_text, question, touched
from assembly.rules.vocabulary import ItemKind, MotionKind
from tests.rules.agendas import AGENDA, IN_ORDER, add, reorder, reword, withdraw


@pytest.mark.parametrize(
    ("proposal", "titles"),
    [
        (add(), [*(p.wording.title for p in AGENDA), "A new network"]),
        (
            withdraw(12),
            ["The board's report", "President of the board", "Article 7"],
        ),
        (
            reword(12, "Our seat"),
            ["The board's report", "Our seat", "President of the board", "Article 7"],
        ),
        (
            reorder(11, 14, 12, 13),
            ["The board's report", "Article 7", "The seat", "President of the board"],
        ),
        (withdraw(99), [p.wording.title for p in AGENDA]),
    ],
)
def test_the_agenda_as_it_would_be(proposal, titles):
    assert [p.wording.title for p in amended(AGENDA, proposal)] == titles


@pytest.mark.parametrize(
    ("proposal", "items"),
    [
        (add(), set()),
        (withdraw(12), {12}),
        (reword(13), {13}),
        (reorder(*IN_ORDER), set()),
        (reorder(11, 13, 12, 14), {12, 13}),
        (reorder(14, 11, 12, 13), set(IN_ORDER)),
        (reorder(11, 13), set()),
    ],
)
def test_the_items_that_a_motion_touches(proposal, items):
    assert touched(AGENDA, proposal) == items


@pytest.mark.parametrize(
    ("proposal", "asked"),
    [
        (add(), "the item “A new network” is added."),
        (withdraw(12), "item 2, “The seat”, is withdrawn."),
        (
            reword(12, "Our seat"),
            "item 2, “The seat”, is reworded, as “Our seat”.",
        ),
        (reword(12, "The seat", text="We move."), "item 2, “The seat”, is reworded."),
        (
            reorder(11, 14, 12, 13),
            "its items are taken in the order 1, 4, 2, 3.",
        ),
        (withdraw(99), "an item that is no longer there is withdrawn."),
    ],
)
def test_what_the_members_are_asked(proposal, asked):
    said = question(AGENDA, proposal, mover="Novellara")
    assert said == f"The agenda is amended, as Novellara moves: {asked}"


@pytest.mark.parametrize(
    ("proposal", "changes"),
    [
        (add(), False),
        (add(ItemKind.CHANGE_OF_STATUTES), True),
        (add(ItemKind.CHANGE_OF_BYLAWS), True),
        (reword(14), True),
        (reword(14, kind=ItemKind.DECISION), True),
        (reword(12, kind=ItemKind.CHANGE_OF_BYLAWS), True),
        (reword(12), False),
        (withdraw(14), False),
        (reorder(11, 14, 12, 13), False),
    ],
)
def test_which_motions_change_the_statutes_or_bylaws(proposal, changes):
    assert changes_text(AGENDA, proposal) is changes
    assert isinstance(proposal.kind, MotionKind)
