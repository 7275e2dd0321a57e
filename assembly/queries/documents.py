"""Documents, as they are sent to whoever may read them."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from assembly.models.document_store import DocumentStore
from assembly.queries import admission
from assembly.queries.viewers import Viewer

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
