"""What members suggest for the bylaws, and what board and table submit (B12)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_item import TEXT_CHANGED, AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.text_version import ChangeSubmission, ChangeSuggestion
from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.changes import proposes
from assembly.queries.differences import Gap, Paragraph, changed_only, differences
from assembly.queries.versions import governing
from assembly.queries.viewers import Viewer
from assembly.rules.governing import tidy_text
from assembly.rules.vocabulary import AssemblyKind, GoverningText


@dataclass(frozen=True)
class Suggestions:
    """Those that wait for the board, and those it has taken up or answered."""

    waiting: Sequence[ChangeSuggestion]
    settled: Sequence[ChangeSuggestion]


@dataclass(frozen=True)
class Submitted:
    """A submission, what it changes in the version in force, what it takes up."""

    submission: ChangeSubmission
    changed: tuple[Paragraph | Gap, ...]
    merges: Sequence[ChangeSuggestion]


@dataclass(frozen=True)
class Bringable:
    """What may still be brought before an assembly that is drafted; the submission's
    number, or none for the board's provisional version."""

    submission_id: int | None
    governs: GoverningText
    title: str


def suggestions(db: Session, viewer: Viewer) -> Suggestions:
    """All of them, the first one first; every member may read them."""
    if not viewer.may_enter:
        raise NotFound("suggestions, for somebody from outside")
    asked = select(ChangeSuggestion).options(joinedload(ChangeSuggestion.member))
    found = db.scalars(asked.order_by(ChangeSuggestion.id)).all()
    return Suggestions(
        waiting=[one for one in found if not _is_settled(one)],
        settled=[one for one in found if _is_settled(one)],
    )


def submissions(db: Session, governs: GoverningText) -> Sequence[ChangeSubmission]:
    """What is submitted for a text, and no assembly that closed since had before it."""
    asked = (
        select(ChangeSubmission)
        .where(ChangeSubmission.governs == governs)
        .order_by(ChangeSubmission.id)
    )
    decided = _decided(db)
    return [s for s in db.scalars(asked) if not _is_decided(s, decided)]


def submitted(db: Session, viewer: Viewer, submission_id: int) -> Submitted:
    found = admission.submission(db, viewer, submission_id)
    merged = (
        select(ChangeSuggestion)
        .where(ChangeSuggestion.submission_id == found.id)
        .options(joinedload(ChangeSuggestion.member))
        .order_by(ChangeSuggestion.id)
    )
    base = governing(db, found.governs).body or ""
    changed = changed_only(differences(base, found.body))
    return Submitted(found, changed, db.scalars(merged).all())


def to_bring(
    db: Session, draft: Convocation, items: Sequence[AgendaItem]
) -> list[Bringable]:
    """What waits and is not on the agenda of this draft; nothing in an ordinary one."""
    if draft.assembly.kind is not AssemblyKind.EXTRAORDINARY:
        return []
    there = {(item.text_changed, tidy_text(item.proposed_text or "")) for item in items}
    waiting = [
        Bringable(s.id, governs, s.title)
        for governs in GoverningText
        for s in submissions(db, governs)
        if (governs, s.body) not in there
    ]
    standing = governing(db, GoverningText.BYLAWS).provisional
    if standing is not None and not any(proposes(item, standing) for item in items):
        waiting.insert(0, Bringable(None, GoverningText.BYLAWS, ""))
    return waiting


def _is_settled(one: ChangeSuggestion) -> bool:
    return one.answered_at is not None or one.submission_id is not None


Decided = Mapping[tuple[GoverningText, str], datetime]


def _is_decided(one: ChangeSubmission, decided: Decided) -> bool:
    """The same text may be submitted again: then it waits for the next assembly."""
    closed_at = decided.get((one.governs, one.body))
    return closed_at is not None and one.submitted_at <= closed_at


def _decided(db: Session) -> Decided:
    """The texts on agendas in force when assemblies closed, and when they last did."""
    asked = (
        select(AgendaItem.kind, AgendaItem.proposed_text, Assembly.closed_at)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(
            AgendaItem.proposed_text.is_not(None),
            AgendaItem.withdrawn_at.is_(None),
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_(None),
            Assembly.closed_at.is_not(None),
        )
        .order_by(Assembly.closed_at)
    )
    return {
        (TEXT_CHANGED[kind], tidy_text(text or "")): closed_at
        for kind, text, closed_at in db.execute(asked)
        if kind in TEXT_CHANGED and closed_at is not None
    }
