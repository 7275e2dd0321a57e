"""Which clock a member looks at: its representative's, or else its country's.

The zones of a country are those of the time zone database, in its order: the zone
of most of its people first, save for the countries named here.
"""

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from assembly.rules.wall_clock import STATUTORY_ZONE

MOST_PEOPLE = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
}


def zone_of(country_code: str, person_zone: str | None) -> ZoneInfo:
    """The zone a person has set prevails; the statutory one is everybody's default."""
    if person_zone is not None and person_zone != STATUTORY_ZONE.key:
        return ZoneInfo(person_zone)
    found = MOST_PEOPLE.get(country_code) or _first_zones().get(country_code)
    return STATUTORY_ZONE if found is None else ZoneInfo(found)


@cache
def zones_of_the_world() -> tuple[str, ...]:
    """The name of every zone in which somebody lives, in alphabetical order."""
    return tuple(sorted(zone for _country, zone, _place in _table()))


def place_of_country(country_code: str) -> tuple[float, float] | None:
    """Latitude and longitude of the city that the country's first zone is called
    after; none for a country that the database does not know."""
    zone = MOST_PEOPLE.get(country_code) or _first_zones().get(country_code)
    places = (
        p for country, name, p in _table() if (country, name) == (country_code, zone)
    )
    return next(map(_degrees, places), None)


@cache
def _first_zones() -> dict[str, str]:
    """The first zone of each country."""
    first: dict[str, str] = {}
    for country, zone, _place in _table():
        first.setdefault(country, zone)
    return first


def _table() -> list[tuple[str, str, str]]:
    """Country, zone and place of its city, from the database's own table."""
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab")
    rows = (
        line.split("\t")
        for line in table.read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    return [(country, zone, place) for country, place, zone, *_comment in rows]


def _degrees(place: str) -> tuple[float, float]:
    """A place as the table writes it, +DDMM[SS]+DDDMM[SS] (ISO 6709)."""
    longitude = max(place.rfind("+"), place.rfind("-"))
    return _angle(place[:longitude], 2), _angle(place[longitude:], 3)


def _angle(text: str, digits: int) -> float:
    sign, whole, minutes = text[0], text[1 : digits + 1], text[digits + 1 : digits + 3]
    angle = int(whole) + int(minutes) / 60
    return -angle if sign == "-" else angle
