"""A document is attached to a point of a drafted agenda (B5, B6)."""

from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.document import Document
from assembly.models.document_content import media_type_of
from assembly.models.document_store import DocumentStore
from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change
from assembly.queries.documents import objections_to_content
from assembly.rules.exclusion_items import objections_to_rewording_tied
from assembly.rules.filenames import cleaned_name
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import DocumentRole
from assembly.work import Work


def attach_document(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    store: DocumentStore,
    item_id: int,
    filename: str,
    content: bytes,
    role: DocumentRole,
) -> int:
    """Keep the bytes and attach them to the item; the document's id.

    The same bytes sent twice for one role are one document. Refuses whoever is not
    of the table, a convocation already issued, an exclusion, which has the documents
    of its file (S11), and a document too large or not of a kind that is sent, told by
    its content. B6.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, draft = admission.item(work.db, who, item_id)
    name = cleaned_name(filename)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_rewording_tied(
                tied=item.exclusion_id is not None, title=item.title
            ),
            *objections_to_content(content, name),
        )
    )
    sha256 = store.keep(content)
    attached = _attached(item, sha256, role)
    if attached is not None:
        return attached.document_id
    document = Document(
        assembly_id=draft.assembly_id,
        filename=name,
        media_type=media_type_of(content, filename=name),
        size=len(content),
        sha256=sha256,
        uploaded_at=work.now,
        uploaded_by_id=who.person_id,
    )
    item.documents.append(ItemDocument(document=document, role=role))
    work.db.flush()
    return document.id


def _attached(item: AgendaItem, sha256: str, role: DocumentRole) -> ItemDocument | None:
    same = (d for d in item.documents if d.role is role and d.document.sha256 == sha256)
    return next(same, None)
