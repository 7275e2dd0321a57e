"""The land of the map, as one small file that `config/front.py` has made at setup.

    python -m assembly.web.drawing.outlines land-50m.json outlines.svg

The shapes are Natural Earth's, in the public domain, as the package world-atlas hands
them on: TopoJSON, lines that neighbours share, each kept as steps from point to point.
No border is drawn: the network is of territories.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import Any

from assembly.web.drawing.projection import HEIGHT, WIDTH, Point, project

REGION = (-60.0, -30.0, 90.0, 80.0)  # west, south, east, north: more than is drawn
FINEST = 0.9  # units of the drawing: what is nearer to a straight line is left out
SMALLEST = 1.5  # units squared: smaller islands are left out

Ring = list[Point]


def outlines(topology: dict[str, Any]) -> str:
    """The drawing of all land that the map shows."""
    rings = (_shape(ring) for ring in _rings(topology))
    path = "".join(_path(ring) for ring in rings if _area(ring) >= SMALLEST)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path id="land" d="{path}"/></svg>\n'
    )


def simplified(line: Sequence[Point], finest: float) -> list[Point]:
    """The line with those points only that lie so far from its straight course."""
    if len(line) < 3:  # noqa: PLR2004
        return list(line)
    far, at = max((_distance(p, line[0], line[-1]), i) for i, p in enumerate(line))
    if far <= finest:
        return [line[0], line[-1]]
    before, after = line[: at + 1], line[at:]
    return simplified(before, finest)[:-1] + simplified(after, finest)


def clipped(ring: Ring, box: tuple[float, float, float, float]) -> Ring:
    """What of an area lies within a rectangle (Sutherland and Hodgman's way)."""
    west, north, east, south = box
    for axis, bound, sign in (
        (0, west, 1),
        (0, east, -1),
        (1, north, 1),
        (1, south, -1),
    ):
        ring = list(_one_side(ring, axis, bound, sign))
    return ring


def _one_side(ring: Ring, axis: int, bound: float, sign: int) -> Iterator[Point]:
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was_in, is_in = (sign * (p[axis] - bound) >= 0 for p in (before, here))
        if was_in != is_in:
            part = (bound - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + part * (here[1 - axis] - before[1 - axis])
            yield (bound, other) if axis == 0 else (other, bound)
        if is_in:
            yield here


def _rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Every ring of the land, in degrees of longitude and latitude."""
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                yield [point for number in ring for point in _way(arcs, number)[:-1]]


def _arc(steps: Sequence[tuple[int, int]], transform: dict[str, Any]) -> list[Point]:
    """Absolute points of an arc that is kept as whole steps."""
    (east, north), (x0, y0) = transform["scale"], transform["translate"]
    points = accumulate(
        steps, lambda here, step: (here[0] + step[0], here[1] + step[1])
    )
    return [(x0 + x * east, y0 + y * north) for x, y in points]


def _way(arcs: Sequence[list[Point]], number: int) -> list[Point]:
    """An arc by its number; one that counts from the end is walked backwards."""
    return arcs[number] if number >= 0 else arcs[~number][::-1]


def _shape(ring: Ring) -> Ring:
    """The ring on the drawing: cut, projected, cut again, and made simpler."""
    near = clipped(ring, (REGION[0], REGION[1], REGION[2], REGION[3]))
    drawn = [project(latitude, longitude) for longitude, latitude in near]
    seen = clipped(drawn, (0, 0, WIDTH, HEIGHT))
    return simplified(seen, FINEST)


def _area(ring: Ring) -> float:
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def _path(ring: Ring) -> str:
    """In whole units, each point as the way from the one before."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points) if a != b]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _distance(point: Point, start: Point, end: Point) -> float:
    """From the nearest point of the stretch between both: a ring comes back to where
    it began, and most of it lies far along that direction."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along, across = x2 - x1, y2 - y1
    length = along**2 + across**2
    part = ((x - x1) * along + (y - y1) * across) / length if length else 0.0
    part = min(max(part, 0.0), 1.0)
    return hypot(x - x1 - part * along, y - y1 - part * across)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(outlines(json.loads(source.read_text())))
