"""A member names another person, and the rights go with it at once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.record import Entry
from assembly.models.representation import Representation
from assembly.queries.admission import NotFound
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import College
from assembly.use_cases.register.change_representative import (
    NewPerson,
    change_representative,
)
from assembly.work import Works
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    actor,
    member_id,
    person_id,
)

LATER = NOON + timedelta(minutes=5)
# He stood for Mulhouse's platform at the founding; here the city names him.
RIEGERT = "Florian Riegert"
NEWCOMER = NewPerson("Dominique  Lachat ", "Lachat@Example.org")


def change(works: Works, by: str, member: str, person: int | NewPerson) -> int:
    with works.begin(actor(works, by)) as work:
        return change_representative(
            work, member_id=member_id(works, member), person=person
        )


def represented_by(works: Works, name: str, moment=LATER) -> list[str]:
    with works.look() as db:
        found = viewer(db, person_id(works, name), moment)
        return [f"{m.name}, {m.college}" for m in found.members]


def acts(works: Works) -> list[str]:
    with works.look() as db:
        return list(db.scalars(select(Entry.act).order_by(Entry.seq)))


def test_a_member_names_somebody_of_the_register(works, clock):
    clock.set(LATER)

    change(works, PRESIDENT, "Mulhouse", person_id(works, RIEGERT))

    assert represented_by(works, PRESIDENT) == ["Salaspils, by_right"]
    assert represented_by(works, RIEGERT) == [
        "Mulhouse, by_right",
        "Mulhouse, effective",
    ]


def test_the_rights_move_at_one_moment_and_nobody_holds_them_twice(works, clock):
    clock.set(LATER)
    change(works, ONE_MEMBER, "Novellara", person_id(works, RIEGERT))

    just_before = LATER - timedelta(microseconds=1)
    assert represented_by(works, ONE_MEMBER, just_before) == ["Novellara, by_right"]
    assert "Novellara, by_right" not in represented_by(works, RIEGERT, just_before)
    assert represented_by(works, ONE_MEMBER, LATER) == []
    assert "Novellara, by_right" in represented_by(works, RIEGERT, LATER)


def test_who_has_handed_over_may_not_take_it_back(works):
    change(works, ONE_MEMBER, "Novellara", person_id(works, RIEGERT))

    with pytest.raises(NotFound):
        change(works, ONE_MEMBER, "Novellara", person_id(works, ONE_MEMBER))


def test_the_secretariat_names_somebody_for_a_member_that_had_nobody(works):
    named = person_id(works, "Radhouen Bouden")

    change(works, SECRETARIAT, "Libreville", named)

    assert "Libreville, by_right" in represented_by(works, "Radhouen Bouden")


def test_somebody_new_is_entered_with_the_change(works):
    change(works, ONE_MEMBER, "Novellara", NEWCOMER)

    with works.look() as db:
        asked = select(Person).where(Person.address == "lachat@example.org")
        assert db.scalars(asked).one().name == "Dominique Lachat"
    assert acts(works)[-2:] == ["PersonEntered", "RepresentativeChanged"]


def test_an_address_that_is_known_already_means_that_person(works):
    known = NewPerson("F. Riegert", " Florian.Riegert@example.org")

    assert change(works, ONE_MEMBER, "Novellara", known) == person_id(works, RIEGERT)
    assert "PersonEntered" not in acts(works)


def test_the_record_says_who_came_after_whom_and_by_whose_hand(works):
    change(works, SECRETARIAT, "Novellara", person_id(works, RIEGERT))

    with works.look() as db:
        told = db.scalars(select(Entry).order_by(Entry.seq.desc())).first().text
    assert f'"person":"{RIEGERT}"' in told
    assert f'"previous_person":"{ONE_MEMBER}"' in told
    assert '"by_secretariat":1' in told


@pytest.mark.parametrize(
    ("by", "person", "sentence"),
    [
        (ONE_MEMBER, RIEGERT, "changed by the member itself or by the secretariat"),
        (ASSOCIATE, RIEGERT, "changed by the member itself or by the secretariat"),
        (PRESIDENT, PRESIDENT, "represents the member already"),
        (PRESIDENT, NewPerson("Raul Daoli", "raul at home"), "This is no mail address"),
        (PRESIDENT, NewPerson("", "lachat@example.org"), "There is no text"),
    ],
)
def test_a_refusal_changes_nothing(works, by, person, sentence):
    named = person_id(works, person) if isinstance(person, str) else person
    before = acts(works)

    with pytest.raises(Refused, match=sentence):
        change(works, by, "Mulhouse", named)
    assert acts(works) == before
    assert "Mulhouse, by_right" in represented_by(works, PRESIDENT)


def test_every_objection_is_told_at_once(works):
    with pytest.raises(Refused) as refused:
        change(works, ASSOCIATE, "Mulhouse", NewPerson("", ""))
    assert len(refused.value.objections) == 3


def test_nobody_is_named_who_was_shut_out(works):
    with works.writers.begin() as db:
        db.get(Person, person_id(works, RIEGERT)).disabled_at = NOON

    with pytest.raises(Refused, match="can no longer sign in"):
        change(works, PRESIDENT, "Mulhouse", person_id(works, RIEGERT))


def test_a_member_that_has_left_names_nobody(works):
    with works.writers.begin() as db:
        db.get(Member, member_id(works, "Novellara")).ended_at = NOON

    with pytest.raises(Refused, match="has left"):
        change(works, SECRETARIAT, "Novellara", person_id(works, RIEGERT))


def test_a_number_of_nobody_is_a_miss(works):
    with pytest.raises(NotFound):
        change(works, PRESIDENT, "Mulhouse", 999_999)


def test_what_was_stays_written_with_its_dates(works, clock):
    clock.set(LATER)
    change(works, PRESIDENT, "Mulhouse", person_id(works, RIEGERT))

    city = member_id(works, "Mulhouse", College.BY_RIGHT)
    with works.look() as db:
        held = select(Representation).where(Representation.member_id == city)
        rows = db.scalars(held.order_by(Representation.id)).all()
    assert [row.until for row in rows] == [LATER, None]
    assert rows[1].since == LATER
