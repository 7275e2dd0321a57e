"""What stands against changing a draft, or against convening it, at this moment.

Pages ask before the act, and the act asks again: both hear the same.
"""

from datetime import datetime
from typing import TypedDict

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.queries import agendas, changes
from assembly.queries.addressees import addressees
from assembly.queries.admissions import agendas as admissions
from assembly.queries.exclusions import items as exclusion_items
from assembly.queries.viewers import Viewer
from assembly.rules.agenda import ItemFacts, objections_to_entering_item
from assembly.rules.convening import objections_to_convening, objections_to_redrafting
from assembly.rules.drafting import (
    objections_to_changing_draft,
    objections_to_convening_twice,
)
from assembly.rules.objection import Objection


class Stage(TypedDict):
    opened: bool
    closed: bool
    cancelled: bool


def stage(assembly: Assembly, moment: datetime) -> Stage:
    """How far the assembly is, judged by its moments and not by the clock's acts."""
    opens_at, closes_at = assembly.opens_at, assembly.closes_at
    convened = assembly.convened_at is not None
    return {
        "opened": convened and opens_at is not None and opens_at <= moment,
        "closed": assembly.closed_at is not None
        or (convened and closes_at is not None and closes_at <= moment),
        "cancelled": assembly.cancelled_at is not None,
    }


def objections_to_change(
    viewer: Viewer, draft: Convocation, moment: datetime
) -> tuple[Objection, ...]:
    """Against changing this convocation's opening, agenda or documents (B6)."""
    return objections_to_changing_draft(
        viewer.table_posts,
        kind=draft.assembly.kind,
        issued=draft.issued_at is not None,
        dropped=draft.superseded_at is not None,
        **stage(draft.assembly, moment),
    )


def objections_to_entering(
    db: Session, draft: Convocation, item: ItemFacts, *, item_id: int | None = None
) -> tuple[Objection, ...]:
    """Against this item on the draft's agenda, in the place of `item_id` if it is one
    of it already (S5, S6, S11, S12, B5)."""
    others = [each for each in agendas.items_of(db, draft.id) if each.id != item_id]
    return objections_to_entering_item(
        draft.assembly.kind, item, others=agendas.item_facts(others)
    )


def objections_to_convening_now(
    db: Session,
    viewer: Viewer,
    draft: Convocation,
    moment: datetime,
    *,
    seen: str | None = None,
) -> tuple[Objection, ...]:
    """Against issuing this convocation now; `seen` is the fingerprint of what its
    issuer looked at. B5, B6, B7."""
    kind, items = draft.assembly.kind, agendas.items_of(db, draft.id)
    twice = objections_to_convening_twice(
        kind,
        issued=draft.issued_at is not None,
        dropped=draft.superseded_at is not None,
        changed=seen is not None and seen != agendas.fingerprint(draft, items),
    )
    if twice:
        return twice
    members = addressees(db, moment, convocation_id=draft.id)
    return (
        *objections_to_redrafting(issued=False, **stage(draft.assembly, moment)),
        *objections_to_convening(
            kind=kind,
            issued_at=moment,
            opens_at=draft.opens_at,
            closes_at=draft.closes_at,
            place=draft.held_at,
            items=agendas.item_facts(items),
            members=[member.facts for member in members],
            posts=viewer.table_posts,
        ),
        *changes.objections_to_agenda(db, kind, items),
        *admissions.objections_to_agenda(db, draft, items),
        *exclusion_items.objections_to_agenda(db, draft, items, moment),
    )
