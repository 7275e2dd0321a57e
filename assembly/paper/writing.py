"""How people's words come on paper: as they said them, and never as anything else.

Whatever was typed is text. What our fonts cannot draw becomes a visible sign; what
would turn the reading direction of the words around it does too. A sentence holds
people's words between two marks, so that the typesetter isolates them and knows their
script.
"""

import re
import unicodedata
from collections.abc import Iterable

from assembly.paper.coverage import covered

SIGN = "\ufffd"  # stands for a character that is not printed
FIRST, LAST = "\u2068", "\u2069"  # Unicode's own marks of an isolated piece
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNPRINTABLE = frozenset(("Cc", "Co", "Cs", "Cn"))  # control, private, half, unknown
UNSEEN = re.compile("[\ufe00-\ufe0f\ufeff]")  # how an emoji would look; byte order
LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085\u000b\u000c]")
LONG_WORD = re.compile(r"\S{25,}")
BREAK_EACH = 12
MAY_BREAK = "\u200b"
PIECES = re.compile(f"({FIRST}[^{LAST}]*{LAST})")
LANGUAGES = {"ARABIC": "ar", "GREEK": "el", "HEBREW": "he"}
UNKNOWN = "und"  # as BCP 47 says it
UKRAINIAN, RUSSIAN = re.compile("[іїєґ]", re.I), re.compile("[ыэё]", re.I)

Run = str | list[str]
"""A piece of a sentence: the program's words, or people's as [language, direction,
words]; an empty language is that of the document."""


class Written(str):
    """Text that is fit for paper: every people's word in it is marked."""

    __slots__ = ()


def people(text: object) -> Written:
    """What somebody wrote, in one line, to stand within a sentence of ours."""
    return Written(f"{FIRST}{' '.join(legible(str(text)).split())}{LAST}")


def lines(text: str) -> list[Written]:
    """What somebody wrote, line by line; empty ones are left out."""
    kept = (line.strip() for line in legible(text).split("\n"))
    return [Written(f"{FIRST}{line}{LAST}") for line in kept if line]


def joined(pieces: Iterable[Written], between: str = " ") -> Written:
    """These one after another; what stands between is the same in every language."""
    return Written(between.join(pieces))


def legible(text: str) -> str:
    """The text as it is printed, long words with places to break them at."""
    return LONG_WORD.sub(lambda word: _breakable(word.group()), printable(text))


def printable(text: str) -> str:
    """The text with a sign for each character that cannot be printed."""
    plain = UNSEEN.sub("", LINE_ENDS.sub("\n", text)).replace("\t", " ")
    return "".join(char if char == "\n" else _shown(char) for char in plain)


def runs(text: Written) -> list[Run]:
    """The sentence as the typesetter takes it."""
    return [
        _run(piece[1:-1]) if piece[0] == FIRST else str(piece)
        for piece in PIECES.split(text)
        if piece not in ("", FIRST + LAST)
    ]


def _run(words: str) -> Run:
    return [language_of(words), direction_of(words), words]


def direction_of(text: str) -> str:
    """The direction of its first letter that has one."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def language_of(text: str) -> str:
    """What its script tells of its language: nothing where many are written so."""
    for char in text:
        script = unicodedata.name(char, "").partition(" ")[0]
        if char.isalpha() and script != "LATIN":
            return _cyrillic(text) if script == "CYRILLIC" else _other(script)
        if char.isalpha():
            return ""
    return ""


def _other(script: str) -> str:
    return LANGUAGES.get(script, UNKNOWN)


def _cyrillic(text: str) -> str:
    if UKRAINIAN.search(text):
        return "uk"
    return "ru" if RUSSIAN.search(text) else UNKNOWN


def _shown(char: str) -> str:
    kind = unicodedata.category(char)
    if kind in UNPRINTABLE or char in TURNING or char == "\ufffc":
        return SIGN
    if ord(char) in covered():
        return char
    if kind == "Zs":
        return " "
    return "" if kind == "Cf" else SIGN  # an invisible mark has nothing to show


def _breakable(word: str) -> str:
    """A place to break a very long word at, where the line ends before it does."""
    pieces = re.findall(rf".{{1,{BREAK_EACH}}}[\u0300-\u036f]*", word)
    return MAY_BREAK.join(pieces)
