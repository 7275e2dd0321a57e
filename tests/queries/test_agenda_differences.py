"""Two agendas, and what a reader is shown of them."""

import pytest

from assembly.queries.agenda_differences import agenda_differences
from assembly.queries.differences import Gap
from assembly.rules.proposals import amended
from assembly.rules.vocabulary import ItemKind
from tests.rules.agendas import AGENDA, add, reorder, reword, withdraw


def shown(proposal):
    """What happens to each item, with its place before and after."""
    points = agenda_differences(AGENDA, amended(AGENDA, proposal))
    return [(p.happens.value, p.before, p.after) for p in points]


STAY = [("stays", n, n) for n in range(1, 5)]


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        (withdraw(99), STAY),
        (add(), [*STAY, ("added", None, 5)]),
        (
            withdraw(12),
            [
                ("stays", 1, 1),
                ("withdrawn", 2, None),
                ("stays", 3, 2),
                ("stays", 4, 3),
            ],
        ),
        (reword(13), [*STAY[:2], ("reworded", 3, 3), STAY[3]]),
        (
            reorder(14, 11, 12, 13),
            [("moved", 4, 1), ("stays", 1, 2), ("stays", 2, 3), ("stays", 3, 4)],
        ),
        (
            reorder(12, 13, 14, 11),
            [("stays", 2, 1), ("stays", 3, 2), ("stays", 4, 3), ("moved", 1, 4)],
        ),
    ],
)
def test_each_item_says_what_becomes_of_it(proposal, expected):
    assert shown(proposal) == expected


def test_a_reworded_item_is_told_word_by_word():
    proposal = reword(12, "The seat", text="We stay in Lisbon.")
    point = agenda_differences(AGENDA, amended(AGENDA, proposal))[1]
    told = [(p.change.value, p.text.strip()) for p in point.text[0].pieces]
    assert told == [
        ("same", "We stay in"),
        ("removed", "Odemira"),
        ("added", "Lisbon"),
        ("same", "."),
    ]
    assert not point.title[0].changes


def test_an_added_change_of_a_text_is_compared_with_the_text_in_force():
    proposal = add(ItemKind.CHANGE_OF_BYLAWS, proposed="One.\nTwo.\nThree and more.")
    base = "One.\nTwo.\nThree."
    point = agenda_differences(AGENDA, amended(AGENDA, proposal), base=base)[-1]
    told = [len(p.paragraphs) if isinstance(p, Gap) else p for p in point.proposed_text]
    assert told[0] == 1
    assert [p.changes for p in told[1:]] == [False, True]
