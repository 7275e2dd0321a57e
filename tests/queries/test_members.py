"""The register at a moment, and what is found in it."""

from datetime import timedelta

import pytest

from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.queries.admission import NotFound
from assembly.queries.members import Register, Search, members
from assembly.queries.viewers import Viewer, viewer
from assembly.rules.vocabulary import College, Continent
from assembly.use_cases.register.change_representative import change_representative
from assembly.work import Works
from tests.cast import FOUNDED, NOON, PRESIDENT, actor, member_id, person_id

LATER = NOON + timedelta(hours=1)


def look_for(works: Works, moment=NOON, **asked: object) -> Register:
    with works.look() as db:
        who = viewer(db, person_id(works, PRESIDENT), NOON)
        return members(db, who, moment, Search(**asked))


def names(register: Register) -> list[str]:
    return [f"{m.name}, {m.college}" for m in register.found]


def test_the_whole_register_is_counted(works):
    register = look_for(works)

    assert (len(register.found), register.whole) == (108, 108)
    assert (register.voting, register.associates) == (104, 4)
    assert register.continents == [Continent.AFRICA, Continent.EUROPE]
    assert len(register.countries) == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 108),
        ("   ", 108),
        ("ulianosk", 2),
        ("LIÈGE", 2),
        ("liege", 2),
        ("майна", 1),
        ("МАЙНА", 1),
        ("smoroda", 24),
        ("Ekaterina  karsun", 1),
        ("smoroda mulhouse", 0),
        ("%", 0),
        ("_", 0),
        ("'; drop table members", 0),
    ],
)
def test_words_are_found_whatever_their_capitals_and_accents(works, text, expected):
    assert len(look_for(works, text=text).found) == expected


def test_filters_narrow_each_other(works):
    asked = {"country": "RU", "college": College.BY_RIGHT}

    assert names(look_for(works, **asked)) == ["Ulianosk region, by_right"]
    assert names(look_for(works, **asked, continent=Continent.AFRICA)) == []


def test_a_filter_leaves_the_counts_of_the_whole_as_they_are(works):
    assert look_for(works, country="RU").voting == 104


def test_a_member_that_named_nobody_is_in_the_register(works):
    [city] = look_for(works, text="Libreville").found

    assert city.representative is None


def test_a_member_is_found_by_its_territory(works):
    with works.writers.begin() as db:
        novellara = db.get(Member, member_id(works, "Novellara"))
        novellara.name = "Rete Bassa Reggiana"
        assert db.get(Territory, novellara.territory_id).name == "Novellara"

    assert names(look_for(works, text="novellara")) == ["Rete Bassa Reggiana, by_right"]


def test_the_register_is_of_its_moment(works, clock):
    clock.set(LATER)
    named = person_id(works, "Florian Riegert")
    novellara = member_id(works, "Novellara")
    with works.begin(actor(works, "Raul Daoli")) as work:
        change_representative(work, member_id=novellara, person=named)

    [before] = look_for(works, moment=NOON, text="Novellara").found
    [after] = look_for(works, moment=LATER, text="Novellara").found
    assert (before.representative, after.representative) == (
        "Raul Daoli",
        "Florian Riegert",
    )


def test_a_member_stands_in_the_register_until_it_leaves(works):
    with works.writers.begin() as db:
        db.get(Member, member_id(works, "Novellara")).ended_at = LATER

    just_before = LATER - timedelta(microseconds=1)
    assert look_for(works, moment=just_before).whole == 108
    assert look_for(works, moment=LATER).whole == 107
    assert look_for(works, moment=FOUNDED - timedelta(seconds=1)).whole == 0


def test_somebody_from_outside_reads_nothing(works):
    outsider = Viewer(
        person_id=0, name="", language="fr", time_zone="Europe/Lisbon", disabled=False
    )
    with works.look() as db, pytest.raises(NotFound):
        members(db, outsider, NOON, Search())
