"""B5: what a secret vote on a post decides. Counts are whole; nothing is a fraction.

A ballot names a candidate (by the number of its candidacy) or is blank (None). Blank
ballots count as given, not as expressed.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

FIRST_ROUND = 1
FEWEST_SHOWN = 3
"""Ballots: fewer are never shown split, or they would tell who said what."""


@dataclass(frozen=True)
class Count:
    """The ballots of one round; each candidate has its number, also when it is 0."""

    ballots: Mapping[int, int]
    blank: int

    @property
    def expressed(self) -> int:
        """Ballots that name a candidate."""
        return sum(self.ballots.values())

    @property
    def given(self) -> int:
        """Ballots in all, blank ones too: as many as members took part."""
        return self.expressed + self.blank


def count(candidates: Collection[int], ballots: Iterable[int | None]) -> Count:
    """B5: count one ballot for each member that took part."""
    found = Counter(ballots)
    return Count({c: found[c] for c in sorted(candidates)}, blank=found[None])


def elected(counted: Count, *, round_: int) -> int | None:
    """B5: who is elected; none when nobody is.

    In the first round who has more than half of the expressed ballots; later the one
    that has most. A tie elects nobody, nor do blank ballots alone.
    """
    if round_ == FIRST_ROUND:
        won = [c for c, n in counted.ballots.items() if 2 * n > counted.expressed]
    else:
        won = _with(counted, max(counted.ballots.values(), default=0))
    return won[0] if len(won) == 1 and counted.expressed else None


def leaders(counted: Count, *, round_: int) -> tuple[int, ...]:
    """B5: between whom the next round is; empty when one is elected or none can be.

    After the first round the two who led. Who ties for the second place is taken in;
    when two or more tie for the first, it is between these. After a later round,
    which only a tie or blank ballots leave open, it is between the same again.
    """
    if elected(counted, round_=round_) is not None:
        return ()
    if round_ > FIRST_ROUND:
        return tuple(counted.ballots)
    return _first_two(counted)


def shown(counted: Count) -> Mapping[int, int] | None:
    """B5: each candidate's ballots; none when fewer than three were given."""
    return counted.ballots if counted.given >= FEWEST_SHOWN else None


def _first_two(counted: Count) -> tuple[int, ...]:
    places = sorted({n for n in counted.ballots.values() if n}, reverse=True)
    first = _with(counted, places[0]) if places else []
    if len(first) != 1:
        return tuple(first)
    return tuple(sorted(first + _with(counted, places[1])))


def _with(counted: Count, ballots: int) -> list[int]:
    return [c for c, n in counted.ballots.items() if n == ballots]
