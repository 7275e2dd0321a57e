"""The program's own words on paper, in the reader's language."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_datetime
from babel.support import NullTranslations, Translations

from assembly.languages import CATALOGUES, LOCALES, known_language
from assembly.paper.words import WORDS, Table
from assembly.paper.writing import Written, people
from assembly.rules.notice import STATUTORY_ZONE

FULL = "EEEE d MMMM y, HH:mm"
DAY = "d MMMM y"


@dataclass(frozen=True)
class Tongue:
    """One language. Values of a sentence are people's words unless written already."""

    language: str
    translations: NullTranslations

    def gettext(self, sentence: str, **told: object) -> Written:
        return _filled(self.translations.gettext(sentence), told)

    def ngettext(self, one: str, many: str, number: int, /, **told: object) -> Written:
        said = self.translations.ngettext(one, many, number)
        return _filled(said, {"num": number, **told})

    def word(self, table: Table, value: object) -> Written:
        """The word of the statutes; one that we do not know stays as it is."""
        known = WORDS[table].get(value)
        return people(value) if known is None else self.gettext(known)

    def country(self, code: str) -> Written:
        """The country's name; a code without a name stays."""
        return Written(self._locale.territories.get(code, people(code)))

    def statutory(self, moment: datetime) -> Written:
        """The moment on the wall clock of the statutory zone (S4)."""
        return self._in_zone(moment, FULL)

    def day(self, moment: datetime) -> Written:
        """Its day, in the statutory zone."""
        local = moment.astimezone(STATUTORY_ZONE)
        return Written(format_datetime(local, DAY, locale=self._locale))

    def _in_zone(self, moment: datetime, form: str) -> Written:
        zone = STATUTORY_ZONE
        city = zone.key.rsplit("/", 1)[-1].replace("_", " ")
        local = moment.astimezone(zone)
        return Written(f"{format_datetime(local, form, locale=self._locale)} ({city})")

    @property
    def _locale(self) -> Locale:
        return Locale.parse(LOCALES[self.language])


@lru_cache
def tongue(language: str) -> Tongue:
    """The reader's language, or the first of ours."""
    known = known_language(language)
    return Tongue(known, Translations.load(CATALOGUES, [known]))


def _filled(sentence: str, told: dict[str, object]) -> Written:
    """Like the pages: without values a per cent sign stays one."""
    if not told:
        return Written(sentence)
    values = {
        name: people(value)
        if isinstance(value, str) and not isinstance(value, Written)
        else value
        for name, value in told.items()
    }
    return Written(sentence % values)
