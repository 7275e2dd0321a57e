"""A wall-clock time in a time zone, as people choose it, and the moment that it is."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from assembly.queries.zones import zones_of_the_world as zones_of_the_world
from assembly.rules.notice import STATUTORY_ZONE
from assembly.web.writing import reader_zone

OF_MEMBERS = (
    "UTC",
    "Atlantic/Cape_Verde",
    "Africa/Casablanca",
    "Africa/Libreville",
    "Africa/Tunis",
    "Europe/Paris",
    "Europe/Athens",
    "Europe/Ulyanovsk",
)
"""Where founding members live; the statutory zone and the reader's own come first."""


def zones_offered() -> list[str]:
    """Names of time zones, each once."""
    first = (STATUTORY_ZONE.key, reader_zone().key)
    return list(dict.fromkeys((*first, *OF_MEMBERS)))


def moments_at(wall: datetime, zone: ZoneInfo) -> list[datetime]:
    """The moments (UTC) at which this zone's clock shows the naive time.

    None in the hour that spring leaves out; two in the one that autumn repeats.
    """
    read = [wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
    shown = [m for m in read if m.astimezone(zone).replace(tzinfo=None, fold=0) == wall]
    return sorted(set(shown))
