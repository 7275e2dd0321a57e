"""A governing text as it is read: headings with anchors, paragraphs, points.

The text is kept plain, one paragraph a line; what is a heading is seen by its words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

LONGEST_HEADING = 120  # characters: beyond, a line that begins like one is a sentence
_TITLE_LINES = 2  # before the first heading: the association's name, the text's
_HEADING = re.compile(r"(Article|Appendice|Annexe) \d+\b|Préambule\b|Charte des ")
_SUBHEADING = re.compile(r"([a-z]\)|[A-Z]-|\d+-) ?\S")
_NUMBERED = re.compile(r"(Article|Appendice|Annexe) (\d+)")
_POINT = re.compile(r"[·•*-] ")


class Kind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    POINTS = "points"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Block:
    """`lines` has several only for points; `anchor` is for headings."""

    kind: Kind
    lines: tuple[str, ...]
    anchor: str = ""

    @property
    def text(self) -> str:
        return self.lines[0]


def blocks(text: str) -> tuple[Block, ...]:
    """The text in reading order; its words are all there, and no others."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kinds = _kinds(lines)
    taken: Counter[str] = Counter()
    found: list[Block] = []
    for kind, group in groupby(
        zip(kinds, lines, strict=True), key=lambda pair: pair[0]
    ):
        several = [line for _, line in group]
        if kind is Kind.POINTS:
            found.append(Block(kind, tuple(_POINT.sub("", li, 1) for li in several)))
        else:
            found += [Block(kind, (li,), _anchor(kind, li, taken)) for li in several]
    return tuple(found)


def contents(of: Sequence[Block]) -> tuple[Block, ...]:
    """The headings, for a table of contents."""
    return tuple(block for block in of if block.kind is Kind.HEADING)


def _kinds(lines: Sequence[str]) -> list[Kind]:
    kinds = [_kind(line) for line in lines]
    first = kinds.index(Kind.HEADING) if Kind.HEADING in kinds else 0
    if first <= _TITLE_LINES:
        kinds[:first] = [Kind.TITLE] * first
    return kinds


def _kind(line: str) -> Kind:
    if _POINT.match(line):
        return Kind.POINTS
    if len(line) <= LONGEST_HEADING and _HEADING.match(line):
        return Kind.HEADING
    if len(line) <= LONGEST_HEADING and _SUBHEADING.match(line):
        return Kind.SUBHEADING
    return Kind.PARAGRAPH


def _anchor(kind: Kind, line: str, taken: Counter[str]) -> str:
    """A name for the place in an address: article-5, whatever the article is called."""
    if kind is not Kind.HEADING:
        return ""
    numbered = _NUMBERED.match(line)
    name = _plain(" ".join(numbered.groups()) if numbered else line)
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}-{taken[name]}"


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
