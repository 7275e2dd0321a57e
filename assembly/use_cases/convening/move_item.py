"""A point of a drafted agenda takes another place (B6)."""

from assembly.queries import admission, agendas, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules.objection import refuse
from assembly.work import Work


def move_item(work: Work, *, item_id: int, position: int) -> None:
    """Put the item at this position, from 1; beyond the end, it becomes the last.

    Refuses whoever is not of the table, and a convocation already issued. B6.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    refuse(objections_to_change(who, draft, work.now))
    items = [i for i in agendas.items_of(work.db, draft.id) if i is not item]
    items.insert(min(max(position - 1, 0), len(items)), item)
    for number, moved in enumerate(items, 1):
        moved.position = number
