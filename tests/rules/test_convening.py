from datetime import UTC, datetime, timedelta

import pytest

from assembly.rules import convening
from assembly.rules.convening import ItemFacts, MemberFacts
from assembly.rules.places import NOWHERE, Place
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Post
from tests.rules.saying import said, says

OPENS = datetime(2026, 3, 20, 9, tzinfo=UTC)
LATEST = datetime(2026, 3, 5, 9, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
ACCOUNTS = ItemFacts(1, "Comptes 2025", ItemKind.ACCOUNTS, 1, True)
MULHOUSE = MemberFacts(1, "Mulhouse", True)
LAWFUL = {
    "kind": AssemblyKind.ORDINARY,
    "issued_at": LATEST,
    "opens_at": OPENS,
    "closes_at": OPENS + DAY,
    "place": NOWHERE,
    "items": [ACCOUNTS],
    "members": [MULHOUSE],
    "posts": {Post.SECRETARY},
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"posts": set()}, ["B6: An assembly is convened and cancelled by a member"]),
        ({"issued_at": LATEST + SECOND}, ["B6: An ordinary assembly is convened at"]),
        ({"closes_at": OPENS + DAY + SECOND}, ["B6: An ordinary assembly is open for"]),
        ({"opens_at": None}, ["B6: The assembly has no opening yet."]),
        ({"opens_at": OPENS.replace(year=9999)}, ["B6: The year 9999 is out of reach"]),
        ({"closes_at": None}, ["B6: The assembly has no closing yet."]),
        ({"items": []}, ["B6: The agenda is empty."]),
        (
            {"items": [ItemFacts(1, "Comptes", ItemKind.ACCOUNTS, 0, False)]},
            ["B6: Item 1, “Comptes”, lacks its document", "B5: Item 1, “Comptes”"],
        ),
    ],
)
def test_a_convocation_needs_all_that_the_articles_ask(changes, expected):
    assert says(convening.objections_to_convening(**{**LAWFUL, **changes}), expected)


def test_the_members_that_no_letter_reaches_are_named_in_one_objection():
    members = [
        MULHOUSE,
        MemberFacts(11, "Salaspils", False),
        MemberFacts(23, "Ulianosk region", False),
    ]
    [found] = convening.objections_to_convening(**{**LAWFUL, "members": members})
    assert found.particulars == {"count": 2, "names": "Salaspils, Ulianosk region"}
    assert "those without an address are 2: Salaspils, Ulianosk region." in str(found)


def test_everything_wrong_is_told_at_once():
    found = convening.objections_to_convening(
        kind=AssemblyKind.EXTRAORDINARY,
        issued_at=OPENS,
        opens_at=OPENS,
        closes_at=OPENS,
        place=NOWHERE,
        items=[],
        members=[MemberFacts(1, "Mulhouse", False)],
        posts=(),
    )
    assert [objection.article for objection in found] == [
        *["B7"] * 3,
        "S7",
        *["B7"] * 2,
    ]
    assert len(set(said(found))) == 6


@pytest.mark.parametrize(
    ("issued", "opened", "closed", "cancelled", "expected"),
    [
        (False, False, False, False, []),
        (True, False, False, False, ["B6: The agenda, the documents and the date"]),
        (True, True, False, False, ["B6: This assembly has opened"]),
        (True, True, True, False, ["B6: This assembly is closed."]),
        (True, False, False, True, ["B6: This assembly is cancelled."]),
        (False, False, False, True, ["B6: This assembly is cancelled."]),
    ],
)
def test_a_draft_may_change_and_a_convocation_is_fixed(
    issued, opened, closed, cancelled, expected
):
    found = convening.objections_to_redrafting(
        issued=issued, opened=opened, closed=closed, cancelled=cancelled
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("posts", "opened", "closed", "cancelled", "expected"),
    [
        ({Post.SECRETARY}, False, False, False, []),
        ((), False, False, False, ["B6: An assembly is convened and cancelled by"]),
        ({Post.PRESIDENT}, True, False, False, ["B6: This assembly has opened"]),
        ({Post.PRESIDENT}, True, True, False, ["B6: This assembly is closed."]),
        ({Post.PRESIDENT}, False, False, True, ["B6: This assembly is cancelled."]),
        ((), True, False, False, ["cancelled by a member of the", "has opened"]),
    ],
)
def test_the_table_cancels_until_the_opening(
    posts, opened, closed, cancelled, expected
):
    found = convening.objections_to_cancelling(
        posts=posts, opened=opened, closed=closed, cancelled=cancelled
    )
    assert says(found, expected)


@pytest.mark.parametrize(
    ("before", "due", "lapsed"),
    [
        (8 * DAY, (), False),
        (7 * DAY + SECOND, (), False),
        (7 * DAY, (7,), False),
        (3 * DAY, (7, 3), False),
        (DAY + SECOND, (7, 3), False),
        (DAY, (7, 3, 1), False),
        (0 * DAY, (7, 3, 1), False),
        (-SECOND, (), True),
        (-30 * DAY, (), True),
    ],
)
def test_the_table_is_warned_until_it_is_too_late(before, due, lapsed):
    moment = LATEST - before
    assert convening.warnings_due(latest=LATEST, moment=moment) == due
    assert convening.lapses(latest=LATEST, moment=moment) is lapsed


def test_an_assembly_lapses_exactly_when_convening_it_would_be_too_late():
    moments = [LATEST - SECOND, LATEST, LATEST + SECOND]
    for moment in moments:
        facts = {**LAWFUL, "issued_at": moment}
        refused = bool(convening.objections_to_convening(**facts))
        assert convening.lapses(latest=LATEST, moment=moment) is refused


MONTH_END = datetime(2026, 3, 31, 8, tzinfo=UTC)  # 09:00 in Lisbon, in summer time
NOTICED = datetime(2026, 2, 28, 9, tzinfo=UTC)  # 09:00 in Lisbon
PRAIA = Place("Praia", "Atlantic/Cape_Verde")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {"issued_at": NOTICED + SECOND},
            ["B7: An extraordinary assembly is convened"],
        ),
        ({"closes_at": MONTH_END + timedelta(minutes=59)}, ["B7: An extraordinary"]),
        ({"closes_at": MONTH_END + timedelta(hours=1)}, []),
        ({"closes_at": MONTH_END + 7 * DAY}, []),
        ({"closes_at": MONTH_END + 7 * DAY + SECOND}, ["B7: An extraordinary"]),
        ({"closes_at": None}, ["B7: The assembly has no closing yet."]),
        ({"opens_at": None}, ["B7: The assembly has no opening yet."]),
        ({"place": Place("Praia", None)}, ["S7: The place of the international meet"]),
        ({"place": Place(None, "Atlantic/Cape_Verde")}, ["S7"]),
        ({"place": NOWHERE}, ["S7"]),
        ({"posts": ()}, ["B7: An assembly is convened and cancelled by a member"]),
    ],
)
def test_an_extraordinary_convocation_needs_a_month_its_hours_and_a_place(
    changes, expected
):
    lawful = {
        **LAWFUL,
        "kind": AssemblyKind.EXTRAORDINARY,
        "issued_at": NOTICED,
        "opens_at": MONTH_END,
        "closes_at": MONTH_END + DAY,
        "place": PRAIA,
        "items": [ItemFacts(1, "The next meeting", ItemKind.DECISION, 1)],
    }
    assert says(convening.objections_to_convening(**{**lawful, **changes}), expected)
