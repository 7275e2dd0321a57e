"""The members as dots: near ones of one country are one, as large as many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot, sqrt

from assembly.web.drawing.projection import HEIGHT, WIDTH, is_drawn, project

NEAR = 14  # units of the drawing: nearer ones are one from the beginning
SMALLEST, GROWS = 8.0, 5.6  # units: the radius for one member, and how it grows
SHOWN_FROM = 5  # members: a smaller dot has no room for their number


@dataclass(frozen=True)
class Place:
    """Degrees of latitude and longitude of one member; none: nobody knows."""

    country_code: str
    degrees: tuple[float, float] | None


@dataclass(frozen=True)
class Dot:
    """In units of the drawing."""

    country_code: str
    x: float
    y: float
    members: int

    @property
    def radius(self) -> float:
        """Its surface grows with the members."""
        return round(max(SMALLEST, GROWS * sqrt(self.members)), 1)

    @property
    def shows_number(self) -> bool:
        return self.members >= SHOWN_FROM

    def joined(self, other: "Dot") -> "Dot":
        """Both as one, in the middle of all their members."""
        members = self.members + other.members
        x = (self.x * self.members + other.x * other.members) / members
        y = (self.y * self.members + other.y * other.members) / members
        return Dot(self.country_code, x, y, members)

    def is_near(self, other: "Dot", distance: float) -> bool:
        """Whether they are of one country, and no farther apart."""
        apart = hypot(self.x - other.x, self.y - other.y)
        return self.country_code == other.country_code and apart <= distance


@dataclass(frozen=True)
class Map:
    """`countries` has everybody; `elsewhere` are members that no dot shows."""

    dots: Sequence[Dot]
    countries: Sequence[tuple[str, int]]
    elsewhere: int

    width, height = WIDTH, HEIGHT


def drawn(places: Iterable[Place]) -> Map:
    """The largest dots first, so that none hides a smaller one."""
    known = list(places)
    dots: list[Dot] = []
    for place in known:
        point = None if place.degrees is None else project(*place.degrees)
        if point is not None and is_drawn(point):
            _put(dots, Dot(place.country_code, *point, members=1))
    counted = Counter(place.country_code for place in known)
    return Map(
        dots=sorted(_apart(dots), key=lambda dot: -dot.members),
        countries=sorted(counted.items(), key=lambda one: (-one[1], one[0])),
        elsewhere=len(known) - sum(dot.members for dot in dots),
    )


def _put(dots: list[Dot], new: Dot) -> None:
    """Into the first dot of its country that is near, or as one of its own."""
    for number, dot in enumerate(dots):
        if dot.is_near(new, NEAR):
            dots[number] = dot.joined(new)
            return
    dots.append(new)


def _apart(dots: Sequence[Dot]) -> Sequence[Dot]:
    """Those joined too that have grown into each other."""
    for a, b in combinations(dots, 2):
        if a.is_near(b, a.radius + b.radius):
            return _apart([*(dot for dot in dots if dot not in (a, b)), a.joined(b)])
    return dots
