"""The file of an exclusion takes in a defence or a document (S11)."""

import hashlib
from typing import Any

from assembly.events import DefenceGiven
from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.document import Document
from assembly.models.exclusion import Exclusion, ExclusionDocument
from assembly.queries.exclusions.hearings import drafted_items
from assembly.rules.vocabulary import DocumentRole
from assembly.work import Work


def take_in(
    work: Work, exclusion: Exclusion, document: Document, *, is_defence: bool
) -> int:
    """Put the document into the file, and on the drafts that have the exclusion; its
    number. The same bytes from the same side are one document."""
    already = _same(exclusion, document.sha256, is_defence)
    if already is not None:
        return already.document_id
    exclusion.documents.append(
        ExclusionDocument(
            document=document,
            is_defence=is_defence,
            added_at=work.now,
            added_by_id=document.uploaded_by_id,
        )
    )
    work.db.flush()
    _show_on_drafts(work, exclusion)
    return document.id


def take_out(work: Work, exclusion: Exclusion, content: bytes) -> None:
    """Take the defence's document with these bytes out again: another replaces it.
    What was sent with a convocation stays on that agenda."""
    found = _same(exclusion, hashlib.sha256(content).hexdigest(), is_defence=True)
    if found is None:
        return
    exclusion.documents.remove(found)
    work.db.delete(found)
    work.db.flush()
    _show_on_drafts(work, exclusion)


def enclose(exclusion: Exclusion, item: AgendaItem) -> None:
    """Let the item have exactly the documents of the file, each in its role."""
    wanted = {
        filed.document_id: DocumentRole.DEFENCE
        if filed.is_defence
        else DocumentRole.SUBJECT
        for filed in exclusion.documents
    }
    for attached in list(item.documents):
        if wanted.pop(attached.document_id, None) is None:
            item.documents.remove(attached)
    for filed in exclusion.documents:
        role = wanted.get(filed.document_id)
        if role is not None:
            item.documents.append(ItemDocument(document=filed.document, role=role))


def announce_defence(work: Work, exclusion: Exclusion) -> None:
    """The record keeps the defence as it is now, whole."""
    exclusion.defended_at = work.now
    exclusion.defended_by_id = work.actor.person_id
    work.announce(
        DefenceGiven(
            exclusion_id=exclusion.id,
            member_id=exclusion.member_id,
            member=exclusion.member.name,
            defence=exclusion.defence or "",
            documents=[_named(f.document) for f in exclusion.documents if f.is_defence],
        )
    )


def _named(document: Document) -> dict[str, Any]:
    return {"filename": document.filename, "sha256": document.sha256}


def _same(
    exclusion: Exclusion, sha256: str, is_defence: bool
) -> ExclusionDocument | None:
    same = (
        filed
        for filed in exclusion.documents
        if filed.is_defence is is_defence and filed.document.sha256 == sha256
    )
    return next(same, None)


def _show_on_drafts(work: Work, exclusion: Exclusion) -> None:
    for item in drafted_items(work.db, exclusion.id):
        enclose(exclusion, item)
