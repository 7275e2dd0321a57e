"""The clock asks at the start of the calendar year, once (B9)."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from assembly.models.member import Member
from assembly.models.territory import Territory
from assembly.queries.due import dues_to_ask, next_due
from assembly.use_cases.dues.ask_for_dues import ask_for_dues
from scheduler.sweeps import sweep
from tests.cast import NOON, member_id
from tests.dues import NEW_YEAR, REACHED, TERRITORIES, enter, pay, territory_id, told
from tests.use_cases.clockwork.acts import act, letters, two_clocks_sweep

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
KIND = "dues_asked"


@pytest.fixture
def asked(works, clock):
    """How many letters a sweep at this moment writes."""

    def asked(moment):
        before = len(letters(works, KIND))
        clock.set(moment)
        sweep(works)
        return len(letters(works, KIND)) - before

    return asked


def test_each_voting_member_is_asked_once_at_new_year(works, asked):
    moments = (NOON, NEW_YEAR - SECOND, NEW_YEAR, NEW_YEAR + SECOND, NEW_YEAR + DAY)

    assert [asked(moment) for moment in moments] == [0, 0, REACHED, 0, 0]
    assert told(works, "DuesAsked") == [
        {"year": 2027, "territories": TERRITORIES, "letters": REACHED}
    ]


def test_a_late_clock_asks_once_and_only_for_the_year_it_finds(works, asked):
    assert asked(NEW_YEAR.replace(year=2029) + 100 * DAY) == REACHED
    assert [entry["year"] for entry in told(works, "DuesAsked")] == [2029]


def test_each_year_is_asked_for(works, asked):
    years = [NEW_YEAR.replace(year=year) for year in (2027, 2028)]
    assert [asked(moment) for moment in years] == [REACHED, REACHED]


def test_a_register_that_was_not_here_at_new_year_asks_nobody(asked):
    assert asked(NOON) == 0
    assert asked(NOON.replace(month=12)) == 0


def test_the_letter_holds_the_sum_or_asks_for_the_population(works, asked):
    enter(works)
    asked(NEW_YEAR)

    about = {x.about["territory"]: x.about for x in letters(works, KIND)}
    novellara, mulhouse = about["Novellara"], about["Mulhouse"]
    assert (novellara["minimum"], novellara["owing"]) == (13_640, 13_640)
    assert mulhouse["minimum"] is None


def test_whoever_is_free_or_has_paid_before_is_not_asked(works, asked):
    enter(works)
    pay(works, 10**7, year=2027)
    with works.writers.begin() as db:
        region = territory_id(works, "Ulianosk region")
        db.execute(
            update(Territory).where(Territory.id == region).values(level="regional")
        )
        mulhouse = territory_id(works, "Mulhouse")
        db.execute(
            update(Territory).where(Territory.id == mulhouse).values(country_code="XX")
        )
    asked(NEW_YEAR)

    written = {x.about["territory"] for x in letters(works, KIND)}
    assert written.isdisjoint({"Novellara", "Ulianosk region", "Mulhouse"})
    assert len(written) == len(set(written)) > 70


def test_associates_and_those_who_left_are_not_asked(works, asked):
    with works.writers.begin() as db:
        db.get_one(Member, member_id(works, "Novellara")).ended_at = NOON
    asked(NEW_YEAR)

    assert len(letters(works, KIND)) == REACHED - 1


def test_two_clocks_at_once_ask_once(works, clock):
    clock.set(NEW_YEAR)
    two_clocks_sweep(works)

    assert len(letters(works, KIND)) == REACHED
    assert len(told(works, "DuesAsked")) == 1


@pytest.mark.parametrize("year", [2025, 2026, 2028])
def test_another_year_is_not_asked_for(works, clock, year):
    clock.set(NEW_YEAR)
    assert act(works, ask_for_dues, year=year) == 0


def test_the_clock_looks_again_at_new_year(works):
    with works.look() as db:
        assert dues_to_ask(db, NOON) == []
        assert next_due(db, NOON) == NEW_YEAR
        assert dues_to_ask(db, NEW_YEAR) == [2027]
