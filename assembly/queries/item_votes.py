"""The votes of one agenda item, as drawn under it in the room."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.agenda_item import TEXT_CHANGED
from assembly.queries import admission, desks, votes
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import ItemKind


@dataclass(frozen=True)
class ItemVotes:
    """`against_putting`: why the viewer cannot put a text to the vote on it now."""

    id: int  # of the item
    assembly_id: int
    position: int
    kind: ItemKind
    title: str
    panels: tuple[VotePanel, ...]
    against_putting: tuple[Objection, ...]

    @property
    def is_worded(self) -> bool:
        """Its one question is the text that it proposes (S12), or the body or member
        that it is about (S11): nobody words another."""
        about = {ItemKind.ADMISSION, ItemKind.EXCLUSION}
        return self.kind in TEXT_CHANGED or self.kind in about


def item_votes(db: Session, viewer: Viewer, item_id: int, now: datetime) -> ItemVotes:
    """One item of the agenda, with its votes in the order they were put."""
    item, assembly = admission.item_convened(db, viewer, item_id)
    panels = votes.panels(db, viewer, assembly.id, now)
    return ItemVotes(
        id=item.id,
        assembly_id=assembly.id,
        position=item.position,
        kind=item.kind,
        title=item.title,
        panels=tuple(panels.get(item.id, ())),
        against_putting=desks.against_putting(db, viewer, assembly, item, now),
    )
