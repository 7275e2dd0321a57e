"""A point is taken off a drafted agenda (B6)."""

from assembly.queries import admission, agendas, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules.objection import refuse
from assembly.work import Work


def remove_item(work: Work, *, item_id: int) -> None:
    """Take the item off, with its documents; those that follow move up.

    Refuses whoever is not of the table, and a convocation already issued. B6.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    refuse(objections_to_change(who, draft, work.now))
    others = [i for i in agendas.items_of(work.db, draft.id) if i is not item]
    work.db.delete(item)
    for number, left in enumerate(others, 1):
        left.position = number
