"""Names, titles and codes of a letter keep their own direction of writing.

Templates set each apart by Unicode's own marks. HTML says the same by `<bdi>`; a text
that is read from right to left keeps the marks, and one that is read from left to right
goes without, since some mail programs show them as boxes.
"""

import re
from collections.abc import Iterable

from babel.lists import format_list

from assembly.paper.writing import FIRST, LAST, TURNING, direction_of

RTL = "rtl"
RIGHT_TO_LEFT = "\u200f"  # of no width: says in which direction its line is read
MARKS = re.compile(f"[{''.join(sorted(TURNING))}]")
APART = re.compile(f"{FIRST}([^{FIRST}{LAST}<>]*){LAST}")


def isolated(said: object) -> str:
    """What people wrote, each line set apart; its own turning marks are left out."""
    lines = plain(str(said)).split("\n")
    return "\n".join(f"{FIRST}{line}{LAST}" if line.strip() else "" for line in lines)


def listed(names: Iterable[object], locale: str) -> str:
    """Names one after another, as the language joins them."""
    return format_list([isolated(name) for name in names], locale=locale)


def in_text(text: str, direction: str) -> str:
    """A text of this direction, as it is sent."""
    if direction != RTL:
        return plain(text)
    return "\n".join(_begun(line) for line in text.split("\n"))


def in_html(html: str) -> str:
    """A page of a letter; a mark that has no other is nobody's, and goes."""
    return plain(APART.sub(r"<bdi>\1</bdi>", html))


def plain(text: str) -> str:
    """Without marks: for where a program, not a person, reads it."""
    return MARKS.sub("", text)


def _begun(line: str) -> str:
    """A line of ours that begins with a number or a name is read from the right too;
    one that is people's alone is read as they wrote it."""
    ours = APART.sub("", line).strip()
    begins_apart = FIRST in line and ours and direction_of(ours) != RTL
    return RIGHT_TO_LEFT + line if begins_apart else line
