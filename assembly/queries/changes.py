"""What an item would change in the statutes or the bylaws, and what stands against
asking (S12, B12)."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.text_version import TextVersion
from assembly.models.vote import Result, Vote
from assembly.queries import admission
from assembly.queries.differences import Gap, Paragraph, changed_only, differences
from assembly.queries.versions import governing
from assembly.queries.viewers import Viewer
from assembly.rules.changes import (
    ChangeFacts,
    objections_to_leaving_provisional_out,
    objections_to_putting_change,
)
from assembly.rules.governing import tidy_text
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, GoverningText


@dataclass(frozen=True)
class TextQuestion:
    """What is asked by putting a proposed text to the vote, and against asking it."""

    text: str
    base: TextVersion | None  # the version in force
    objections: tuple[Objection, ...]


@dataclass(frozen=True)
class ProposedChange:
    """A proposed text beside the version it is compared with; none: the first one.

    `number` is that of the version its adoption makes, or made.
    """

    governs: GoverningText
    item_id: int
    number: int
    base_number: int | None
    paragraphs: tuple[Paragraph, ...]  # of the whole text
    provisional: bool  # it is the board's provisional version

    @property
    def changed(self) -> tuple[Paragraph | Gap, ...]:
        """What changes, with a paragraph about it."""
        return changed_only(self.paragraphs)


def question_of(
    db: Session, assembly: Assembly, item: AgendaItem
) -> TextQuestion | None:
    """The one question of an item that changes a text; none for any other item."""
    governs = item.text_changed
    if governs is None:
        return None
    now = governing(db, governs)
    facts = ChangeFacts(
        governs=governs,
        body=item.proposed_text or "",
        in_force=now.body,
        open_vote=_open_vote(db, item),
        adopted=_adopted(db, item),
    )
    return TextQuestion(
        text=f"Adopt the proposed text as version {now.next_number} of the {governs}",
        base=now.in_force,
        objections=objections_to_putting_change(assembly.kind, facts),
    )


def of_item(db: Session, viewer: Viewer, item_id: int) -> ProposedChange | None:
    """What an item would change in the version in force, or did change when adopted."""
    item, _convocation = admission.item(db, viewer, item_id)
    if item.text_changed is None:
        return None
    put = select(Vote).join(Result).where(Vote.item_id == item_id, Result.adopted)
    adopted = db.scalars(put).first()
    if adopted is not None:
        return _change(db, item, adopted.base_version)
    return _change(db, item, governing(db, item.text_changed).in_force)


def of_vote(db: Session, viewer: Viewer, vote_id: int) -> ProposedChange | None:
    """What a vote asks, or asked: beside the version in force when it was put."""
    vote = admission.vote(db, viewer, vote_id)
    if vote.item is None or vote.item.text_changed is None:
        return None
    return _change(db, vote.item, vote.base_version)


def objections_to_agenda(
    db: Session, kind: AssemblyKind, items: Iterable[AgendaItem]
) -> tuple[Objection, ...]:
    """Against convening with these items while a provisional version stands (B12)."""
    provisional = governing(db, GoverningText.BYLAWS).provisional
    return objections_to_leaving_provisional_out(
        kind,
        stands=provisional is not None,
        on_agenda=provisional is not None
        and any(proposes(item, provisional) for item in items),
    )


def proposes(item: AgendaItem, version: TextVersion) -> bool:
    """Whether the item's text is this version's, word for word."""
    return (
        item.text_changed is version.governs
        and item.proposed_text is not None
        and tidy_text(item.proposed_text) == version.body
    )


def _change(db: Session, item: AgendaItem, base: TextVersion | None) -> ProposedChange:
    governs = item.text_changed
    assert governs is not None, "asked of items that change a text"  # noqa: S101
    provisional = governing(db, governs).provisional
    return ProposedChange(
        governs=governs,
        item_id=item.id,
        number=0 if base is None or base.number is None else base.number + 1,
        base_number=None if base is None else base.number,
        paragraphs=differences(
            "" if base is None else base.body, tidy_text(item.proposed_text or "")
        ),
        provisional=provisional is not None and proposes(item, provisional),
    )


def _open_vote(db: Session, item: AgendaItem) -> bool:
    """Whether a vote on the same governing text is open, in whatever assembly."""
    asked = (
        select(Vote.id)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(AgendaItem.kind == item.kind, Vote.closed_at.is_(None))
    )
    return db.scalars(asked.limit(1)).first() is not None


def _adopted(db: Session, item: AgendaItem) -> bool:
    asked = select(Vote.id).join(Result).where(Vote.item_id == item.id, Result.adopted)
    return db.scalars(asked.limit(1)).first() is not None
