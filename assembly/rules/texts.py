"""What any text that somebody writes must be, so that it can be kept and read."""

import unicodedata

from assembly.rules.objection import Objection

_LINE_CHARACTERS = frozenset("\n\r\t")
_TURN_LETTERS_AROUND = frozenset("\u202d\u202e")


def length(text: str) -> int:
    """How many characters were written; a browser's line end counts as one."""
    return len(text.replace("\r\n", "\n"))


def objections_to_text(
    text: str, *, longest: int, article: str = ""
) -> tuple[Objection, ...]:
    """Refuses a blank text, one too long (in characters), one nobody could read."""
    found = []
    if not _shows(text):
        found.append(Objection(article, "There is no text.", "Write something."))
    if length(text) > longest:
        found.append(
            Objection(
                article,
                "The text has %(length)s characters; %(longest)s are allowed.",
                "Shorten it.",
                {"length": length(text), "longest": longest},
            )
        )
    if not readable(text):
        found.append(
            Objection(
                article,
                "The text holds characters that cannot be shown.",
                "Remove them, or write the text anew.",
            )
        )
    return tuple(found)


def readable(text: str) -> bool:
    """Whether no control character is in it, nor half a character: databases choke.
    Nor one that writes what follows backwards: a question would not read as it is."""
    return _TURN_LETTERS_AROUND.isdisjoint(text) and not any(
        unicodedata.category(character) in {"Cc", "Cs"}
        for character in text
        if character not in _LINE_CHARACTERS
    )


def _shows(text: str) -> bool:
    """Whether it is more than spaces and signs without a shape, which nobody sees."""
    return any(
        not character.isspace() and unicodedata.category(character) != "Cf"
        for character in text
    )
