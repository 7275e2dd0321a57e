"""The door of an extraordinary assembly: each member of the roll, whether it came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from assembly.models.assembly import Assembly
from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.roll import RollEntry
from assembly.queries import admission, quorums
from assembly.queries.admission import NotFound
from assembly.queries.members import plain
from assembly.queries.presence import DOOR
from assembly.queries.quorums import Quorum
from assembly.queries.viewers import Viewer, in_force
from assembly.rules.attending import objections_to_marking
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import AssemblyKind, College, Continent


@dataclass(frozen=True)
class DoorLine:
    """`how` is none while the member is not present; then `holder` may be for it."""

    member_id: int
    member: str
    college: College
    continent: Continent
    country_code: str
    representative: str | None
    how: str | None
    through: str | None
    since: datetime | None
    holder: str | None

    @property
    def is_marked(self) -> bool:
        return self.how == DOOR


@dataclass(frozen=True)
class DoorCountry:
    continent: Continent
    country_code: str
    lines: tuple[DoorLine, ...]


@dataclass(frozen=True)
class Door:
    """`against_marking`: why the viewer cannot mark anybody at this moment."""

    assembly_id: int
    title: str
    quorum: Quorum | None
    countries: tuple[DoorCountry, ...]
    against_marking: tuple[Objection, ...]

    @property
    def found(self) -> int:
        return sum(len(country.lines) for country in self.countries)


def door(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime, *, text: str = ""
) -> Door:
    """The roll by country, or those members in whose names the words are found.

    For the table and the secretariat; an ordinary assembly has no door.
    """
    assembly = admission.assembly(db, viewer, assembly_id)
    ordinary = assembly.kind is AssemblyKind.ORDINARY
    if ordinary or not viewer.sees_drafts or assembly.convened_at is None:
        raise NotFound(f"the door of assembly {assembly_id}")
    words = plain(text).split()
    lines = [line for line in _lines(db, assembly, now) if _holds(line, words)]
    return Door(
        assembly_id=assembly.id,
        title=assembly.title,
        quorum=quorums.quorum(db, assembly),
        countries=_by_country(lines),
        against_marking=objections_to_marking(
            posts=viewer.table_posts,
            kind=assembly.kind,
            is_open=assembly.is_open(now),
            on_roll=True,
            has_representative=True,
        ),
    )


def representative(db: Session, member_id: int, moment: datetime) -> Person | None:
    """Who represents the member at this moment; none if it has named nobody (S2)."""
    asked = (
        select(Person)
        .join(Representation, Representation.person_id == Person.id)
        .where(
            Representation.member_id == member_id,
            in_force(Representation.since, Representation.until, moment),
        )
    )
    return db.scalars(asked).one_or_none()


def is_on_roll(db: Session, assembly_id: int, member_id: int) -> bool:
    """Whether the member stands on the frozen roll of this assembly."""
    return db.get(RollEntry, (assembly_id, member_id)) is not None


def _lines(db: Session, assembly: Assembly, now: datetime) -> list[DoorLine]:
    through = aliased(Person)
    asked = (
        select(RollEntry, Member, Person.name, Attendance, through.name)
        .join(Member, Member.id == RollEntry.member_id)
        .outerjoin(
            Representation,
            (Representation.member_id == Member.id)
            & in_force(Representation.since, Representation.until, now),
        )
        .outerjoin(Person, Person.id == Representation.person_id)
        .outerjoin(
            Attendance,
            (Attendance.assembly_id == RollEntry.assembly_id)
            & (Attendance.member_id == RollEntry.member_id),
        )
        .outerjoin(through, through.id == Attendance.person_id)
        .where(RollEntry.assembly_id == assembly.id)
        .order_by(
            RollEntry.continent, Member.country_code, Member.name, RollEntry.college
        )
    )
    represented = quorums.represented_members(db, assembly.id)
    holders = {one.member_id: one.holder for one in represented}
    return [_line(row, holders) for row in db.execute(asked)]


def _line(
    row: Row[RollEntry, Member, str, Attendance, str], holders: Mapping[int, str]
) -> DoorLine:
    on, member, person, there, through = row
    return DoorLine(
        member_id=member.id,
        member=member.name,
        college=on.college,
        continent=on.continent,
        country_code=member.country_code,
        representative=person,
        how=there.how if there else None,
        through=through,
        since=there.since if there else None,
        holder=holders.get(member.id),
    )


def _holds(line: DoorLine, words: Sequence[str]) -> bool:
    names = plain(" ".join(n for n in (line.member, line.representative) if n))
    return all(word in names for word in words)


def _by_country(lines: Sequence[DoorLine]) -> tuple[DoorCountry, ...]:
    by_country = groupby(lines, lambda line: (line.continent, line.country_code))
    return tuple(
        DoorCountry(continent, country, tuple(group))
        for (continent, country), group in by_country
    )
