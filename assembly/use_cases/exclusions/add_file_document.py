"""A document is added to the file of an exclusion: by the board, or for the defence."""

from assembly.effects import filing
from assembly.models.document import Document
from assembly.models.document_content import media_type_of
from assembly.models.document_store import DocumentStore
from assembly.models.exclusion import Exclusion
from assembly.queries import admission, locks
from assembly.queries.documents import objections_to_content
from assembly.queries.exclusions.hearings import assemblies_touched, file_facts
from assembly.queries.viewers import Viewer
from assembly.rules.defence import objections_to_defending
from assembly.rules.exclusion import objections_to_adding_evidence
from assembly.rules.filenames import cleaned_name
from assembly.rules.objection import Objection, refuse
from assembly.rules.vocabulary import Organ
from assembly.work import Work


def add_file_document(  # noqa: PLR0913  (every particular is named)
    work: Work,
    *,
    store: DocumentStore,
    exclusion_id: int,
    filename: str,
    content: bytes,
    is_defence: bool,
) -> int:
    """Keep the bytes in the file; the document's id. The same bytes again are one.

    S11: the board adds documents until it decides, the member's representative from
    then on, until the assembly opens that decides; refused to everybody else, and for
    a document too large or not of a kind that is sent (B6).
    """
    for assembly_id in assemblies_touched(work.db, exclusion_id):
        locks.hold_assembly(work.db, assembly_id)
    locks.hold_register(work.db)
    who = work.viewer
    exclusion = admission.exclusion(work.db, who, exclusion_id)
    name = cleaned_name(filename)
    refuse(
        (
            *_objections(work, who, exclusion, is_defence=is_defence),
            *objections_to_content(content, name),
        )
    )
    before = len(exclusion.documents)
    number = filing.take_in(
        work, exclusion, _document(work, store, content, name), is_defence=is_defence
    )
    if is_defence and len(exclusion.documents) > before:
        filing.announce_defence(work, exclusion)
    return number


def _objections(
    work: Work, who: Viewer, exclusion: Exclusion, *, is_defence: bool
) -> tuple[Objection, ...]:
    file = file_facts(work.db, exclusion, work.now)
    if is_defence:
        return objections_to_defending(file, own=who.represents(exclusion.member_id))
    posts = who.posts.get(Organ.BOARD, frozenset())
    return objections_to_adding_evidence(file, posts=posts)


def _document(work: Work, store: DocumentStore, content: bytes, name: str) -> Document:
    return Document(
        filename=name,
        media_type=media_type_of(content, filename=name),
        size=len(content),
        sha256=store.keep(content),
        uploaded_at=work.now,
        uploaded_by_id=work.actor.person_id,
    )
