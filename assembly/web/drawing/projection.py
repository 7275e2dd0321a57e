"""Where a place lies on the map: equal areas, so that no continent looks smaller.

Lambert's azimuthal projection about a point between the network's ends, cut to where
its members live: from Cape Verde to the Volga, from Gabon to Latvia.
"""

from math import cos, radians, sin, sqrt

CENTRE = (31.0, 12.0)  # degrees of latitude and longitude
SCALE = 660  # units of the drawing on an earth of radius 1
WEST, NORTH = -430, -382  # the drawing's corner, in units from the centre
WIDTH, HEIGHT = 725, 765

Point = tuple[float, float]


def project(latitude: float, longitude: float) -> Point:
    """Degrees to units of the drawing, from its upper corner in the west."""
    here, middle = radians(latitude), radians(CENTRE[0])
    turned = radians(longitude - CENTRE[1])
    near = sin(middle) * sin(here) + cos(middle) * cos(here) * cos(turned)
    size = SCALE * sqrt(2 / (1 + near))
    x = size * cos(here) * sin(turned)
    y = size * (cos(middle) * sin(here) - sin(middle) * cos(here) * cos(turned))
    return x - WEST, -y - NORTH


def is_drawn(point: Point) -> bool:
    """Whether it lies on the drawing."""
    return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT
