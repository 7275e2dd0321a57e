"""Drafts of extraordinary assemblies, made by the acts themselves."""

from datetime import UTC, datetime, timedelta

from assembly.queries import agendas
from assembly.rules.places import Place
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import AssemblyKind, ItemKind, Organ, Post
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.set_opening import set_opening
from assembly.work import Works
from tests.cast import PRESIDENT, actor
from tests.drafts import Draft, give_addresses
from tests.extraordinary import PLACE, PROPOSED, ZONE

A_MONTH_LATER = datetime(2026, 4, 1, 11, tzinfo=UTC)  # noon in Lisbon, as it is NOON
PRAIA = Place(PLACE, ZONE)
POST = Purpose(Organ.BOARD, Post.PRESIDENT, 3)
TEXT = Purpose(proposed_text=PROPOSED, proposed_by=Organ.BOARD)


def draft_extraordinary(
    works: Works,
    *,
    opens_at: datetime | None = A_MONTH_LATER,
    lasts: timedelta | None = timedelta(days=2),
    place: Place = PRAIA,
) -> Draft:
    """A draft without items, by the president of the table."""
    with works.begin(actor(works, PRESIDENT)) as work:
        assembly_id = draft_assembly(
            work, kind=AssemblyKind.EXTRAORDINARY, title="International meeting"
        )
        draft = agendas.draft_of(work.db, assembly_id)
        if opens_at is not None:
            set_opening(
                work,
                convocation_id=draft.id,
                opens_at=opens_at,
                closes_at=None if lasts is None else opens_at + lasts,
                place=place,
            )
        return Draft(assembly_id, draft.id)


def enter(
    works: Works,
    draft: Draft,
    kind: ItemKind = ItemKind.ELECTION,
    purpose: Purpose = POST,
    *,
    title: str = "",
) -> int:
    """An item at the end of the draft's agenda."""
    with works.begin(actor(works, PRESIDENT)) as work:
        return add_item(
            work,
            convocation_id=draft.convocation_id,
            kind=kind,
            title=title or f"The {kind}",
            purpose=purpose,
        )


def ready_extraordinary(
    works: Works, *, opens_at: datetime = A_MONTH_LATER, place: Place = PRAIA
) -> Draft:
    """A draft to which nothing is wanting: an election, and new statutes."""
    give_addresses(works)
    draft = draft_extraordinary(works, opens_at=opens_at, place=place)
    enter(works, draft)
    enter(works, draft, ItemKind.CHANGE_OF_STATUTES, TEXT)
    return draft


def convene(works: Works, draft: Draft, *, seen: str | None = None) -> int:
    with works.begin(actor(works, PRESIDENT)) as work:
        return convene_assembly(work, convocation_id=draft.convocation_id, seen=seen)
