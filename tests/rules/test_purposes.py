import pytest

from assembly.rules import purposes
from assembly.rules.purposes import LONGEST_PROPOSED_TEXT, NOTHING_MORE, Purpose
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from tests.rules.saying import says

ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY
POST = Purpose(Organ.BOARD, Post.PRESIDENT, 3)
TEXT = Purpose(proposed_text="Article 1", proposed_by=Organ.BOARD)


@pytest.mark.parametrize(
    ("item_kind", "of_ordinary", "of_extraordinary"),
    [
        (ItemKind.INFORMATION, [], []),
        (ItemKind.DECISION, [], []),
        (ItemKind.EXCLUSION, [], []),
        (ItemKind.REPORT, [], ["S6: “Lyon”: the report, the accounts"]),
        (ItemKind.ACCOUNTS, [], ["S6"]),
        (ItemKind.PLAN_AND_BUDGET, [], ["S6"]),
        (ItemKind.ADMISSION, [], ["S11: “Lyon”: the admission of a member"]),
        (ItemKind.ELECTION, ["S5: “Lyon”: the organs are elected by"], []),
        (ItemKind.CHANGE_OF_STATUTES, ["S12: “Lyon”: the statutes and"], []),
        (ItemKind.CHANGE_OF_BYLAWS, ["S12"], []),
    ],
)
def test_each_item_stands_in_the_assembly_that_it_is_of(
    item_kind, of_ordinary, of_extraordinary
):
    for kind, expected in ((ORDINARY, of_ordinary), (EXTRAORDINARY, of_extraordinary)):
        found = purposes.objections_to_item_kind(kind, item_kind, title="Lyon")
        assert says(found, expected)
        assert (item_kind in purposes.kinds_offered(kind)) is (not expected)


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (NOTHING_MORE, []),
        (Purpose(term_years=1), ["S5: The organs are elected for 2 to 4 years, not"]),
        (Purpose(term_years=2), []),
        (Purpose(term_years=4), []),
        (Purpose(term_years=5), ["S5"]),
        (Purpose(proposed_text="x" * LONGEST_PROPOSED_TEXT), []),
        (Purpose(proposed_text="x" * (LONGEST_PROPOSED_TEXT + 1)), ["S12: The prop"]),
        (Purpose(proposed_text="Article\x00"), ["S12"]),
        (Purpose(proposed_by=Organ.BOARD), []),
        (Purpose(proposed_by=Organ.ASSEMBLY_TABLE), []),
        (Purpose(proposed_by=Organ.AUDIT_BOARD), ["S12: Statutes and bylaws are"]),
    ],
)
def test_a_term_and_a_proposed_text_are_lawful_as_far_as_they_are_there(
    purpose, expected
):
    assert says(purposes.objections_to_purpose(purpose), expected)


@pytest.mark.parametrize(
    ("item_kind", "purpose", "expected"),
    [
        (ItemKind.ELECTION, POST, []),
        (ItemKind.ELECTION, NOTHING_MORE, ["S5: Item 2, “Lyon”, does not say which"]),
        (ItemKind.ELECTION, Purpose(Organ.BOARD, Post.PRESIDENT), ["S5"]),
        (ItemKind.ELECTION, TEXT, ["S5"]),
        (ItemKind.CHANGE_OF_BYLAWS, TEXT, []),
        (ItemKind.CHANGE_OF_STATUTES, NOTHING_MORE, ["S12: Item 2, “Lyon”, lacks its"]),
        (ItemKind.CHANGE_OF_STATUTES, Purpose(proposed_text="Article 1"), ["S12"]),
        (ItemKind.CHANGE_OF_STATUTES, Purpose(proposed_by=Organ.BOARD), ["S12"]),
        (ItemKind.DECISION, NOTHING_MORE, []),
    ],
)
def test_an_election_names_its_post_and_a_change_its_text(item_kind, purpose, expected):
    found = purposes.objections_to_incomplete_purpose(
        item_kind, purpose, position=2, title="Lyon"
    )
    assert says(found, expected)


def test_an_item_keeps_what_its_kind_has():
    both = Purpose(Organ.BOARD, Post.SECRETARY, 2, " Article 1\r\nNew\r\n", Organ.BOARD)

    assert both.of(ItemKind.ELECTION) == Purpose(Organ.BOARD, Post.SECRETARY, 2)
    assert both.of(ItemKind.CHANGE_OF_BYLAWS).proposed_text == "Article 1\nNew"
    assert both.of(ItemKind.CHANGE_OF_BYLAWS).organ is None
    assert both.of(ItemKind.DECISION) == NOTHING_MORE
    assert Purpose(proposed_text=" \n").of(ItemKind.CHANGE_OF_STATUTES) == NOTHING_MORE
