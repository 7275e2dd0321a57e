"""The one gate: what an actor asks for is found *through* what it may reach.

What does not exist and what may not be seen are the same miss.
"""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.convocation import Convocation
from assembly.models.document import Document
from assembly.models.exclusion import Exclusion, ExclusionDocument
from assembly.models.member import Member
from assembly.models.message import Message
from assembly.models.proxy import Proxy
from assembly.models.territory import Territory
from assembly.models.text_version import ChangeSubmission, ChangeSuggestion, TextVersion
from assembly.models.vote import Vote
from assembly.queries import agendas
from assembly.queries.viewers import Viewer
from assembly.rules.vocabulary import GoverningText, Organ

Kept = TypeVar("Kept", ChangeSuggestion, ChangeSubmission, Member, Territory)
Part = TypeVar("Part", Message, Vote, AgendaMotion, Proxy, Candidacy)


class NotFound(LookupError):
    """There is no such thing, or not for this actor."""


def assembly(db: Session, viewer: Viewer, assembly_id: int) -> Assembly:
    """An assembly: members and secretariat see it once convened, the table before."""
    _enter(viewer)
    found = db.get(Assembly, assembly_id)
    if found is None or not (found.convened_at or viewer.sees_drafts):
        raise NotFound(f"assembly {assembly_id}")
    return found


def convened(db: Session, assembly_id: int) -> Assembly:
    """An assembly of which some things are public: once it is convened."""
    found = db.get(Assembly, assembly_id)
    if found is None or found.convened_at is None:
        raise NotFound(f"assembly {assembly_id}")
    return found


def convocation(db: Session, viewer: Viewer, convocation_id: int) -> Convocation:
    """A convocation; as a draft, only for the table and the secretariat."""
    found = db.get(Convocation, convocation_id)
    if found is None:
        raise NotFound(f"convocation {convocation_id}")
    assembly(db, viewer, found.assembly_id)
    if found.issued_at is None and not viewer.sees_drafts:
        raise NotFound(f"convocation {convocation_id}")
    return found


def item(db: Session, viewer: Viewer, item_id: int) -> tuple[AgendaItem, Convocation]:
    """An agenda item and the convocation that it belongs to."""
    found = db.get(AgendaItem, item_id)
    if found is None:
        raise NotFound(f"agenda item {item_id}")
    return found, convocation(db, viewer, found.convocation_id)


def item_convened(
    db: Session, viewer: Viewer, item_id: int
) -> tuple[AgendaItem, Assembly]:
    """An item of the convocation in force, also one that the assembly withdrew since,
    and its assembly."""
    found, of = item(db, viewer, item_id)
    if of.issued_at is None or of.superseded_at is not None:
        raise NotFound(f"agenda item {item_id}")
    return found, of.assembly


def item_in_force(
    db: Session, viewer: Viewer, item_id: int
) -> tuple[AgendaItem, Assembly]:
    """An item of the agenda in force, and its assembly: what is discussed and voted."""
    found, assembly = item_convened(db, viewer, item_id)
    if found.withdrawn_at is not None:
        raise NotFound(f"agenda item {item_id}")
    return found, assembly


def document(db: Session, viewer: Viewer, document_id: int) -> Document:
    """A document: reached through an item of a convocation that the viewer sees, or
    through the file of an exclusion."""
    _enter(viewer)
    items = (
        select(AgendaItem.convocation_id)
        .join(ItemDocument, ItemDocument.item_id == AgendaItem.id)
        .where(ItemDocument.document_id == document_id)
    )
    files = select(ExclusionDocument.exclusion_id).where(
        ExclusionDocument.document_id == document_id
    )
    through = (
        *((convocation, number) for number in db.scalars(items)),
        *((exclusion, number) for number in db.scalars(files)),
    )
    for gate, number in through:
        try:
            gate(db, viewer, number)
        except NotFound:
            continue
        return db.get_one(Document, document_id)
    raise NotFound(f"document {document_id}")


def exclusion(db: Session, viewer: Viewer, exclusion_id: int) -> Exclusion:
    """The file of an exclusion: for who represents that member, the board, the table
    and the secretariat; once an assembly is convened to decide, for all who see it."""
    _enter(viewer)
    found = db.get(Exclusion, exclusion_id, populate_existing=True)
    if found is None or not (
        viewer.represents(found.member_id)
        or viewer.posts.get(Organ.BOARD)
        or viewer.sees_drafts
        or agendas.convened_to_exclude(db, exclusion_id)
    ):
        raise NotFound(f"exclusion {exclusion_id}")
    return found


def message(db: Session, viewer: Viewer, message_id: int) -> Message:
    return _of_assembly(db, viewer, db.get(Message, message_id))


def vote(db: Session, viewer: Viewer, vote_id: int) -> Vote:
    return _of_assembly(db, viewer, db.get(Vote, vote_id))


def motion(db: Session, viewer: Viewer, motion_id: int) -> AgendaMotion:
    return _of_assembly(db, viewer, db.get(AgendaMotion, motion_id))


def proxy(db: Session, viewer: Viewer, proxy_id: int) -> Proxy:
    return _of_assembly(db, viewer, db.get(Proxy, proxy_id))


def candidacy(db: Session, viewer: Viewer, candidacy_id: int) -> Candidacy:
    return _of_assembly(db, viewer, db.get(Candidacy, candidacy_id))


def text_version(
    db: Session, viewer: Viewer, governs: GoverningText, number: int
) -> TextVersion:
    """A numbered version: statutes and bylaws are open to all members."""
    _enter(viewer)
    asked = select(TextVersion).filter_by(governs=governs, number=number)
    found = db.scalar(asked)
    if found is None:
        raise NotFound(f"version {number} of the {governs}")
    return found


def suggestion(db: Session, viewer: Viewer, number: int) -> ChangeSuggestion:
    return _of_register(db, viewer, ChangeSuggestion, number)


def submission(db: Session, viewer: Viewer, number: int) -> ChangeSubmission:
    return _of_register(db, viewer, ChangeSubmission, number)


def member(db: Session, viewer: Viewer, member_id: int) -> Member:
    return _of_register(db, viewer, Member, member_id)


def territory(db: Session, viewer: Viewer, territory_id: int) -> Territory:
    return _of_register(db, viewer, Territory, territory_id)


def _of_register(db: Session, viewer: Viewer, kind: type[Kept], number: int) -> Kept:
    """What is open to all members and the secretariat, as it is kept now."""
    _enter(viewer)
    if (found := db.get(kind, number, populate_existing=True)) is None:
        raise NotFound(f"{kind.__name__} {number}")
    return found


def _of_assembly(db: Session, viewer: Viewer, found: Part | None) -> Part:
    """What belongs to one assembly is seen by whoever sees that assembly."""
    if found is None:
        raise NotFound("no such part of an assembly")
    assembly(db, viewer, found.assembly_id)
    return found


def _enter(viewer: Viewer) -> None:
    if not viewer.may_enter:
        raise NotFound("nothing here for somebody from outside")
