"""The chair's desk: each item with its votes, and what the chair may do, or why not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.queries import (
    admission,
    agendas,
    electing,
    proposals,
    quorums,
    votes,
)
from assembly.queries.admission import NotFound
from assembly.queries.electing import ElectionSeen
from assembly.queries.news import last_seq
from assembly.queries.not_voted import NotVoted, not_voted
from assembly.queries.questions import question_of
from assembly.queries.quorums import Quorum
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.balloting import objections_to_closing, objections_to_putting
from assembly.rules.motions import (
    objections_to_voting_on_touched,
    objections_to_withdrawn_item,
)
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import ItemKind

A_TEXT = "..."  # the text is judged when there is one


@dataclass(frozen=True)
class DeskVote:
    """A vote, what stands against closing it, and whom it still waits for."""

    panel: VotePanel
    against_closing: tuple[Objection, ...]
    not_voted: Sequence[NotVoted]


@dataclass(frozen=True)
class DeskItem:
    id: int
    position: int
    kind: ItemKind
    title: str
    votes: tuple[DeskVote, ...]
    against_putting: tuple[Objection, ...]
    election: ElectionSeen | None

    @property
    def is_done(self) -> bool:
        """It asks for no decision, or something was decided and nothing is open."""
        if self.kind is ItemKind.INFORMATION:
            return True
        return bool(self.votes) and not any(v.panel.is_open for v in self.votes)


@dataclass(frozen=True)
class Desk:
    assembly_id: int
    title: str
    opens_at: datetime | None
    closes_at: datetime | None
    is_open: bool
    seq: int  # the last entry of the record that it has seen, or an older one
    quorum: Quorum | None  # none in an ordinary assembly
    items: tuple[DeskItem, ...]

    @property
    def open_votes(self) -> list[DeskVote]:
        return [v for item in self.items for v in item.votes if v.panel.is_open]

    @property
    def next_item(self) -> DeskItem | None:
        """The first item on which nothing is decided and nothing is open."""
        waiting = (item for item in self.items if not item.is_done and not item.votes)
        return next(waiting, None)


def desk(db: Session, viewer: Viewer, assembly_id: int, now: datetime) -> Desk:
    """The desk; for the table, whose secretary assists, and the secretariat."""
    assembly = admission.assembly(db, viewer, assembly_id)
    if not viewer.sees_drafts or assembly.convened_at is None:
        raise NotFound(f"the desk of assembly {assembly_id}")
    seq = last_seq(db, assembly.stream)  # first: what comes after is told again
    panels = votes.panels(db, viewer, assembly_id, now)
    return Desk(
        assembly_id=assembly.id,
        title=assembly.title,
        opens_at=assembly.opens_at,
        closes_at=assembly.closes_at,
        is_open=assembly.is_open(now),
        seq=seq,
        quorum=quorums.quorum(db, assembly),
        items=tuple(
            DeskItem(
                id=item.id,
                position=item.position,
                kind=item.kind,
                title=item.title,
                votes=tuple(
                    desk_vote(db, viewer, panel, now)
                    for panel in panels.get(item.id, [])
                ),
                against_putting=against_putting(db, viewer, assembly, item, now),
                election=electing.seen(db, viewer, item, assembly, now),
            )
            for item in _agenda(db, assembly_id)
        ),
    )


def desk_vote(db: Session, viewer: Viewer, panel: VotePanel, now: datetime) -> DeskVote:
    """A vote as the chair sees it before closing it."""
    return DeskVote(
        panel=panel,
        against_closing=objections_to_closing(
            posts=viewer.table_posts,
            closed_at=panel.closed_at,
            confirmed_not_voting=None,
            not_voting=panel.roll - panel.voted,
            early=False,  # whether the chair has seen who is missing comes after this
        ),
        not_voted=not_voted(db, viewer, panel.id, now) if panel.is_open else (),
    )


def against_putting(
    db: Session, viewer: Viewer, assembly: Assembly, item: AgendaItem, now: datetime
) -> tuple[Objection, ...]:
    """Why the viewer cannot put a text to the vote on this item now."""
    made = question_of(db, assembly, item)
    return (
        *objections_to_putting(
            posts=viewer.table_posts,
            is_open=assembly.is_open(now),
            text=A_TEXT,
            item_kind=item.kind,
        ),
        *objections_to_withdrawn_item(withdrawn=item.withdrawn_at is not None),
        *(() if made is None else made.objections),
        *objections_to_voting_on_touched(
            touched=item.id in proposals.touched_now(db, assembly.id)
        ),
    )


def _agenda(db: Session, assembly_id: int) -> Sequence[AgendaItem]:
    """The agenda in force, in order."""
    convocation = agendas.in_force(db, assembly_id)
    return () if convocation is None else agendas.items_of(db, convocation.id)
