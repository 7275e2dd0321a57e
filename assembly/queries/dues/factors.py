"""The table of the bylaws' appendix: each country's factor (B9). Read once."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

AGGREGATES = frozenset({"WORLD", "EU"})
"""Rows of the table that are no country: nobody's territory lies there."""


@dataclass(frozen=True)
class Factor:
    """`country` as the table writes it; `gdp`: per head in purchasing power parity."""

    country_code: str
    country: str
    gdp: int
    thousandths: int


@cache
def factors() -> Mapping[str, Factor]:
    """Each row of the table by its code, in the table's order."""
    table = files("assembly") / "data" / "correction_factors.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return {
        row["country_code"]: Factor(
            country_code=row["country_code"],
            country=row["country"],
            gdp=int(row["gdp_ppp_per_capita_2012"]),
            thousandths=int(row["factor"].replace(".", "")),
        )
        for row in rows
    }


def factor_for(country_code: str) -> Factor | None:
    """The factor of this country; none if the table lacks it (B9)."""
    return None if country_code in AGGREGATES else factors().get(country_code)


def countries() -> list[Factor]:
    """The countries that the calculator offers."""
    return [f for f in factors().values() if f.country_code not in AGGREGATES]
