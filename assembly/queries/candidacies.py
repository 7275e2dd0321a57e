"""Who stands for which post of an extraordinary assembly, and what may be done (B5)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.member import Member
from assembly.models.vote import Vote
from assembly.queries import agendas
from assembly.queries.viewers import Viewer
from assembly.rules.candidacies import (
    Call,
    objections_to_calling,
    objections_to_consenting,
    objections_to_withdrawing_candidacy,
)
from assembly.rules.eligibility import objections_to_eligibility
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import ItemKind, Organ, Post


def elections_of(db: Session, assembly_id: int) -> list[AgendaItem]:
    """The elections on the agenda in force, in its order."""
    convocation = agendas.in_force(db, assembly_id)
    items = [] if convocation is None else agendas.items_of(db, convocation.id)
    return [item for item in items if item.kind is ItemKind.ELECTION]


def candidacies_of(db: Session, assembly_id: int) -> Sequence[Candidacy]:
    """All that are not withdrawn, in the order of the register."""
    asked = (
        select(Candidacy)
        .join(Member, Member.id == Candidacy.member_id)
        .where(Candidacy.assembly_id == assembly_id, Candidacy.withdrawn_at.is_(None))
        .order_by(Member.number, Member.college)
    )
    return db.scalars(asked).all()


def candidacy_of(
    db: Session, assembly_id: int, organ: Organ, post: Post, member_id: int
) -> Candidacy | None:
    """The one candidacy of this member for this post, withdrawn or not."""
    asked = select(Candidacy).where(
        Candidacy.assembly_id == assembly_id,
        Candidacy.organ == organ,
        Candidacy.post == post,
        Candidacy.member_id == member_id,
    )
    return db.scalars(asked.execution_options(populate_existing=True)).one_or_none()


def named(found: Candidacy) -> dict[str, Any]:
    """As the record names it, in whatever it tells of it."""
    return {
        "assembly_id": found.assembly_id,
        "candidacy_id": found.id,
        "organ": found.organ,
        "post": found.post,
        "member_id": found.member_id,
        "member": found.member.name,
    }


def against_standing(  # noqa: PLR0913  (every fact is named)
    db: Session,
    assembly: Assembly,
    moment: datetime,
    *,
    organ: Organ,
    post: Post,
    member: Member,
) -> tuple[Objection, ...]:
    """What stands against this member's candidacy now, whoever asks (B5, S5)."""
    posts = {(item.organ, item.post) for item in elections_of(db, assembly.id)}
    called = Call(
        convened_at=assembly.convened_at,
        opens_at=assembly.opens_at,
        cancelled=assembly.cancelled_at is not None,
        moment=moment,
        on_agenda=(organ, post) in posts,
    )
    return (
        *objections_to_calling(called),
        *objections_to_eligibility(
            organ, member.college, in_register=in_register(member, moment)
        ),
    )


def against_consenting(
    db: Session, viewer: Viewer, assembly: Assembly, found: Candidacy, moment: datetime
) -> tuple[Objection, ...]:
    """Against this viewer's consenting now for the candidate (B5, S5)."""
    return (
        *objections_to_consenting(
            own=viewer.represents(found.member_id),
            consented=found.consented_at is not None,
            withdrawn=found.withdrawn_at is not None,
        ),
        *against_standing(
            db,
            assembly,
            moment,
            organ=found.organ,
            post=found.post,
            member=found.member,
        ),
    )


def against_withdrawing(
    db: Session, viewer: Viewer, assembly: Assembly, found: Candidacy, moment: datetime
) -> tuple[Objection, ...]:
    """Against this viewer's withdrawing it now (B5)."""
    closes_at = assembly.closes_at
    over = closes_at is not None and closes_at <= moment
    return objections_to_withdrawing_candidacy(
        own=viewer.represents(found.member_id),
        withdrawn=found.withdrawn_at is not None,
        put=_is_put(db, found),
        closed=over or assembly.cancelled_at is not None,
    )


def in_register(member: Member, moment: datetime) -> bool:
    """Whether the association has admitted it, and it has not left, at this moment."""
    admitted = member.admitted_at is not None and member.admitted_at <= moment
    return admitted and (member.ended_at is None or member.ended_at > moment)


def _is_put(db: Session, found: Candidacy) -> bool:
    """Whether its post has been put to the vote in this assembly."""
    asked = (
        select(Vote.id)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(
            Vote.assembly_id == found.assembly_id,
            AgendaItem.organ == found.organ,
            AgendaItem.post == found.post,
        )
    )
    return db.scalar(asked.limit(1)) is not None
