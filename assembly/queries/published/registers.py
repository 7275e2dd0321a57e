"""The register as everybody may know it: bodies and organs, no person.

An associate may be a natural person (S2): of associates only the number is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from assembly.models.member import Member
from assembly.queries.organs import HeldPost, holder_of, mandates_by_seat
from assembly.rules.vocabulary import (
    VOTING_COLLEGES,
    College,
    Continent,
    Organ,
    Post,
)


@dataclass(frozen=True)
class MemberNamed:
    """A member by its number here and its name."""

    id: int
    name: str


@dataclass(frozen=True)
class PublishedMember:
    """An effective member or one by right. `number` is its row of the founding act;
    `until` is when it ceased to be a member."""

    id: int
    number: int
    name: str
    college: College
    country: str
    continent: Continent
    territory: str | None
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class PublishedPost:
    """A post of an organ and the member that holds it; none: it is vacant."""

    post: Post
    member: MemberNamed | None
    since: datetime | None
    term_ends_at: datetime | None


@dataclass(frozen=True)
class PublishedOrgan:
    organ: Organ
    posts: Sequence[PublishedPost]


@dataclass(frozen=True)
class PublishedRegister:
    """Members present and past in the order of the act; how many associates there are
    now; the organs as they are now."""

    members: Sequence[PublishedMember]
    associates: int
    organs: Sequence[PublishedOrgan]


def register(db: Session, moment: datetime) -> PublishedRegister:
    """The register at this moment, and who was in it before."""
    asked = (
        select(Member)
        .where(Member.college.in_(VOTING_COLLEGES), Member.admitted_at <= moment)
        .options(joinedload(Member.territory))
        .order_by(Member.number, Member.college)
    )
    return PublishedRegister(
        members=[_member(member) for member in db.scalars(asked)],
        associates=_associates(db, moment),
        organs=_organs(db, moment),
    )


def _member(member: Member) -> PublishedMember:
    assert member.admitted_at is not None, "asked for by it"  # noqa: S101
    return PublishedMember(
        id=member.id,
        number=member.number,
        name=member.name,
        college=member.college,
        country=member.country_code,
        continent=member.continent,
        territory=None if member.territory is None else member.territory.name,
        since=member.admitted_at,
        until=member.ended_at,
    )


def _associates(db: Session, moment: datetime) -> int:
    asked = select(func.count(Member.id)).where(
        Member.college == College.ASSOCIATE,
        Member.admitted_at <= moment,
        Member.ended_at.is_(None) | (Member.ended_at > moment),
    )
    return db.scalars(asked).one()


def _organs(db: Session, moment: datetime) -> list[PublishedOrgan]:
    held = mandates_by_seat(db)
    return [
        PublishedOrgan(
            organ,
            [
                _post(post, holder_of(held.get((organ, post), ()), moment))
                for post in Post
            ],
        )
        for organ in Organ
    ]


def _post(post: Post, holder: HeldPost | None) -> PublishedPost:
    if holder is None:
        return PublishedPost(post, None, None, None)
    member = MemberNamed(holder.member_id, holder.member)
    return PublishedPost(post, member, holder.since, holder.ends_at)
