"""The member concerned gives its defence in words (S11)."""

from assembly.effects import filing
from assembly.models.document import Document
from assembly.models.document_store import DocumentStore
from assembly.queries import admission, locks
from assembly.queries.exclusions.hearings import assemblies_touched, file_facts
from assembly.rules.defence import objections_to_defence, objections_to_defending
from assembly.rules.documents import DocumentType
from assembly.rules.objection import refuse
from assembly.work import Work

FILENAME = "defence.md"


def give_defence(
    work: Work, *, store: DocumentStore, exclusion_id: int, text: str
) -> None:
    """Keep the defence, in the place of what the member wrote before; a document of
    that text comes with the item on every draft that has it.

    What a convocation has sent stays as it was sent. The same text again changes
    nothing. S11: refused to whoever does not represent the member, before the board
    proposes, and once the assembly that decides has opened.
    """
    for assembly_id in assemblies_touched(work.db, exclusion_id):
        locks.hold_assembly(work.db, assembly_id)
    locks.hold_register(work.db)
    who = work.viewer
    exclusion = admission.exclusion(work.db, who, exclusion_id)
    own = who.represents(exclusion.member_id)
    said = text.replace("\r\n", "\n").strip()
    if own and said == exclusion.defence:
        return
    refuse(
        (
            *objections_to_defending(file_facts(work.db, exclusion, work.now), own=own),
            *objections_to_defence(said),
        )
    )
    if exclusion.defence is not None:
        filing.take_out(work, exclusion, exclusion.defence.encode())
    exclusion.defence = said
    document = _document(work, store, said.encode())
    filing.take_in(work, exclusion, document, is_defence=True)
    filing.announce_defence(work, exclusion)


def _document(work: Work, store: DocumentStore, content: bytes) -> Document:
    return Document(
        filename=FILENAME,
        media_type=DocumentType.MARKDOWN.media_type,
        size=len(content),
        sha256=store.keep(content),
        uploaded_at=work.now,
        uploaded_by_id=work.actor.person_id,
    )
