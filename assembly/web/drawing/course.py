"""How many of each continent had voted, or come, hour by hour: steps that only rise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from assembly.web.drawing.strip import Hours

STEPS = 96  # across the drawing: a quarter of an hour of a whole day each

Told = tuple[str, datetime | None]  # a member's continent, and when; none: never


@dataclass(frozen=True)
class Rise:
    """One continent; `path` is drawn in a box of STEPS by so many as its roll."""

    continent: str
    roll: int
    moments: Sequence[datetime]  # in order, one for each member
    path: str

    steps = STEPS

    @property
    def count(self) -> int:
        return len(self.moments)

    @property
    def half_at(self) -> datetime:
        """When half of those that did had done so."""
        return self.moments[(self.count - 1) // 2]


def course(told: Iterable[Told], hours: Hours) -> list[Rise]:
    """Each continent of the roll, in the order of their names in the code."""
    by_continent: dict[str, list[datetime | None]] = {}
    for continent, moment in told:
        by_continent.setdefault(continent, []).append(moment)
    return [
        _rise(name, moments, hours) for name, moments in sorted(by_continent.items())
    ]


def _rise(continent: str, told: Sequence[datetime | None], hours: Hours) -> Rise:
    moments = sorted(moment for moment in told if moment is not None)
    return Rise(continent, len(told), moments, _path(moments, len(told), hours))


def _path(moments: Sequence[datetime], roll: int, hours: Hours) -> str:
    """From the floor, up one for each member, to the closing, and back to the floor."""
    reached = {_step(m, hours): n for n, m in enumerate(moments, 1)}
    steps = "".join(f"H{at}V{roll - n}" for at, n in reached.items())
    return f"M0 {roll}{steps}H{STEPS}V{roll}z"


def _step(moment: datetime, hours: Hours) -> int:
    span = hours.closes_at - hours.opens_at
    at = STEPS * (moment - hours.opens_at) // span if span else 0
    return min(max(at, 0), STEPS)
