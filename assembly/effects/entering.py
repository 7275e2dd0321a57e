"""A body enters the register: its member, its territory, who represents it (S2)."""

from sqlalchemy import func, select

from assembly.events import PopulationEntered
from assembly.models.admission_request import AdmissionRequest
from assembly.models.dues import Population
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.territory import Territory
from assembly.queries.admissions.likenesses import continent_of, territory_named
from assembly.queries.persons import person_at
from assembly.rules.admitting import member_number
from assembly.rules.vocabulary import Continent, TerritoryLevel
from assembly.work import Work


def enter(work: Work, request: AdmissionRequest) -> tuple[Member, Person]:
    """The member that this request makes from now on, and who represents it.

    A person with its address is that person, whatever the name; a territory of its
    name and country is that territory.
    """
    continent = continent_of(work.db, request.country_code) or request.continent
    assert continent is not None  # noqa: S101  (the rules asked for it)
    territory = _territory(work, request, continent)
    member = Member(
        number=_number(work, request, territory),
        college=request.college,
        name=request.name,
        territory=territory,
        country_code=request.country_code,
        continent=continent,
        admitted_at=work.now,
    )
    person = person_at(work.db, request.address) or Person(
        name=request.representative,
        address=request.address,
        language=request.language,
    )
    work.db.add(Representation(member=member, person=person, since=work.now))
    work.db.flush()
    request.admitted_at, request.member_id = work.now, member.id
    if territory is not None:
        _populate(work, request, territory)
    return member, person


def _territory(
    work: Work, request: AdmissionRequest, continent: Continent
) -> Territory | None:
    """The one it chose or named; new, it gets the next number."""
    if request.territory_id is not None:
        return request.territory
    named, country = request.territory_name, request.country_code
    if named is None:
        return None
    territory = territory_named(work.db, named, country) or Territory(
        number=_highest(work) + 1,
        name=named,
        country_code=country,
        continent=continent,
        level=request.level or TerritoryLevel.LOCAL,
    )
    work.db.add(territory)
    work.db.flush()
    return territory


def _number(work: Work, request: AdmissionRequest, territory: Territory | None) -> int:
    number = None if territory is None else territory.number
    taken = select(Member.id).where(
        Member.number == number, Member.college == request.college
    )
    return member_number(
        territory_number=number,
        is_free=work.db.scalar(taken) is None,
        highest=_highest(work),
    )


def _highest(work: Work) -> int:
    """Of all numbers of members and territories so far."""
    members = work.db.scalar(select(func.max(Member.number))) or 0
    territories = work.db.scalar(select(func.max(Territory.number))) or 0
    return max(members, territories)


def _populate(work: Work, request: AdmissionRequest, territory: Territory) -> None:
    """What the body says of its inhabitants, if nothing is known of them yet (B9)."""
    known = select(Population.id).where(Population.territory_id == territory.id)
    stated = request.inhabitants and request.inhabitants_year
    if not stated or work.db.scalars(known).first() is not None:
        return
    population = Population(
        territory_id=territory.id,
        inhabitants=request.inhabitants or 0,
        source=request.inhabitants_source or "",
        year=request.inhabitants_year or 0,
        entered_at=work.now,
    )
    work.db.add(population)
    work.announce(
        PopulationEntered(
            territory_id=territory.id,
            territory=territory.name,
            inhabitants=population.inhabitants,
            source=population.source,
            year=population.year,
        )
    )
