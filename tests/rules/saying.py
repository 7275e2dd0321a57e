"""How the tests read what the rules say."""

from collections.abc import Iterable

from assembly.rules.objection import Objection


def said(found: Iterable[Objection]) -> list[str]:
    """Each objection as it is read: its article, its reason, its remedy."""
    return [str(objection) for objection in found]


def says(found: Iterable[Objection], expected: list[str]) -> bool:
    """Whether there are as many objections as expected, each holding its words."""
    read = said(found)
    return len(read) == len(expected) and all(
        words in objection for words, objection in zip(expected, read, strict=True)
    )
