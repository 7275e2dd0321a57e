"""Countries, continents, choices in the reader's words; hours on another's clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask_babel import get_locale
from flask_babel import gettext as _

from assembly.rules.vocabulary import Choice, Continent
from assembly.web.writing import in_zone

DAY_AND_HOUR = "EEE HH:mm"


def country(code: str) -> str:
    """The country's name in the reader's language; its code where there is none."""
    locale = get_locale()
    name = code if locale is None else locale.territories.get(code, code)
    return str(name)


def continent(word: Continent) -> str:
    names = {
        Continent.AFRICA: _("Africa"),
        Continent.AMERICA: _("America"),
        Continent.ASIA: _("Asia"),
        Continent.EUROPE: _("Europe"),
        Continent.OCEANIA: _("Oceania"),
    }
    return str(names[word])


def choice(word: Choice | None) -> str:
    """A choice as the roll-call says it; none: the member did not vote."""
    names = {
        None: _("Not voting"),
        Choice.FOR: _("For"),
        Choice.AGAINST: _("Against"),
        Choice.ABSTAIN: _("Abstention"),
    }
    return str(names[word])


def own_clock(local: datetime) -> str:
    """Day and hour on a member's own clock, with its city named."""
    zone = local.tzinfo
    assert isinstance(zone, ZoneInfo), "a local moment knows its zone"  # noqa: S101
    return in_zone(local, zone, DAY_AND_HOUR)
