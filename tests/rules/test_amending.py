"""B7, S12: what can be moved, and by whom."""

import pytest

from assembly.rules.amending import objections_to_amending, objections_to_proposal
from assembly.rules.proposals import Point, Proposal, Wording
from assembly.rules.purposes import LONGEST_PROPOSED_TEXT
from assembly.rules.vocabulary import ItemKind, MotionKind, Organ
from tests.rules.agendas import AGENDA, IN_ORDER, add, reorder, reword, withdraw
from tests.rules.saying import says

BOARD, TABLE, AUDIT = Organ.BOARD, Organ.ASSEMBLY_TABLE, Organ.AUDIT_BOARD
STATUTES, BYLAWS = ItemKind.CHANGE_OF_STATUTES, ItemKind.CHANGE_OF_BYLAWS
ONLY_ORGANS = "S12: A change of the statutes or bylaws enters the agenda only"
WHOLE = "All the articles."


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        (add(), []),
        (withdraw(12), []),
        (withdraw(13), []),
        (withdraw(14), []),
        (reword(12), []),
        (reorder(11, 14, 13, 12), []),
        (withdraw(11), ["B7: Item 1, “The board's report”, has been put to the vote"]),
        (reword(11), ["B7: Item 1, “The board's report”, has been put to the vote"]),
        (reorder(12, 11, 13, 14), ["B7: Item 1"]),
        (withdraw(99), ["B7: The item is not on the agenda any more."]),
        (reword(99), ["B7: The item is not on the agenda any more."]),
        (reword(12, "The seat"), ["B7: The item is worded so already."]),
        (reorder(*IN_ORDER), ["B7: The items are in this order already."]),
        (reorder(11, 12, 13), ["B7: The order does not name each item"]),
        (reorder(11, 12, 13, 13), ["B7: The order does not name each item"]),
        (reorder(11, 12, 13, 14, 15), ["B7: The order does not name each item"]),
        (reorder(), ["B7: The order does not name each item"]),
    ],
)
def test_what_was_voted_stays_and_what_is_changed_is_there(proposal, expected):
    assert says(objections_to_amending(AGENDA, proposal), expected)


@pytest.mark.parametrize(
    ("proposal", "expected"),
    [
        (add(title=" "), ["There is no text."]),
        (add(title="x" * 201), ["201 characters; 200 are allowed"]),
        (add(text="x" * 20_001), ["longer than 20000 characters"]),
        (add(title="bell\a"), ["characters that cannot be shown"]),
        (add(ItemKind.INFORMATION), []),
        (add(ItemKind.ELECTION), ["B5: Candidacies closed on the eve"]),
        (add(ItemKind.REPORT), ["S6: “A new network”: the report"]),
        (add(ItemKind.ACCOUNTS), ["S6: “A new network”: the report, the accounts"]),
        (add(ItemKind.PLAN_AND_BUDGET), ["S6: “A new network”"]),
        (add(ItemKind.ADMISSION), ["S11: “A new network”: the admission"]),
        (add(ItemKind.EXCLUSION), ["S11: An exclusion"]),
        (reword(13), []),
        (reword(13, kind=ItemKind.DECISION), ["B5: Candidacies closed on the eve"]),
        (reword(12, kind=ItemKind.ELECTION), ["B5: Candidacies closed on the eve"]),
        (reword(12, kind=ItemKind.INFORMATION), []),
    ],
)
def test_what_an_item_may_become_on_the_day(proposal, expected):
    found = objections_to_proposal(AGENDA, proposal, in_name_of=None, acts_for=())
    assert says(found, expected)


@pytest.mark.parametrize(
    ("proposal", "in_name_of", "acts_for", "expected"),
    [
        (add(STATUTES, proposed=WHOLE), BOARD, {BOARD}, []),
        (add(BYLAWS, proposed=WHOLE), TABLE, {TABLE, BOARD}, []),
        (reword(14), TABLE, {TABLE}, []),
        (add(STATUTES, proposed=WHOLE), None, {BOARD}, [ONLY_ORGANS]),
        (add(BYLAWS, proposed=WHOLE), None, (), [ONLY_ORGANS]),
        (reword(14), None, (), [ONLY_ORGANS]),
        (reword(14, kind=ItemKind.DECISION), None, (), [ONLY_ORGANS]),
        (add(STATUTES, proposed=WHOLE), AUDIT, {AUDIT}, [ONLY_ORGANS]),
        (
            add(STATUTES, proposed=WHOLE),
            BOARD,
            {TABLE},
            ["S12: The member that moves holds no post"],
        ),
        (add(), BOARD, (), ["S12: The member that moves holds no post"]),
        (add(), TABLE, {TABLE}, []),
        (add(STATUTES), BOARD, {BOARD}, ["S12: A change of the statutes or bylaws"]),
        (add(BYLAWS, proposed=" "), BOARD, {BOARD}, ["comes with the whole text"]),
        (
            add(BYLAWS, proposed="x" * (LONGEST_PROPOSED_TEXT + 1)),
            BOARD,
            {BOARD},
            ["S12: The proposed text is longer than 100000 characters"],
        ),
        (withdraw(14), None, (), []),
    ],
)
def test_statutes_and_bylaws_enter_only_through_the_board_or_the_table(
    proposal, in_name_of, acts_for, expected
):
    found = objections_to_proposal(
        AGENDA, proposal, in_name_of=in_name_of, acts_for=acts_for
    )
    assert says(found, expected)


def test_an_exclusion_is_put_as_the_board_proposed_it():
    point = Point(15, Wording(ItemKind.EXCLUSION, "Exclusion of Lyon", "It paid late."))
    other = Wording(
        ItemKind.EXCLUSION, "Exclusion of Lyon", "It sold our address book."
    )
    found = objections_to_proposal(
        (*AGENDA, point),
        Proposal(MotionKind.REWORD, 15, other),
        in_name_of=None,
        acts_for=(),
    )
    assert says(found, ["S11: An exclusion is put as the board proposed it"])
