"""An assembly closes: the bodies that it admitted are members from then on (S11)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.dues import Population
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.roll import RollEntry
from assembly.models.territory import Territory
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College, Continent
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.voting.put_vote import put_vote
from tests.admissions import (
    ADDRESS,
    CONTACT,
    EVORA,
    approved,
    request_of,
    sitting_on,
)
from tests.cast import NOON, PRESIDENT, VICE_PRESIDENT, actor, item_ids
from tests.sittings import entries
from tests.use_cases.clockwork.acts import act, letters
from tests.voting import AGAINST, FOR, cast_all, close, told

CLOSED = NOON + timedelta(hours=24)


def put(works, sitting):
    with works.begin(actor(works, PRESIDENT)) as work:
        return put_vote(work, item_id=item_ids(works, sitting)[-1])


def decided(works, clock, sitting, *choices):
    """A vote for each choice, closed by the chair; then the assembly closes."""
    for number, choice in enumerate(choices):
        vote = put(works, sitting)
        cast_all(works, vote, VICE_PRESIDENT, choice, f"sheet-{number}")
        close(works, vote, confirmed=104 - 24)
    clock.set(CLOSED)
    act(works, close_assembly, assembly_id=sitting)


def member_called(works, name):
    with works.look() as db:
        return db.scalars(select(Member).where(Member.name == name)).first()


def test_adopted_it_is_a_member_from_the_closing_on(works, clock):
    number = approved(works)
    sitting = sitting_on(works, number)
    decided(works, clock, sitting, FOR)

    member = member_called(works, EVORA)
    assert (member.college, member.continent) == (College.EFFECTIVE, Continent.EUROPE)
    assert member.admitted_at == request_of(works, number).admitted_at == CLOSED
    with works.look() as db:
        territory = db.get_one(Territory, member.territory_id)
        assert (territory.name, territory.number) == ("Évora", member.number)
        assert member.number == 88  # after the four associates
        held = db.scalars(
            select(Representation).where(Representation.member_id == member.id)
        ).one()
        assert (held.person.address, held.since) == (ADDRESS, CLOSED)
        rolled = select(RollEntry).where(RollEntry.member_id == member.id)
        assert db.scalars(rolled).all() == []
    (entry,) = entries(works, sitting, "MemberAdmitted")
    assert (entry["member"], entry["representative"]) == (EVORA, CONTACT)
    assert [one.about["told"] for one in letters(works, "admission")] == [
        "asked",
        "approved",
        "admitted",
    ]


def test_rejected_its_request_has_ended(works, clock):
    number = approved(works)
    sitting = sitting_on(works, number)
    decided(works, clock, sitting, AGAINST)

    assert member_called(works, EVORA) is None
    assert request_of(works, number).rejected_at == CLOSED
    (entry,) = entries(works, sitting, "AdmissionRejected")
    assert entry["name"] == EVORA


def test_the_vote_that_closed_last_counts(works, clock):
    number = approved(works)
    decided(works, clock, sitting_on(works, number), AGAINST, FOR)
    assert request_of(works, number).admitted_at == CLOSED


def test_undecided_it_waits_for_the_next_assembly(works, clock):
    number = approved(works)
    decided(works, clock, sitting_on(works, number))

    found = request_of(works, number)
    assert (found.admitted_at, found.rejected_at) == (None, None)


def test_the_question_is_made_by_the_program_and_asked_once_at_a_time(works):
    sitting = sitting_on(works, approved(works))
    vote = put(works, sitting)
    assert told(works, "VotePut")[0]["text"] == f"Admit {EVORA} as effective member"
    with pytest.raises(Refused, match="open already"):
        put(works, sitting)
    cast_all(works, vote, VICE_PRESIDENT, FOR, "sheet")
    close(works, vote, confirmed=104 - 24)
    with pytest.raises(Refused, match="has been adopted"):
        put(works, sitting)


def test_a_known_address_is_that_person_and_a_known_territory_that_one(works, clock):
    """Raul Daoli speaks for the platform of Novellara as well."""
    with works.look() as db:
        raul = db.scalars(select(Person).where(Person.name == "Raul Daoli")).one()
        town = db.scalars(select(Member).where(Member.name == "Novellara")).one()
    number = approved(
        works,
        name="Tavolo di Novellara",
        country_code="IT",
        territory_id=town.territory_id,
        territory_name="",
        address=raul.address,
        inhabitants=13_700,
        inhabitants_year=2020,
        inhabitants_source="Istat",
    )
    decided(works, clock, sitting_on(works, number), FOR)

    member = member_called(works, "Tavolo di Novellara")
    assert (member.number, member.territory_id) == (town.number, town.territory_id)
    with works.look() as db:
        of_member = Representation.member_id == member.id
        held = db.scalars(select(Representation).where(of_member)).one()
        assert held.person_id == raul.id
        assert db.scalars(select(Population.inhabitants)).all() == [13_700]
    assert told(works, "PopulationEntered")[0]["source"] == "Istat"
