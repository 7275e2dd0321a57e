"""B9: the founding text's own table and examples, and who owes."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.rules.dues import (
    ASKED,
    WORLD_GDP,
    Counted,
    DuesFacts,
    DuesState,
    factor_of,
    minimum_cents,
    owes_in,
    population_for,
    state_of,
    whole_euros,
    year_begins,
)
from assembly.rules.roll import Standing
from assembly.rules.vocabulary import College, TerritoryLevel

FILE = Path("assembly/data/correction_factors.csv")
TABLE = list(csv.DictReader(FILE.read_text("utf-8").splitlines()))
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)  # Lisbon's clock shows the same then
BEFORE, WITHIN, AFTER = (datetime(y, 6, 1, tzinfo=UTC) for y in (2025, 2026, 2027))
LOCAL, REGIONAL, NATIONAL, INTERNATIONAL = TerritoryLevel


def test_the_table_has_184_rows_and_the_world_is_one():
    assert len(TABLE) == 184
    (world,) = [row for row in TABLE if row["country_code"] == "WORLD"]
    assert int(world["gdp_ppp_per_capita_2012"]) == WORLD_GDP


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["country"])
def test_each_factor_of_the_table_follows_from_its_product(row):
    factor = factor_of(int(row["gdp_ppp_per_capita_2012"]))

    assert f"{factor // 1000}.{factor % 1000:03}" == row["factor"]


@pytest.mark.parametrize(
    ("country", "cents", "euros"), [("LU", 37640, 376), ("CV", 1825, 18)]
)
def test_the_examples_of_the_text(country, cents, euros):
    (row,) = [row for row in TABLE if row["country_code"] == country]
    factor = int(row["factor"].replace(".", ""))

    assert minimum_cents(inhabitants=50_000, factor=factor) == cents
    assert whole_euros(cents) == euros


@pytest.mark.parametrize(
    ("inhabitants", "factor", "cents"),
    [
        (0, 7528, 0),
        (1, 1000, 0),  # a tenth of a cent
        (5, 1000, 1),  # half a cent, upwards
        (4, 1249, 0),
        (1000, 1000, 100),
        (12_345, 365, 451),  # 450.5925
        (10_000_000_000, 7528, 7_528_000_000),
    ],
)
def test_cents_are_rounded_half_up(inhabitants, factor, cents):
    assert minimum_cents(inhabitants=inhabitants, factor=factor) == cents


@given(st.integers(0, 10**9), st.integers(0, 10**4))
def test_the_sum_is_never_half_a_cent_away(inhabitants, factor):
    exact = inhabitants * factor  # ten-thousandths of a cent

    off = minimum_cents(inhabitants=inhabitants, factor=factor) * 10_000 - exact
    assert -5_000 < off <= 5_000


@pytest.mark.parametrize(
    ("cents", "euros"), [(0, 0), (49, 0), (50, 1), (149, 1), (150, 2)]
)
def test_whole_euros_are_rounded_half_up(cents, euros):
    assert whole_euros(cents) == euros


def test_the_year_begins_on_the_statutory_clock():
    assert year_begins(2026) == NEW_YEAR


@pytest.mark.parametrize(
    ("college", "admitted", "ended", "owes"),
    [
        (College.EFFECTIVE, BEFORE, None, True),
        (College.BY_RIGHT, BEFORE, None, True),
        (College.ASSOCIATE, BEFORE, None, False),
        (College.EFFECTIVE, None, None, False),
        (College.EFFECTIVE, WITHIN, None, True),
        (College.EFFECTIVE, AFTER, None, False),
        (College.EFFECTIVE, BEFORE, NEW_YEAR, False),
        (College.EFFECTIVE, BEFORE, WITHIN, True),
        (College.EFFECTIVE, datetime(2027, 1, 1, tzinfo=UTC), None, False),
    ],
)
def test_a_territory_owes_when_a_voting_member_was_there_in_the_year(
    college, admitted, ended, owes
):
    standing = Standing(1, college, admitted, ended)

    assert owes_in([standing], year=2026) is owes


def test_one_voting_member_is_enough_and_two_owe_no_more():
    both = [
        Standing(1, College.EFFECTIVE, BEFORE, None),
        Standing(2, College.BY_RIGHT, BEFORE, None),
    ]
    assert owes_in(both, year=2026)
    assert not owes_in([], year=2026)


def counted(inhabitants, year, entered_at):
    return Counted(inhabitants, "census", year, entered_at)


@pytest.mark.parametrize(
    ("counts", "of_2026"),
    [
        ((), None),
        ((counted(50, 2021, BEFORE),), 50),
        ((counted(50, 2021, BEFORE), counted(60, 2024, WITHIN)), 60),
        ((counted(50, 2021, BEFORE), counted(60, 2024, AFTER)), 50),
        ((counted(50, 2021, AFTER), counted(60, 2024, AFTER)), 50),
        ((counted(50, 2021, BEFORE), counted(55, 2021, AFTER)), 55),
        ((counted(50, 2024, BEFORE), counted(60, 2011, WITHIN)), 60),
    ],
)
def test_the_population_entered_last_by_the_years_end_holds(counts, of_2026):
    found = population_for(counts, year=2026)

    assert (found and found.inhabitants) == of_2026


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        (DuesFacts(LOCAL, True, 7528, 50_000, paid=0), DuesState.OWING),
        (DuesFacts(LOCAL, True, 7528, 50_000, paid=37_639), DuesState.OWING),
        (DuesFacts(LOCAL, True, 7528, 50_000, paid=37_640), DuesState.PAID),
        (DuesFacts(LOCAL, True, 7528, 50_000, paid=99_999), DuesState.PAID),
        (DuesFacts(LOCAL, True, 7528, None, paid=0), DuesState.NO_POPULATION),
        (DuesFacts(LOCAL, True, None, 50_000, paid=0), DuesState.NO_FACTOR),
        (DuesFacts(LOCAL, False, 7528, 50_000, paid=0), DuesState.NO_MEMBER),
        (DuesFacts(REGIONAL, True, 7528, 50_000, paid=0), DuesState.NOT_LOCAL),
        (DuesFacts(NATIONAL, True, 7528, 50_000, paid=0), DuesState.NOT_LOCAL),
        (DuesFacts(INTERNATIONAL, True, None, None, paid=0), DuesState.NOT_LOCAL),
    ],
)
def test_how_a_territory_stands(facts, state):
    assert state_of(facts) is state


def test_whoever_is_free_or_has_paid_is_not_asked():
    assert {DuesState.OWING, DuesState.NO_POPULATION} == ASKED
