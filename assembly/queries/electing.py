"""How far the election to a post has come in an assembly, for the acts of the chair."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.election import ElectionResult
from assembly.models.vote import Vote
from assembly.queries import admission, candidates, proposals
from assembly.queries.admission import NotFound
from assembly.queries.candidates import Candidate
from assembly.queries.viewers import Viewer
from assembly.rules.electing import (
    Progress,
    objections_to_putting_election,
    objections_to_second_round,
)
from assembly.rules.motions import objections_to_voting_on_touched
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import Organ, Post


@dataclass(frozen=True)
class Election:
    """The election of one item: who stands, and who may be chosen in the next round.

    `leaders` are those of the last round closed; empty when none calls for another.
    """

    progress: Progress = field(default_factory=Progress)
    candidates: Sequence[Candidate] = ()
    leaders: Sequence[Candidate] = ()
    last_vote_id: int | None = None


@dataclass(frozen=True)
class ElectionSeen:
    """An election as the desk and its own page show it, and what the viewer may do."""

    item_id: int
    assembly_id: int
    position: int
    title: str
    organ: Organ
    post: Post
    term_years: int | None
    election: Election
    against_putting: tuple[Objection, ...]
    against_second_round: tuple[Objection, ...]


def election(
    db: Session, item: AgendaItem, assembly: Assembly, moment: datetime
) -> Election:
    """How far it has come at this moment; nothing for an item that is no election."""
    if item.organ is None or item.post is None:
        return Election()
    rounds = _rounds(db, assembly.id, item)
    stand = candidates.for_post(db, assembly.id, item.organ, item.post, moment)
    last = rounds[-1] if rounds else None
    result = None if last is None else db.get(ElectionResult, last.id)
    left = set() if result is None else set(result.leaders)
    leaders = [c for c in stand if c.id in left]
    return Election(
        candidates=stand,
        leaders=leaders,
        last_vote_id=None if last is None else last.id,
        progress=Progress(
            candidates=[c.id for c in stand],
            leaders=[c.id for c in leaders],
            round=0 if last is None else last.round,
            is_open=any(vote.closed_at is None for vote in rounds),
            elected=_elected(db, rounds),
            elsewhere=_elsewhere(db, assembly.id, item.organ, rounds, leaders or stand),
        ),
    )


def seen(
    db: Session, viewer: Viewer, item: AgendaItem, assembly: Assembly, moment: datetime
) -> ElectionSeen | None:
    """The election of this item; none if it is no election."""
    if item.organ is None or item.post is None:
        return None
    found = election(db, item, assembly, moment)
    return ElectionSeen(
        item_id=item.id,
        assembly_id=assembly.id,
        position=item.position,
        title=item.title,
        organ=item.organ,
        post=item.post,
        term_years=item.term_years,
        election=found,
        against_putting=against_putting(db, viewer, (item, assembly), found, moment),
        against_second_round=objections_to_second_round(
            posts=viewer.table_posts,
            is_open=assembly.is_open(moment),
            progress=found.progress,
            after_last=True,
        ),
    )


def against_putting(
    db: Session,
    viewer: Viewer,
    on: tuple[AgendaItem, Assembly],
    found: Election,
    moment: datetime,
) -> tuple[Objection, ...]:
    """Why the viewer cannot open its first round now (B5, B7)."""
    item, assembly = on
    return (
        *objections_to_putting_election(
            posts=viewer.table_posts,
            is_open=assembly.is_open(moment),
            assembly_kind=assembly.kind,
            item_kind=item.kind,
            progress=found.progress,
        ),
        *objections_to_voting_on_touched(
            touched=item.id in proposals.touched_now(db, assembly.id)
        ),
    )


def election_of(
    db: Session, viewer: Viewer, item_id: int, moment: datetime
) -> ElectionSeen:
    """The election of an item of the agenda in force; a miss if it is none."""
    item, assembly = admission.item_in_force(db, viewer, item_id)
    found = seen(db, viewer, item, assembly, moment)
    if found is None:
        raise NotFound(f"election {item_id}")
    return found


def _rounds(db: Session, assembly_id: int, item: AgendaItem) -> Sequence[Vote]:
    """The votes on this post, whichever item they were put on, in order."""
    asked = (
        select(Vote)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(
            Vote.assembly_id == assembly_id,
            AgendaItem.organ == item.organ,
            AgendaItem.post == item.post,
        )
        .order_by(Vote.id)
        .execution_options(populate_existing=True)
    )
    return db.scalars(asked).all()


def _elected(db: Session, rounds: Sequence[Vote]) -> str | None:
    asked = select(ElectionResult).where(
        ElectionResult.vote_id.in_([vote.id for vote in rounds]),
        ElectionResult.elected_id.is_not(None),
    )
    result = db.scalars(asked).first()
    if result is None or result.elected is None:
        return None
    return result.elected.member.name


def _elsewhere(
    db: Session,
    assembly_id: int,
    organ: Organ,
    rounds: Sequence[Vote],
    chosen_from: Sequence[Candidate],
) -> list[str]:
    """Whose other candidacy in this organ is being voted on now."""
    asked = (
        select(Vote.id)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(
            Vote.assembly_id == assembly_id,
            Vote.closed_at.is_(None),
            Vote.id.not_in([vote.id for vote in rounds]),
            AgendaItem.organ == organ,
        )
    )
    being_voted = candidates.of_votes(db, list(db.scalars(asked)))
    busy = {c.member_id for several in being_voted.values() for c in several}
    return [c.member for c in chosen_from if c.member_id in busy]
