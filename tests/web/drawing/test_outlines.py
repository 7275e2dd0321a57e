"""The land of the map, out of the shapes that a package brings."""

import re

from assembly.web.assets import FOLDER
from assembly.web.drawing.outlines import clipped, outlines, simplified
from assembly.web.drawing.projection import HEIGHT, WIDTH

SQUARE = [(-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0)]


def test_an_area_is_cut_at_the_edge_of_the_drawing():
    assert clipped(SQUARE, (0, -20, 20, 20)) == [(0, -10), (10, -10), (10, 10), (0, 10)]
    assert clipped(SQUARE, (20, 20, 30, 30)) == []


def test_what_is_nearly_straight_becomes_so():
    line = [(0.0, 0.0), (1.0, 0.1), (2.0, -0.1), (3.0, 5.0), (4.0, 0.0)]

    assert simplified(line, 1.0) == [(0, 0), (2, -0.1), (3, 5), (4, 0)]
    assert simplified(line[:2], 1.0) == line[:2]


def test_a_ring_keeps_what_lies_far_along_its_first_step():
    ring = [(0.0, 0.0), (50.0, 0.5), (100.0, 0.0), (50.0, -9.0), (-1.0, 0.0)]

    assert (100, 0) in simplified(ring, 1.0)


def test_lines_that_neighbours_share_are_walked_both_ways():
    """An island of two lines in the Atlantic, each kept as steps in whole degrees."""
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[-20, 20], [5, 0], [0, 5]], [[-20, 20], [0, 5], [5, 0]]],
        "objects": {"land": {"geometries": [{"arcs": [[[0, ~1]]]}]}},
    }

    path = re.search(r' d="([^"]*)"', outlines(topology))[1]

    assert path.startswith("M")
    assert path.endswith("z")
    assert path.count("M") == 1
    assert len(re.findall(r"-?\d+", path)) == 2 * 4


def test_the_land_is_small_and_within_the_drawing():
    made = (FOLDER / "vendor" / "outlines.svg").read_text()

    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in made
    assert len(made) < 10_000
