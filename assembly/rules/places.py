"""S7 and B7: where an international meeting is held, and by which clock."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assembly.rules.objection import Objection
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import AssemblyKind

LONGEST_PLACE = 200
"""Characters."""


@dataclass(frozen=True)
class Place:
    """`time_zone` is the name of the zone whose clock people see there."""

    name: str | None = None
    time_zone: str | None = None


NOWHERE = Place()
"""An ordinary assembly is online only (S6)."""


def objections_to_place(place: Place) -> tuple[Objection, ...]:
    """S7: a place has a name that can be read, and a time zone that there is."""
    found = objections_to_text(place.name or "", longest=LONGEST_PLACE, article="S7")
    if _is_zone(place.time_zone):
        return found
    return (
        *found,
        Objection(
            "S7",
            "This is no time zone: %(zone)s.",
            "Choose the time zone of the place.",
            {"zone": place.time_zone or ""},
        ),
    )


def objections_to_missing_place(
    kind: AssemblyKind, place: Place
) -> tuple[Objection, ...]:
    """S7: an extraordinary assembly is held at the place of an international meeting;
    it is convened with that place and its time zone."""
    if kind is AssemblyKind.ORDINARY or (place.name and place.time_zone):
        return ()
    return (
        Objection(
            "S7",
            "The place of the international meeting or its time zone is missing.",
            "State both: the assembly is held there and online together.",
        ),
    )


def _is_zone(name: str | None) -> bool:
    try:
        return bool(name and ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder is no zone either
        return False
