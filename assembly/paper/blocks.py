"""What a printed page is built of; `minutes.typ` knows how each looks.

Every function gives a block of plain data. Texts are `Written`, so that nothing
people typed gets on paper without passing `writing.py`.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from assembly.paper.writing import Written, printable, runs

Block = dict[str, Any]
NOTHING = Written("")


class Style(StrEnum):
    PLAIN = "plain"
    MUTED = "muted"
    SAID = "said"  # what people said, set apart
    STRONG = "strong"
    EMPHASIS = "emphasis"


def heading(level: int, text: Written, *, mark: str = "") -> Block:
    """`mark`: the name under which a `reference` finds it."""
    return {"is": "heading", "level": level, "text": runs(text), "mark": mark}


def line(
    text: Written = NOTHING,
    *,
    lead: Written = NOTHING,
    tail: Written = NOTHING,
    sha256: str = "",
    style: Style = Style.PLAIN,
) -> Block:
    """A paragraph: a strong `lead`, the text, a muted `tail`, a hash."""
    return {
        "is": "line",
        "lead": runs(lead),
        "text": runs(text),
        "tail": runs(tail),
        "sha256": sha256,
        "style": style,
    }


def passage(texts: Iterable[Written]) -> Block:
    """Several paragraphs of what somebody wrote."""
    return {"is": "passage", "lines": [runs(text) for text in texts]}


def listing(lines: Iterable[Block], *, numbered: bool = False) -> Block:
    return {"is": "listing", "lines": list(lines), "numbered": numbered}


def facts(rows: Iterable[tuple[Written, Block]]) -> Block:
    """Names and what is to be said of each, side by side."""
    return {"is": "facts", "rows": [[runs(name), said] for name, said in rows]}


def counts(rows: Iterable[tuple[Written, int]]) -> Block:
    """Numbers that are read at a glance."""
    return {"is": "counts", "rows": [[runs(name), str(n)] for name, n in rows]}


def cell(text: Written | int, style: Style = Style.PLAIN) -> Block:
    """A cell of a table; a number is one."""
    return {"text": runs(Written(text)), "style": style}


def table(
    heads: Sequence[tuple[Written, float]],
    rows: Iterable[Sequence[Block]],
    *,
    numbers: Sequence[int] = (),
) -> Block:
    """`heads`: each column's name and its width in millimetres, or 0 for what is left;
    `numbers`: the columns that are set to the right."""
    return {
        "is": "table",
        "heads": [runs(name) for name, _ in heads],
        "widths": [width for _, width in heads],
        "rows": [list(row) for row in rows],
        "numbers": list(numbers),
    }


def difference(paragraphs: Iterable[Sequence[tuple[str, Written]]]) -> Block:
    """Two texts as one: pieces that are same, added or removed."""
    told = [[[change, runs(text)] for change, text in one] for one in paragraphs]
    return {"is": "difference", "paragraphs": told}


def reference(text: Written, mark: str) -> Block:
    """A line that leads to a heading, with its page."""
    return {"is": "reference", "text": runs(text), "mark": mark}


def verbatim(text: str) -> Block:
    """Lines that a machine will read: not a character is put between."""
    return {"is": "verbatim", "lines": printable(text).splitlines()}


def contents(title: Written) -> Block:
    return {"is": "contents", "title": runs(title)}


def new_page() -> Block:
    return {"is": "new_page"}
