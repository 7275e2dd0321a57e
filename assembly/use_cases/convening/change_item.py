"""A point of a drafted agenda is worded anew (B6)."""

from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules.drafting import objections_to_item
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def change_item(
    work: Work, *, item_id: int, kind: ItemKind, title: str, text: str
) -> None:
    """Give the item another kind, title and text; its documents stay.

    Refuses whoever is not of the table, a convocation already issued, and texts
    that cannot be read. B6.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_item(title, text),
        )
    )
    item.kind = kind
    item.title = title.strip()
    item.text = text.strip()
