"""Documents, as they are sent to whoever may read them."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from assembly.models.document_content import type_of
from assembly.models.document_store import DocumentStore
from assembly.queries import admission
from assembly.queries.viewers import Viewer
from assembly.rules.documents import objections_to_document
from assembly.rules.objection import Objection

Store = DocumentStore  # what a door hands on, and does not look into


@dataclass(frozen=True)
class DocumentSent:
    path: Path
    filename: str
    media_type: str
    sha256: str


def document_sent(
    db: Session, viewer: Viewer, document_id: int, *, store: Store
) -> DocumentSent:
    """A document through the gate; a miss for whoever sees no item that has it."""
    found = admission.document(db, viewer, document_id)
    return DocumentSent(
        store.path(found.sha256), found.filename, found.media_type, found.sha256
    )


def objections_to_content(content: bytes, name: str) -> tuple[Objection, ...]:
    """Against keeping these bytes under this name, told by what they are (B6)."""
    return objections_to_document(
        size=len(content),
        detected=type_of(content, filename=name),
        filename=name,
        empty=not content,
    )
