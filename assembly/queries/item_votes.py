"""The votes of one agenda item, as drawn under it in the room."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.queries import admission, desks, votes
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.objection import Objection


@dataclass(frozen=True)
class ItemVotes:
    """`against_putting`: why the viewer cannot put a text to the vote on it now."""

    id: int  # of the item
    assembly_id: int
    position: int
    title: str
    panels: tuple[VotePanel, ...]
    against_putting: tuple[Objection, ...]


def item_votes(db: Session, viewer: Viewer, item_id: int, now: datetime) -> ItemVotes:
    """One item of the agenda, with its votes in the order they were put."""
    item, assembly = admission.item_convened(db, viewer, item_id)
    panels = votes.panels(db, viewer, assembly.id, now)
    return ItemVotes(
        id=item.id,
        assembly_id=assembly.id,
        position=item.position,
        title=item.title,
        panels=tuple(panels.get(item.id, ())),
        against_putting=desks.against_putting(db, viewer, assembly, item, now),
    )
