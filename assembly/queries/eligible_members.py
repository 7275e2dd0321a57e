"""Whom somebody may declare or propose for a post, and who waits for their consent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.member import Member
from assembly.queries import candidacies
from assembly.queries.viewers import Viewer
from assembly.rules.candidacies import deadline
from assembly.rules.eligibility import may_hold
from assembly.rules.vocabulary import College, Organ, Post


@dataclass(frozen=True)
class Eligible:
    id: int
    name: str
    college: College
    country_code: str
    own: bool  # represented by whoever looks


@dataclass(frozen=True)
class ProposalWaiting:
    """A member of the viewer's was proposed, and has not answered."""

    assembly_id: int
    member: str
    organ: Organ
    post: Post
    deadline: datetime


def eligible_members(
    db: Session,
    viewer: Viewer,
    moment: datetime,
    *,
    assembly_id: int,
    seat: tuple[Organ, Post],
) -> list[Eligible]:
    """Those that may hold the post and are not proposed for it yet (S5), by name."""
    known = {
        found.member_id
        for found in candidacies.candidacies_of(db, assembly_id)
        if (found.organ, found.post) == seat
    }
    return [
        Eligible(m.id, m.name, m.college, m.country_code, viewer.represents(m.id))
        for m in db.scalars(select(Member).order_by(Member.name, Member.college))
        if may_hold(seat[0], m.college)
        and candidacies.in_register(m, moment)
        and m.id not in known
    ]


def proposals_waiting(
    db: Session, viewer: Viewer, moment: datetime
) -> Sequence[ProposalWaiting]:
    """The proposals that members of the viewer may still consent to."""
    asked = (
        select(Candidacy, Assembly)
        .join(Assembly, Assembly.id == Candidacy.assembly_id)
        .where(
            Candidacy.member_id.in_([m.id for m in viewer.voting_members]),
            Candidacy.consented_at.is_(None),
            Candidacy.withdrawn_at.is_(None),
            Assembly.opens_at > moment,
        )
        .order_by(Candidacy.id)
    )
    return [
        ProposalWaiting(
            assembly.id,
            found.member.name,
            found.organ,
            found.post,
            deadline(assembly.opens_at),
        )
        for found, assembly in db.execute(asked)
        if assembly.opens_at is not None
        and not candidacies.against_consenting(db, viewer, assembly, found, moment)
    ]
