"""The program's own words on paper, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from babel.support import NullTranslations, Translations

from assembly.conventions import Conventions, conventions
from assembly.languages import CATALOGUES, known_language
from assembly.paper.words import N_, WORDS, Table
from assembly.paper.writing import Written, joined, people
from assembly.rules.notice import STATUTORY_ZONE

# How these stand between two pieces, where it is not as in English.
COMMA = {"ar": "، "}
SEMICOLON = {"ar": "؛ ", "el": "· ", "fr": "\u202f; "}
COLON = {"fr": "\u00a0: "}
NOTHING = Written("")
MINUTES = N_("Minutes")


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
        named = self.ours.country(code)
        return people(code) if named == code else Written(named)

    def statutory(self, moment: datetime) -> Written:
        """The moment on the wall clock of the statutory zone (S4)."""
        return Written(self.ours.on_clock(moment, STATUTORY_ZONE))

    def file_of(self, assembly_id: int) -> str:
        """The name under which somebody keeps the minutes of this assembly."""
        word = "-".join(self.gettext(MINUTES).casefold().split())
        return f"{word}-{assembly_id}-{self.language}.pdf"

    def listed(self, pieces: Iterable[Written]) -> Written:
        """These one after another."""
        return joined(pieces, COMMA.get(self.language, ", "))

    def further(self, pieces: Iterable[Written]) -> Written:
        """These one after another, each with commas of its own."""
        return joined(pieces, SEMICOLON.get(self.language, "; "))

    def says(self, name: Written, said: Written = NOTHING) -> Written:
        """What is said of it, after its name."""
        return Written(f"{name}{self.colon}{said}".rstrip())

    @property
    def colon(self) -> str:
        """Between a name and what is said of it."""
        return COLON.get(self.language, ": ")

    def day(self, moment: datetime) -> Written:
        """Its day, in the statutory zone."""
        ours = self.ours
        return Written(ours.written(moment, STATUTORY_ZONE, ours.day_form))

    @property
    def ours(self) -> Conventions:
        """How it writes days, numbers and places."""
        return conventions(self.language)


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
