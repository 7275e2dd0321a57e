"""Exclusions as points of agendas: offered, asked, what stands against them (S11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.models.exclusion import Exclusion
from assembly.models.vote import Result, Vote
from assembly.queries.candidacies import in_register
from assembly.queries.changes import TextQuestion
from assembly.queries.exclusions.hearings import Hearing, file_facts, hearings
from assembly.rules.defence import earliest_decision
from assembly.rules.exclusion_items import (
    ExclusionItem,
    exclusion_question,
    objections_to_convening_exclusions,
    objections_to_putting_exclusion,
)
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import ItemKind
from assembly.rules.wall_clock import whole_minute


@dataclass(frozen=True)
class Offered:
    """A proposed exclusion that waits for an assembly; `earliest` in whole minutes."""

    exclusion_id: int
    member: str
    earliest: datetime


def offered(
    db: Session, draft: Convocation, items: Sequence[AgendaItem]
) -> list[Offered]:
    """What the board proposed, and stands neither on this agenda nor on that of
    another assembly that will decide it (S11)."""
    here = {item.exclusion_id for item in items}
    return [
        Offered(found.id, found.member.name, earliest_of(found))
        for found in proposed(db)
        if found.id not in here and _elsewhere(db, found, draft) is None
    ]


def proposed(db: Session) -> Sequence[Exclusion]:
    """Every exclusion that the board proposed and no assembly has decided."""
    asked = select(Exclusion).where(
        Exclusion.proposed_at.is_not(None), Exclusion.decided_at.is_(None)
    )
    return db.scalars(asked.order_by(Exclusion.id)).all()


def earliest_of(exclusion: Exclusion) -> datetime:
    """The first whole minute at which an assembly may open that decides it."""
    assert exclusion.proposed_at is not None, "asked of proposals"  # noqa: S101
    return whole_minute(earliest_decision(exclusion.proposed_at))


def excluded_by(db: Session, item: AgendaItem) -> Exclusion | None:
    """The exclusion that an item decides; none for any other item."""
    if item.exclusion_id is None:
        return None
    return db.get(Exclusion, item.exclusion_id)


def question_of(db: Session, item: AgendaItem) -> TextQuestion | None:
    """The one question of an item that excludes; none for any other item."""
    found = excluded_by(db, item)
    if found is None:
        return None
    votes = select(Vote.id).where(Vote.item_id == item.id)
    still_open = votes.where(Vote.closed_at.is_(None))
    adopted = votes.join(Result).where(Result.adopted)
    return TextQuestion(
        text=exclusion_question(found.member.name),
        base=None,
        objections=objections_to_putting_exclusion(
            settled=found.decided_at is not None,
            open_vote=db.scalars(still_open).first() is not None,
            adopted=db.scalars(adopted).first() is not None,
        ),
    )


def objections_to_agenda(
    db: Session, draft: Convocation, items: Sequence[AgendaItem], moment: datetime
) -> tuple[Objection, ...]:
    """Against convening with these items, for what excludes a member (S11)."""
    asked = [
        _facts(db, draft, item, moment)
        for item in items
        if item.kind is ItemKind.EXCLUSION
    ]
    return objections_to_convening_exclusions(asked, opens_at=draft.opens_at)


def _facts(
    db: Session, draft: Convocation, item: AgendaItem, moment: datetime
) -> ExclusionItem:
    found = excluded_by(db, item)
    if found is None:
        return ExclusionItem(item.position, item.title)
    other = _elsewhere(db, found, draft)
    return ExclusionItem(
        item.position,
        item.title,
        file_facts(db, found, moment),
        proposed_at=found.proposed_at,
        in_register=in_register(found.member, moment),
        elsewhere=None if other is None else other.assembly.title,
    )


def _elsewhere(db: Session, exclusion: Exclusion, draft: Convocation) -> Hearing | None:
    """Another assembly than the draft's that is to decide it."""
    pending = (found for found in hearings(db, exclusion.id) if found.is_pending())
    others = (f for f in pending if f.assembly.id != draft.assembly_id)
    return next(others, None)
