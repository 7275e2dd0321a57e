"""Who took part in secret votes; never what was said (B5)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.election import Participation
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.proxy import Proxy
from assembly.models.record import Entry
from assembly.models.roll import RollEntry
from assembly.queries import admission
from assembly.queries.viewers import Viewer
from assembly.rules.vocabulary import College, Continent


@dataclass(frozen=True)
class Participant:
    """A member of the roll; `holder` is set when its proxy holder cast for it. `at` is
    the moment of the entry that tells everybody so."""

    member: str
    college: College
    took_part: bool
    cast_by: str | None
    holder: str | None
    at: datetime | None


@dataclass(frozen=True)
class CountryGroup:
    continent: Continent
    country_code: str
    members: tuple[Participant, ...]


def taken_part(db: Session, vote_id: int, member_ids: Collection[int]) -> set[int]:
    """Those of these members that took part."""
    asked = select(Participation.member_id).where(
        Participation.vote_id == vote_id, Participation.member_id.in_(member_ids)
    )
    return set(db.scalars(asked))


def seqs(db: Session, vote_id: int) -> list[int]:
    """The entry of each participation, in the record's order."""
    asked = (
        select(Participation.seq)
        .where(Participation.vote_id == vote_id)
        .order_by(Participation.seq)
    )
    return list(db.scalars(asked))


def participants(db: Session, viewer: Viewer, vote_id: int) -> list[CountryGroup]:
    """Each member of the roll by continent and country; empty until it is counted."""
    vote = admission.vote(db, viewer, vote_id)
    if vote.closed_at is None:
        return []
    stream = db.get_one(Assembly, vote.assembly_id).stream
    holder = (
        select(Proxy.id, Member.name)
        .join(Member, Member.id == Proxy.holder_id)
        .subquery("holder")
    )
    asked = (
        select(RollEntry, Member, Person.name, holder.c.name, Entry.at)
        .join(Member, Member.id == RollEntry.member_id)
        .outerjoin(
            Participation,
            (Participation.member_id == RollEntry.member_id)
            & (Participation.vote_id == vote_id),
        )
        .outerjoin(Person, Person.id == Participation.cast_by_id)
        .outerjoin(holder, holder.c.id == Participation.proxy_id)
        .outerjoin(
            Entry,
            (Entry.stream == stream)
            & (Entry.seq == Participation.seq)
            & Entry.sealed_at.is_(None),
        )
        .where(RollEntry.assembly_id == vote.assembly_id)
        .order_by(
            RollEntry.continent, Member.country_code, Member.name, RollEntry.college
        )
    )
    by_country = groupby(
        db.execute(asked).all(), lambda row: (row[0].continent, row[1].country_code)
    )
    return [
        CountryGroup(continent, country, tuple(_participant(*row) for row in rows))
        for (continent, country), rows in by_country
    ]


def _participant(
    on: RollEntry,
    member: Member,
    cast_by: str | None,
    holder: str | None,
    at: datetime | None,
) -> Participant:
    return Participant(
        member=member.name,
        college=on.college,
        took_part=cast_by is not None,
        cast_by=cast_by,
        holder=holder,
        at=at,
    )
