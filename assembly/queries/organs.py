"""The organs: who holds each post, who held it before, and from where (S5, B5)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.admission import NotFound
from assembly.queries.terms import (
    ElectionConvened,
    elections_convened,
    endings,
    term_of,
)
from assembly.queries.viewers import Viewer, in_force
from assembly.rules.vocabulary import Continent, Organ, Post


@dataclass(frozen=True)
class HeldPost:
    """A mandate; its term ends by the register or, unstated, at the latest then."""

    member_id: int
    member: str
    country_code: str
    continent: Continent
    since: datetime
    until: datetime | None
    ends_at: datetime
    stated: bool


@dataclass(frozen=True)
class Composition:
    """How many members of an organ come from each continent and country. B5 seeks
    balance between continents and rotation between countries; nothing enforces it."""

    continents: Sequence[tuple[Continent, int]]
    countries: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Seat:
    """`warned_months`: the threshold that its term has reached; 0: it has ended."""

    organ: Organ
    post: Post
    holder: HeldPost | None
    before: Sequence[HeldPost]  # the last one first
    warned_months: int | None
    election: ElectionConvened | None


@dataclass(frozen=True)
class OrganSeen:
    """`persons` tells who represents a member that holds a post, or held one."""

    organ: Organ
    seats: Sequence[Seat]
    persons: Mapping[int, str]

    @property
    def composition(self) -> Composition:
        holders = (seat.holder for seat in self.seats)
        return composed((h.continent, h.country_code) for h in holders if h is not None)


def organs(db: Session, viewer: Viewer, moment: datetime) -> list[OrganSeen]:
    """The three organs as they are, for everybody who may read the register."""
    if not viewer.may_enter:
        raise NotFound("the organs, for somebody from outside")
    held = mandates_by_seat(db)
    warned = {t.seat: e.months for e in endings(db, moment) for t in e.terms}
    convened = elections_convened(db)
    persons = _persons(db, moment)
    return [
        OrganSeen(
            organ,
            [
                _seat(
                    (organ, post),
                    held.get((organ, post), []),
                    moment,
                    warned=warned.get((organ, post)),
                    election=convened.get((organ, post)),
                )
                for post in Post
            ],
            persons,
        )
        for organ in Organ
    ]


def mandates_by_seat(db: Session) -> dict[tuple[Organ, Post], list[HeldPost]]:
    """Every mandate there was of each post, the last one first."""
    asked = (
        select(Mandate)
        .options(joinedload(Mandate.member))
        .order_by(Mandate.since.desc(), Mandate.id.desc())
    )
    found: dict[tuple[Organ, Post], list[HeldPost]] = {}
    for mandate in db.scalars(asked):
        found.setdefault((mandate.organ, mandate.post), []).append(_held(mandate))
    return found


def holder_of(held: Iterable[HeldPost], moment: datetime) -> HeldPost | None:
    """Who holds the post at this moment, of all that ever did."""
    return next((h for h in held if h.since <= moment and not _over(h, moment)), None)


def composed(places: Iterable[tuple[Continent, str]]) -> Composition:
    """The places of an organ's members, counted."""
    known = list(places)
    return Composition(
        continents=sorted(Counter(continent for continent, _ in known).items()),
        countries=sorted(Counter(country for _, country in known).items()),
    )


def place_of(member: Member | HeldPost) -> tuple[Continent, str]:
    return member.continent, member.country_code


def _seat(
    seat: tuple[Organ, Post],
    held: Sequence[HeldPost],
    moment: datetime,
    *,
    warned: int | None,
    election: ElectionConvened | None,
) -> Seat:
    return Seat(
        organ=seat[0],
        post=seat[1],
        holder=holder_of(held, moment),
        before=[h for h in held if _over(h, moment)],
        warned_months=warned,
        election=election,
    )


def _persons(db: Session, moment: datetime) -> dict[int, str]:
    """Who represents each member that ever held a post, at this moment."""
    asked = (
        select(Representation.member_id, Person.name)
        .join(Person, Person.id == Representation.person_id)
        .where(
            in_force(Representation.since, Representation.until, moment),
            Representation.member_id.in_(select(Mandate.member_id)),
        )
    )
    return {row.member_id: row.name for row in db.execute(asked)}


def _held(mandate: Mandate) -> HeldPost:
    term = term_of(mandate)
    return HeldPost(
        member_id=mandate.member_id,
        member=mandate.member.name,
        country_code=mandate.member.country_code,
        continent=mandate.member.continent,
        since=mandate.since,
        until=mandate.until,
        ends_at=term.ends_at,
        stated=term.stated,
    )


def _over(held: HeldPost, moment: datetime) -> bool:
    return held.until is not None and held.until <= moment
