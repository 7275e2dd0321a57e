"""S9 and B9: which territory owes dues for a year, and how much at least. Whole numbers
throughout: cents of a euro, thousandths of a factor."""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from assembly.rules.roll import Standing, votes
from assembly.rules.vocabulary import TerritoryLevel
from assembly.rules.wall_clock import first_moment

FIRST_YEAR = 2014
"""The first calendar year that began after the founding assembly."""

WORLD_GDP = 12139
"""B9: gross domestic product per head in purchasing power parity, the whole world's,
2012, as the table of the bylaws has it."""

_THOUSANDTHS = 1000
_THOUSANDTHS_A_CENT = 10_000
"""Inhabitants / 1000 are euros; by thousandths / 1000; by 100 they are cents."""


class DuesState(enum.StrEnum):
    """How a territory stands with its dues of a year."""

    PAID = "paid"  # the minimum, or more
    OWING = "owing"
    NO_POPULATION = "no_population"  # not known yet
    NO_FACTOR = "no_factor"  # the table of the bylaws lacks its country
    NOT_LOCAL = "not_local"  # free: regional, national or international (B9)
    NO_MEMBER = "no_member"  # nothing owed: no voting member in that year


ASKED = frozenset({DuesState.NO_POPULATION, DuesState.OWING})
"""Who is asked and reminded: for the dues, or first for the population."""


@dataclass(frozen=True)
class Counted:
    """How many live in a territory, by a source that counts for `year`."""

    inhabitants: int
    source: str
    year: int
    entered_at: datetime


@dataclass(frozen=True)
class DuesFacts:
    """What the dues of one territory for one year follow from; `owes`: `owes_in`."""

    level: TerritoryLevel
    owes: bool
    factor: int | None  # thousandths; none: the table lacks the country
    inhabitants: int | None  # none: not known yet
    paid: int  # cents

    @property
    def minimum(self) -> int | None:
        """Cents; none as long as it cannot be computed."""
        if self.factor is None or self.inhabitants is None:
            return None
        return minimum_cents(inhabitants=self.inhabitants, factor=self.factor)


def factor_of(gdp: int) -> int:
    """B9: a country's factor in thousandths, half up, from its product per head."""
    return _half_up(gdp * _THOUSANDTHS, WORLD_GDP)


def minimum_cents(*, inhabitants: int, factor: int) -> int:
    """B9: the least due for a year, in cents, half up; `factor` is in thousandths."""
    return _half_up(inhabitants * factor, _THOUSANDTHS_A_CENT)


def whole_euros(cents: int) -> int:
    """B9: the sum as the text's own examples show it, in whole euros, half up."""
    return _half_up(cents, 100)


def year_begins(year: int) -> datetime:
    """B9: the first moment (UTC) of the calendar year on the statutory clock."""
    return first_moment(datetime(year, 1, 1))  # noqa: DTZ001  (a wall clock's)


def owes_in(standings: Iterable[Standing], *, year: int) -> bool:
    """S9, B9: whether a local territory owes for the year.

    It does if one of its voting members was a member at any moment of it: one that is
    admitted later owes from then on, and the text knows no part of a year's dues.
    """
    begins, ends = year_begins(year), year_begins(year + 1)
    return any(
        votes(standing.college)
        and standing.admitted_at is not None
        and standing.admitted_at < ends
        and (standing.ended_at is None or standing.ended_at > begins)
        for standing in standings
    )


def population_for(counts: Sequence[Counted], *, year: int) -> Counted | None:
    """B9: the population by which the dues of a year are computed; none: not known.

    `counts` in the order of their entry. The last that was entered by the end of the
    year holds, or else the first one entered since. What is entered again for the same
    year of its source is a correction and takes the place of what it corrects.
    """
    latest = {count.year: count for count in counts}
    found: Counted | None = None
    for count in counts:
        if found is None or count.entered_at < year_begins(year + 1):
            found = count
    return None if found is None else latest[found.year]


def state_of(facts: DuesFacts) -> DuesState:
    """B9: whether the dues are owed, free, paid, or cannot be computed yet.

    Nothing is owed by any but local territories, nor without a voting member.
    """
    if facts.level is not TerritoryLevel.LOCAL:
        return DuesState.NOT_LOCAL
    if not facts.owes:
        return DuesState.NO_MEMBER
    if facts.factor is None:
        return DuesState.NO_FACTOR
    if facts.minimum is None:
        return DuesState.NO_POPULATION
    return DuesState.PAID if facts.paid >= facts.minimum else DuesState.OWING


def _half_up(dividend: int, divisor: int) -> int:
    """The quotient of whole numbers, rounded to a whole one, a half upwards."""
    return (2 * dividend + divisor) // (2 * divisor)
