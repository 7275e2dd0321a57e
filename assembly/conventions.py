"""How each language writes days, hours, numbers and names of places (CLDR).

Pages, letters and paper all write by these, so that they say the same. Hours are those
of a clock of 24: nobody is to wonder whether 9:00 is in the evening.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, get_timezone_location
from babel.numbers import format_decimal

from assembly.languages import LOCALES, known_language

FIRST, LAST = "\u2068", "\u2069"  # Unicode's marks of a piece set apart
TURNS_RIGHT = frozenset(("R", "AL"))
# Places of sentences that hold how many there are; other numbers name an entry, a year.
COUNTS = frozenset(("num", "count", "whole", "length", "longest", "least", "most"))


@dataclass(frozen=True)
class Conventions:
    """One language's. Moments are put on a wall clock first; `form` is a pattern."""

    locale: Locale

    @property
    def day_form(self) -> str:
        """5 March 2026"""
        return str(self.locale.date_formats["long"].pattern)

    @property
    def hour_form(self) -> str:
        """09:00"""
        return str(self.locale.datetime_skeletons["Hm"].pattern)

    @property
    def full_form(self) -> str:
        """Thursday, 5 March 2026, 09:00"""
        return self._with_hour("full", str(self.locale.date_formats["full"].pattern))

    @property
    def short_form(self) -> str:
        """5 Mar, 09:00"""
        return self._with_hour("medium", self._skeleton("MMMd"))

    @property
    def weekday_form(self) -> str:
        """Thu 09:00"""
        return self._skeleton("EHm")

    def on_clock(self, moment: datetime, zone: ZoneInfo, form: str = "") -> str:
        """The moment on this zone's wall clock, with the zone's city named."""
        return (
            f"{self.written(moment, zone, form or self.full_form)} ({self.city(zone)})"
        )

    def written(self, moment: datetime, zone: ZoneInfo, form: str) -> str:
        """The moment on this zone's wall clock."""
        local = moment.astimezone(zone).replace(tzinfo=None)
        return str(format_datetime(local, form, locale=self.locale))

    def day(self, value: date) -> str:
        """A day of the calendar, with its year."""
        return str(format_date(value, self.day_form, locale=self.locale))

    def whole(self, number: int) -> str:
        """A whole number, its thousands parted."""
        return str(format_decimal(number, locale=self.locale))

    def country(self, code: str) -> str:
        """The country's name; a code without a name stays."""
        return str(self.locale.territories.get(code, code))

    def city(self, zone: ZoneInfo) -> str:
        """By which the zone is known."""
        named = get_timezone_location(zone, locale=self.locale, return_city=True)
        return str(named).rpartition("/")[2]

    def apart(self, words: str) -> str:
        """Somebody's words within a sentence of ours, kept from turning it.

        Right to left every piece is set apart (an address, a code, a name), else
        only one that holds letters of the other direction.
        """
        rtl = self.locale.text_direction == "rtl"
        return f"{FIRST}{words}{LAST}" if words and (rtl or turns(words)) else words

    def filled(self, places: Mapping[str, object]) -> dict[str, object]:
        """What fills the places of a sentence; what is written already stays."""
        return {name: self._filled(name, value) for name, value in places.items()}

    def _filled(self, name: str, value: object) -> object:
        if isinstance(value, int) and name in COUNTS:
            return self.whole(value)
        told = isinstance(value, str) and not hasattr(value, "__html__")
        return self.apart(str(value)) if told else value

    def _skeleton(self, asked: str) -> str:
        return str(self.locale.datetime_skeletons[asked].pattern)

    def _with_hour(self, how: str, day: str) -> str:
        joined = str(self.locale.datetime_formats[how])
        return joined.replace("{1}", day).replace("{0}", self.hour_form)


def turns(words: str) -> bool:
    """Whether letters in it are written from right to left."""
    return any(unicodedata.bidirectional(char) in TURNS_RIGHT for char in words)


@lru_cache
def conventions(language: str) -> Conventions:
    """Those of this language, or else of the first of ours."""
    return Conventions(Locale.parse(LOCALES[known_language(language)]))
