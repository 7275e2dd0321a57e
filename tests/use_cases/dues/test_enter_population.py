"""How many live in a territory, by which source (B9)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.dues.enter_population import enter_population
from assembly.work import CLOCK, CONSOLE
from tests.cast import NOON, PRESIDENT, SECRETARIAT, actor
from tests.dues import account, enter, populations, territory_id, told


def test_the_secretariat_enters_it_and_the_record_tells_it(works):
    assert enter(works, 13_500, source=" national   statistics ")

    (kept,) = populations(works)
    assert (kept.inhabitants, kept.source) == (13_500, "national statistics")
    assert told(works, "PopulationEntered") == [
        {
            "territory_id": territory_id(works),
            "territory": "Novellara",
            "inhabitants": 13_500,
            "source": "national statistics",
            "year": 2021,
        }
    ]


def test_the_same_sent_twice_is_entered_once(works):
    assert enter(works)
    assert not enter(works)
    assert enter(works, 50_001)
    assert enter(works)

    assert [p.inhabitants for p in populations(works)] == [50_000, 50_001, 50_000]


def test_the_last_one_entered_holds_and_none_is_changed(works, clock):
    enter(works, 50_000, year=2021)
    clock.set(NOON + timedelta(days=1))
    enter(works, 60_000, year=2024)

    assert account(works).population.inhabitants == 60_000
    assert len(populations(works)) == 2


def test_what_is_entered_next_year_changes_no_year_that_is_over(works, clock):
    enter(works, 50_000, year=2021)
    clock.set(NOON.replace(year=2027))
    enter(works, 60_000, year=2026)

    years = [account(works, year=year).population.inhabitants for year in (2026, 2027)]
    assert years == [50_000, 60_000]


def test_the_console_enters_it_too(works):
    with works.begin(CONSOLE) as work:
        enter_population(
            work,
            territory_id=territory_id(works),
            inhabitants=1,
            source="census",
            year=2020,
        )
    assert populations(works)[0].entered_by_id is None


@pytest.mark.parametrize("name", [PRESIDENT, CLOCK])
def test_nobody_else_enters_it(works, name):
    who = name if name == CLOCK else actor(works, name)
    with pytest.raises(NotFound), works.begin(who) as work:
        enter_population(
            work, territory_id=1, inhabitants=1, source="census", year=2020
        )


def test_a_territory_that_is_not_has_no_population(works):
    secretariat = replace(actor(works, SECRETARIAT))
    with pytest.raises(NotFound), works.begin(secretariat) as work:
        enter_population(
            work, territory_id=999, inhabitants=1, source="census", year=2020
        )


def test_every_reason_against_it_is_told(works):
    with pytest.raises(Refused) as refusal:
        enter(works, 0, source="", year=2027)

    assert len(refusal.value.objections) == 3
    assert populations(works) == []
