"""The roll-call of a vote: public to members once it has closed, and not before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot
from assembly.queries import admission
from assembly.queries.viewers import Viewer
from assembly.rules.vocabulary import Choice, College, Continent


@dataclass(frozen=True)
class RollCallLine:
    """One member of the roll; without a choice, it did not vote."""

    member_id: int
    member: str
    college: College
    continent: Continent
    country_code: str
    choice: Choice | None
    cast_by: str | None
    cast_at: datetime | None
    replaced: int
    holder: str | None = None  # of its proxy, if it was cast by one


@dataclass(frozen=True)
class CountryGroup:
    continent: Continent
    country_code: str
    lines: tuple[RollCallLine, ...]


def roll_call(db: Session, viewer: Viewer, vote_id: int) -> list[CountryGroup]:
    """Each member of the roll by continent and country; empty until it is counted."""
    vote = admission.vote(db, viewer, vote_id)
    if vote.result is None:
        return []
    holder = aliased(Member)
    asked = (
        select(RollEntry, Member, Ballot, Person.name, holder.name)
        .join(Member, Member.id == RollEntry.member_id)
        .outerjoin(
            Ballot,
            (Ballot.member_id == RollEntry.member_id) & (Ballot.vote_id == vote_id),
        )
        .outerjoin(Person, Person.id == Ballot.cast_by_id)
        .outerjoin(Proxy, Proxy.id == Ballot.proxy_id)
        .outerjoin(holder, holder.id == Proxy.holder_id)
        .where(RollEntry.assembly_id == vote.assembly_id)
        .order_by(
            RollEntry.continent, Member.country_code, Member.name, RollEntry.college
        )
    )
    return _grouped([_line(*row) for row in db.execute(asked)])


def _line(
    on: RollEntry,
    member: Member,
    ballot: Ballot | None,
    person: str | None,
    holder: str | None,
) -> RollCallLine:
    return RollCallLine(
        member_id=member.id,
        member=member.name,
        college=on.college,
        continent=on.continent,
        country_code=member.country_code,
        choice=None if ballot is None else ballot.choice,
        cast_by=person,
        cast_at=None if ballot is None else ballot.cast_at,
        replaced=0 if ballot is None else ballot.replaced,
        holder=holder,
    )


def _grouped(lines: Sequence[RollCallLine]) -> list[CountryGroup]:
    by_country = groupby(lines, lambda line: (line.continent, line.country_code))
    return [
        CountryGroup(continent, country, tuple(group))
        for (continent, country), group in by_country
    ]
