"""Where members are, to about a tenth of a degree: enough for a dot on a map."""

import csv
from functools import cache
from importlib.resources import files

from assembly.queries.zones import place_of_country

Degrees = tuple[float, float]  # latitude, longitude


def place(country_code: str, territory: str | None) -> Degrees | None:
    """Of the territory; where it is not known, of its country's first city."""
    known = _places().get((country_code, territory or ""))
    return known or place_of_country(country_code)


@cache
def _places() -> dict[tuple[str, str], Degrees]:
    table = files("assembly") / "data" / "places.csv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines())
    return {
        (row["country_code"], row["territory"]): (
            float(row["latitude"]),
            float(row["longitude"]),
        )
        for row in rows
    }
