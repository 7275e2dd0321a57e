import pytest

from assembly.rules.agenda import (
    ItemFacts,
    needs_document,
    objections_to_agenda,
    objections_to_entering_item,
)
from assembly.rules.purposes import OF_EXTRAORDINARY, Purpose
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from tests.rules.saying import says

ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY


@pytest.mark.parametrize("kind", ItemKind)
def test_everything_but_information_comes_with_its_document(kind):
    inside = {ItemKind.ADMISSION, ItemKind.EXCLUSION, *OF_EXTRAORDINARY}
    without = {ItemKind.INFORMATION, *inside}  # their text is in the item
    assert needs_document(kind) is (kind not in without)


@pytest.mark.parametrize(
    ("kind", "documents", "opinion", "expected"),
    [
        (ItemKind.INFORMATION, 0, False, []),
        (ItemKind.REPORT, 1, False, []),
        (ItemKind.REPORT, 0, False, ["B6: Item 2, “Comptes 2025”, lacks its document"]),
        (ItemKind.DECISION, 0, False, ["lacks its document"]),
        (ItemKind.PLAN_AND_BUDGET, 0, False, ["lacks its document"]),
        (ItemKind.ADMISSION, 0, False, []),
        (ItemKind.EXCLUSION, 0, False, []),
        (ItemKind.ACCOUNTS, 1, True, []),
        (
            ItemKind.ACCOUNTS,
            1,
            False,
            ["B5: Item 2, “Comptes 2025”, lacks the opinion"],
        ),
        (ItemKind.ACCOUNTS, 0, True, ["lacks its document"]),
        (ItemKind.ACCOUNTS, 0, False, ["lacks its document", "lacks the opinion"]),
    ],
)
def test_each_item_is_sent_with_what_it_needs(kind, documents, opinion, expected):
    item = ItemFacts(2, "Comptes 2025", kind, documents, opinion)
    assert says(objections_to_agenda(ORDINARY, [item]), expected)


def test_an_empty_agenda_convenes_nobody():
    assert says(objections_to_agenda(EXTRAORDINARY, []), ["B7: The agenda is empty."])


def test_every_item_that_lacks_something_is_named():
    items = [ItemFacts(n, f"Point {n}", ItemKind.DECISION, 0, False) for n in (1, 2, 3)]
    found = objections_to_agenda(EXTRAORDINARY, items)
    assert says(found, ["B7: Item 1", "B7: Item 2", "B7: Item 3"])


def election(position, organ, post):
    purpose = Purpose(organ, post, 3)
    return ItemFacts(position, "Lyon", ItemKind.ELECTION, purpose=purpose)


@pytest.mark.parametrize(
    ("organ", "post", "expected"),
    [
        (Organ.BOARD, Post.PRESIDENT, ["B5: “Lyon” fills the same post as item 1"]),
        (Organ.BOARD, Post.SECRETARY, []),
        (Organ.AUDIT_BOARD, Post.PRESIDENT, []),
        (None, None, []),
    ],
)
def test_there_is_one_election_for_each_post(organ, post, expected):
    first, second = election(1, Organ.BOARD, Post.PRESIDENT), election(2, organ, post)

    entering = objections_to_entering_item(EXTRAORDINARY, second, others=[first])
    assert says(entering, expected)
    if organ is not None:
        assert says(objections_to_agenda(EXTRAORDINARY, [first, second]), expected)


def test_items_that_elect_nobody_yet_do_not_elect_the_same():
    items = [ItemFacts(n, "Lyon", ItemKind.DECISION, 1) for n in (1, 2)]
    assert not objections_to_agenda(EXTRAORDINARY, items)


@pytest.mark.parametrize(
    ("kind", "item", "expected"),
    [
        (ORDINARY, ItemFacts(1, "Lyon", ItemKind.ELECTION), ["S5", "S5"]),
        (EXTRAORDINARY, ItemFacts(1, "Lyon", ItemKind.REPORT, 1), ["S6"]),
        (EXTRAORDINARY, ItemFacts(1, "Lyon", ItemKind.CHANGE_OF_STATUTES), ["S12"]),
        (EXTRAORDINARY, election(1, Organ.BOARD, Post.PRESIDENT), []),
    ],
)
def test_an_agenda_is_of_its_assembly_and_whole(kind, item, expected):
    assert says(objections_to_agenda(kind, [item]), expected)
