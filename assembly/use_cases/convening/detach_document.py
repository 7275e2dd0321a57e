"""A document is taken off a point of a drafted agenda (B6)."""

from sqlalchemy import select

from assembly.models.agenda_item import ItemDocument
from assembly.queries import admission, locks
from assembly.queries.admission import NotFound
from assembly.queries.convenings import objections_to_change
from assembly.rules.exclusion_items import objections_to_rewording_tied
from assembly.rules.objection import refuse
from assembly.work import Work


def detach_document(work: Work, *, item_id: int, document_id: int) -> None:
    """Take the document off this item; other items that have it keep it.

    Refuses whoever is not of the table, a convocation already issued, and an
    exclusion, which has the documents of its file (S11); misses a document that this
    item has not. B6.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_rewording_tied(
                tied=item.exclusion_id is not None, title=item.title
            ),
        )
    )
    attached = work.db.scalars(
        select(ItemDocument).where(
            ItemDocument.item_id == item.id, ItemDocument.document_id == document_id
        )
    ).all()
    if not attached:
        raise NotFound(f"document {document_id} of agenda item {item_id}")
    for one in attached:
        item.documents.remove(one)
