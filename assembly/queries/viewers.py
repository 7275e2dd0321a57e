"""Who somebody is at a moment: whom they represent, in which posts they act (S2, S5).

Rights follow from rows of the register at the moment of asking, never from what a
session remembers: a representative changed a second ago has lost them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person, SecretariatPost
from assembly.models.representation import Representation
from assembly.rules.vocabulary import (
    VOTING_COLLEGES,
    College,
    Continent,
    Organ,
    Post,
)


@dataclass(frozen=True)
class RepresentedMember:
    id: int
    name: str
    college: College
    country_code: str
    continent: Continent

    @property
    def votes(self) -> bool:
        return self.college in VOTING_COLLEGES


@dataclass(frozen=True)
class Viewer:
    """A person as the assembly knows them at one moment."""

    person_id: int
    name: str
    language: str
    time_zone: str
    disabled: bool
    members: tuple[RepresentedMember, ...] = ()
    posts: Mapping[Organ, frozenset[Post]] = field(default_factory=dict)
    is_secretariat: bool = False

    @property
    def voting_members(self) -> tuple[RepresentedMember, ...]:
        return tuple(m for m in self.members if m.votes)

    @property
    def table_posts(self) -> frozenset[Post]:
        """The posts on the assembly table in which this person acts (B5)."""
        return self.posts.get(Organ.ASSEMBLY_TABLE, frozenset())

    @property
    def may_enter(self) -> bool:
        """Members of every college and the secretariat; nobody from outside."""
        return not self.disabled and (bool(self.members) or self.is_secretariat)

    @property
    def sees_drafts(self) -> bool:
        return not self.disabled and (bool(self.table_posts) or self.is_secretariat)

    def represents(self, member_id: int) -> bool:
        return any(member.id == member_id for member in self.members)


def in_force(
    since: InstrumentedAttribute[datetime],
    until: InstrumentedAttribute[datetime | None],
    moment: datetime,
) -> ColumnElement[bool]:
    """The row holds at this moment: since ≤ moment < until."""
    return (since <= moment) & (until.is_(None) | (until > moment))


def viewer(db: Session, person_id: int, moment: datetime) -> Viewer | None:
    """The person at this moment; none if nobody has this number."""
    person = db.get(Person, person_id)
    if person is None:
        return None
    members = _members_of(db, person_id, moment)
    return Viewer(
        person_id=person.id,
        name=person.name,
        language=person.language,
        time_zone=person.time_zone,
        disabled=person.disabled_at is not None,
        members=members,
        posts=posts_of(db, [m.id for m in members], moment),
        is_secretariat=_is_secretariat(db, person_id, moment),
    )


def _members_of(
    db: Session, person_id: int, moment: datetime
) -> tuple[RepresentedMember, ...]:
    held = (
        select(Member)
        .join(Representation, Representation.member_id == Member.id)
        .where(
            Representation.person_id == person_id,
            in_force(Representation.since, Representation.until, moment),
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
        .order_by(Member.number, Member.college)
    )
    return tuple(represented(m) for m in db.scalars(held))


def represented(member: Member) -> RepresentedMember:
    """A member as whoever acts for it sees it."""
    return RepresentedMember(
        member.id, member.name, member.college, member.country_code, member.continent
    )


def posts_of(
    db: Session, member_ids: list[int], moment: datetime
) -> dict[Organ, frozenset[Post]]:
    """The posts that these members hold at this moment, by organ (S5)."""
    held = select(Mandate).where(
        Mandate.member_id.in_(member_ids),
        in_force(Mandate.since, Mandate.until, moment),
    )
    found: dict[Organ, set[Post]] = {}
    for mandate in db.scalars(held):
        found.setdefault(mandate.organ, set()).add(mandate.post)
    return {organ: frozenset(posts) for organ, posts in found.items()}


def _is_secretariat(db: Session, person_id: int, moment: datetime) -> bool:
    held = select(SecretariatPost.id).where(
        SecretariatPost.person_id == person_id,
        in_force(SecretariatPost.since, SecretariatPost.until, moment),
    )
    return db.scalar(held) is not None


def table_members(db: Session, moment: datetime) -> list[Person]:
    """The persons acting on the assembly table at this moment, president first."""
    held = (
        select(Mandate, Representation)
        .join(Representation, Representation.member_id == Mandate.member_id)
        .options(joinedload(Representation.person))
        .where(
            Mandate.organ == Organ.ASSEMBLY_TABLE,
            in_force(Mandate.since, Mandate.until, moment),
            in_force(Representation.since, Representation.until, moment),
        )
    )
    ranked = sorted(db.execute(held), key=lambda row: list(Post).index(row[0].post))
    return list(dict.fromkeys(row[1].person for row in ranked))
