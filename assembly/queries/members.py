"""The register at a moment: who is a member, and who represents it (S2)."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.territory import Territory
from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer, in_force
from assembly.rules.vocabulary import VOTING_COLLEGES, College, Continent


@dataclass(frozen=True)
class Search:
    """What is looked for; an empty part asks for nothing."""

    text: str = ""  # words of a member's, a territory's or a representative's name
    country: str = ""  # code
    college: College | None = None
    continent: Continent | None = None


@dataclass(frozen=True)
class ListedMember:
    id: int
    number: int
    name: str
    territory: str | None
    college: College
    country_code: str
    continent: Continent
    representative: str | None  # none: it has named nobody


@dataclass(frozen=True)
class Register:
    """The members found, in the order of the act, out of the whole register."""

    found: Sequence[ListedMember]
    whole: int
    colleges: Mapping[College, int]  # of the whole
    countries: Sequence[str]  # codes, of the whole
    continents: Sequence[Continent]

    @property
    def voting(self) -> int:
        return sum(self.colleges.get(college, 0) for college in VOTING_COLLEGES)

    @property
    def associates(self) -> int:
        return self.colleges.get(College.ASSOCIATE, 0)


def members(db: Session, viewer: Viewer, moment: datetime, search: Search) -> Register:
    """The register's members at this moment; all members may read it.

    Words are found whatever their capitals and accents, each anywhere in a name.
    """
    if not viewer.may_enter:
        raise NotFound("the register, for somebody from outside")
    whole = _whole(db, moment)
    words = plain(search.text).split()
    return Register(
        found=[m for m in whole if _fits(m, search) and _holds(m, words)],
        whole=len(whole),
        colleges=Counter(m.college for m in whole),
        countries=sorted({m.country_code for m in whole}),
        continents=sorted({m.continent for m in whole}),
    )


def plain(text: str) -> str:
    """The text without capitals and accents, as it is compared."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _whole(db: Session, moment: datetime) -> list[ListedMember]:
    present = in_force(Representation.since, Representation.until, moment)
    asked = (
        select(Member, Territory.name, Person.name)
        .outerjoin(Territory, Territory.id == Member.territory_id)
        .outerjoin(Representation, (Representation.member_id == Member.id) & present)
        .outerjoin(Person, Person.id == Representation.person_id)
        .where(
            Member.admitted_at <= moment,
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
        .order_by(Member.number, Member.college)
    )
    return [
        ListedMember(
            id=member.id,
            number=member.number,
            name=member.name,
            territory=territory,
            college=member.college,
            country_code=member.country_code,
            continent=member.continent,
            representative=person,
        )
        for member, territory, person in db.execute(asked)
    ]


def _fits(member: ListedMember, search: Search) -> bool:
    return (
        search.country in {"", member.country_code}
        and search.college in {None, member.college}
        and search.continent in {None, member.continent}
    )


def _holds(member: ListedMember, words: Sequence[str]) -> bool:
    names = (member.name, member.territory, member.representative)
    said = plain(" ".join(name for name in names if name))
    return all(word in said for word in words)
