"""Drafting and convening an extraordinary assembly (S7, B7)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.queries import agendas
from assembly.rules.objection import Refused
from assembly.rules.places import NOWHERE, Place
from assembly.rules.purposes import NOTHING_MORE, Purpose
from assembly.rules.vocabulary import ItemKind, Organ, Post
from assembly.use_cases.convening.change_item import change_item
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from tests.cast import NOON, PRESIDENT, actor
from tests.drafts import EVERYBODY, convocation, drafted
from tests.extraordinary import PROPOSED
from tests.extraordinary_drafts import (
    A_MONTH_LATER,
    POST,
    PRAIA,
    TEXT,
    convene,
    draft_extraordinary,
    enter,
    ready_extraordinary,
)
from tests.sittings import entries

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def items(works, draft):
    with works.look() as db:
        return agendas.items_of(db, draft.convocation_id)


def test_its_hours_and_its_place_are_kept_and_stand_when_it_is_convened(works):
    draft = ready_extraordinary(works)
    assert convene(works, draft) == EVERYBODY

    with works.look() as db:
        kept = db.get_one(Assembly, draft.assembly_id)
    assert (kept.opens_at, kept.closes_at) == (
        A_MONTH_LATER,
        A_MONTH_LATER + timedelta(days=2),
    )
    assert (kept.place, kept.time_zone) == (PRAIA.name, PRAIA.time_zone)
    (told,) = entries(works, draft.assembly_id, "AssemblyConvened")
    assert (told["place"], told["time_zone"]) == (PRAIA.name, PRAIA.time_zone)
    election, change = told["agenda"]
    assert (election["organ"], election["term_years"]) == ("board", 3)
    assert (change["proposed_text"], change["proposed_by"]) == (
        PROPOSED.strip(),
        "board",
    )


@pytest.mark.parametrize(
    ("lasts", "lawful"),
    [
        (HOUR - SECOND, False),
        (HOUR, True),
        (timedelta(days=7), True),
        (timedelta(days=7) + SECOND, False),
        (-HOUR, False),
    ],
)
def test_it_is_open_for_an_hour_to_seven_days(works, lasts, lawful):
    if lawful:
        draft = draft_extraordinary(works, lasts=lasts)
        assert convocation(works, draft.convocation_id).closes_at == (
            A_MONTH_LATER + lasts
        )
        return
    with pytest.raises(Refused, match="B7: An extraordinary assembly is open for"):
        draft_extraordinary(works, lasts=lasts)


@pytest.mark.parametrize("place", [NOWHERE, Place("Praia", None)])
def test_without_a_place_or_its_zone_it_is_not_convened(works, place):
    if place != NOWHERE:
        with pytest.raises(Refused, match="S7: This is no time zone"):
            draft_extraordinary(works, place=place)
        return
    draft = ready_extraordinary(works, place=place)
    with pytest.raises(Refused, match="S7: The place of the international meeting"):
        convene(works, draft)


def test_without_a_closing_it_is_not_convened(works):
    draft = draft_extraordinary(works, lasts=None)
    enter(works, draft)
    with pytest.raises(Refused, match="B7: The assembly has no closing yet"):
        convene(works, draft)


@pytest.mark.parametrize(
    ("opens_at", "latest"),
    [
        ("2026-03-31T08:00", "2026-02-28T09:00"),  # the clock of Lisbon, both times
        ("2026-04-30T08:00", "2026-03-30T08:00"),
        ("2028-03-31T08:00", "2028-02-29T09:00"),
        ("2026-04-01T11:00", "2026-03-01T12:00"),
    ],
)
def test_it_is_convened_a_calendar_month_before_to_the_second(
    works, clock, opens_at, latest
):
    opening, last = (
        datetime.fromisoformat(m).replace(tzinfo=UTC) for m in (opens_at, latest)
    )
    clock.set(last)
    draft = ready_extraordinary(works, opens_at=opening)
    clock.set(last + SECOND)
    with pytest.raises(Refused, match="B7: An extraordinary assembly is convened at"):
        convene(works, draft)
    clock.set(last)
    assert convene(works, draft) == EVERYBODY


def test_convening_anew_begins_with_place_closing_posts_and_texts(works):
    draft = ready_extraordinary(works)
    convene(works, draft)

    with works.begin(actor(works, PRESIDENT)) as work:
        copy = redraft_convocation(work, assembly_id=draft.assembly_id)

    kept = convocation(works, copy)
    assert kept.held_at == PRAIA
    assert kept.closes_at == A_MONTH_LATER + timedelta(days=2)
    asked = select(AgendaItem).where(AgendaItem.convocation_id == copy)
    with works.look() as db:
        purposes = [item.purpose for item in db.scalars(asked)]
    assert purposes == [POST, TEXT.of(ItemKind.CHANGE_OF_STATUTES)]


@pytest.mark.parametrize(
    "change",
    [{"place": "Odemira"}, {"time_zone": "UTC"}, {"closes_at": A_MONTH_LATER + HOUR}],
)
def test_who_convenes_has_seen_the_place_and_the_closing(works, change):
    draft = ready_extraordinary(works)
    with works.writers.begin() as db:
        kept = db.merge(convocation(works, draft.convocation_id))
        seen = agendas.fingerprint(kept, agendas.items_of(db, kept.id))
        for name, value in change.items():
            setattr(kept, name, value)

    with pytest.raises(Refused, match="changed since you looked at it"):
        convene(works, draft, seen=seen)


@pytest.mark.parametrize(
    ("kind", "purpose", "said"),
    [
        (ItemKind.REPORT, NOTHING_MORE, "S6: “The report”"),
        (ItemKind.ADMISSION, NOTHING_MORE, "S11: “The admission”"),
        (ItemKind.ELECTION, Purpose(Organ.BOARD, Post.SECRETARY, 5), "S5: The organs"),
        (ItemKind.ELECTION, POST, "B5: “The election” fills the same post as item 1"),
        (
            ItemKind.CHANGE_OF_BYLAWS,
            Purpose(proposed_text="A", proposed_by=Organ.AUDIT_BOARD),
            "S12: Statutes and bylaws are changed",
        ),
    ],
)
def test_an_item_that_may_not_stand_there_is_refused(works, kind, purpose, said):
    draft = draft_extraordinary(works)
    first = enter(works, draft)
    second = enter(works, draft, ItemKind.INFORMATION)

    with pytest.raises(Refused, match=said):
        enter(works, draft, kind, purpose)
    with (
        pytest.raises(Refused, match=said),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        change_item(
            work,
            item_id=second,
            kind=kind,
            title=f"The {kind}",
            text="",
            purpose=purpose,
        )
    assert [item.id for item in items(works, draft)] == [first, second]


def test_an_item_keeps_only_what_its_kind_has(works):
    draft = draft_extraordinary(works)
    item = enter(works, draft)

    with works.begin(actor(works, PRESIDENT)) as work:
        change_item(
            work,
            item_id=item,
            kind=ItemKind.ELECTION,
            title="Board",
            text="",
            purpose=Purpose(Organ.BOARD, Post.PRESIDENT, 4, "left over", Organ.BOARD),
        )

    (kept,) = items(works, draft)
    assert kept.purpose == Purpose(Organ.BOARD, Post.PRESIDENT, 4)


@pytest.mark.parametrize("kind", [ItemKind.ELECTION, ItemKind.CHANGE_OF_STATUTES])
def test_what_is_of_extraordinary_assemblies_does_not_enter_an_ordinary_one(
    works, kind
):
    with pytest.raises(Refused, match="by extraordinary assemblies only"):
        enter(works, drafted(works, opens_at=NOON), kind)


def test_an_election_without_a_post_waits_in_the_draft_and_is_not_convened(works):
    draft = draft_extraordinary(works)
    enter(works, draft, ItemKind.ELECTION, NOTHING_MORE)
    enter(works, draft, ItemKind.CHANGE_OF_BYLAWS, NOTHING_MORE)

    with pytest.raises(Refused) as refused:
        convene(works, draft)
    articles = [objection.article for objection in refused.value.objections]
    assert articles[:2] == ["S5", "S12"]
