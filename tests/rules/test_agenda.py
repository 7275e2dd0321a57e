import pytest

from assembly.rules.agenda import ItemFacts, needs_document, objections_to_agenda
from assembly.rules.vocabulary import AssemblyKind, ItemKind
from tests.rules.saying import says

ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY


@pytest.mark.parametrize("kind", ItemKind)
def test_everything_but_information_comes_with_its_document(kind):
    assert needs_document(kind) is (kind is not ItemKind.INFORMATION)


@pytest.mark.parametrize(
    ("kind", "documents", "opinion", "expected"),
    [
        (ItemKind.INFORMATION, 0, False, []),
        (ItemKind.REPORT, 1, False, []),
        (ItemKind.REPORT, 0, False, ["B6: Item 2, “Comptes 2025”, lacks its document"]),
        (ItemKind.DECISION, 0, False, ["lacks its document"]),
        (ItemKind.PLAN_AND_BUDGET, 0, False, ["lacks its document"]),
        (ItemKind.ADMISSION, 0, False, ["lacks its document"]),
        (ItemKind.EXCLUSION, 0, False, ["lacks its document"]),
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
