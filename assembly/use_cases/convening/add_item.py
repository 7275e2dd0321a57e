"""A point is added to a drafted agenda (B6)."""

from assembly.models.agenda_item import AgendaItem
from assembly.queries import admission, agendas, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules.drafting import objections_to_item
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def add_item(
    work: Work, *, convocation_id: int, kind: ItemKind, title: str, text: str = ""
) -> int:
    """Add an item at the end of the agenda; its id.

    Refuses whoever is not of the table, a convocation already issued, and texts
    that cannot be read. B6.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_item(title, text),
        )
    )
    item = AgendaItem(
        convocation_id=draft.id,
        position=len(agendas.items_of(work.db, draft.id)) + 1,
        kind=kind,
        title=title.strip(),
        text=text.strip(),
    )
    work.db.add(item)
    work.db.flush()
    return item.id
