"""In which language and at which hour a person reads: their own choice, no article."""

from zoneinfo import available_timezones

from assembly.languages import LANGUAGES
from assembly.rules.objection import Objection


def objections_to_preferences(
    *, language: str, time_zone: str
) -> tuple[Objection, ...]:
    """Against a language that the network does not use, or a zone that nobody has."""
    found = []
    if language not in LANGUAGES:
        found.append(Objection("", "This is none of the network's languages."))
    if time_zone not in available_timezones():
        found.append(
            Objection("", "There is no time zone %(zone)s.", "", {"zone": time_zone})
        )
    return tuple(found)
