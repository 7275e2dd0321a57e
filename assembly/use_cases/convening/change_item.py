"""A point of a drafted agenda is worded anew (B6)."""

from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change, objections_to_entering
from assembly.rules.agenda import ItemFacts
from assembly.rules.drafting import objections_to_item
from assembly.rules.exclusion_items import objections_to_rewording_tied
from assembly.rules.objection import refuse
from assembly.rules.purposes import NOTHING_MORE, Purpose
from assembly.rules.vocabulary import ItemKind
from assembly.work import Work


def change_item(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    item_id: int,
    kind: ItemKind,
    title: str,
    text: str,
    purpose: Purpose = NOTHING_MORE,
) -> None:
    """Give the item another kind, title, text and purpose; its documents stay.

    Of the purpose it keeps what its kind has; only an admission is of a request
    (S11). Refuses what `add_item` does, and an exclusion, which is put as the board
    proposed it (S11). B6, B7.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    wanted = ItemFacts(item.position, title.strip(), kind, purpose=purpose.of(kind))
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_rewording_tied(
                tied=item.exclusion_id is not None, title=item.title
            ),
            *objections_to_item(title, text),
            *objections_to_entering(work.db, draft, wanted, item_id=item.id),
        )
    )
    item.kind = kind
    item.title = title.strip()
    item.text = text.strip()
    item.purpose = purpose
    if kind is not ItemKind.ADMISSION:
        item.admission_id = None
