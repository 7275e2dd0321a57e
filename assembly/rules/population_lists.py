"""B9: a list of populations, as a table of numbers, inhabitants, sources and years."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from assembly.rules.dues_entries import inhabitants_of
from assembly.rules.objection import Objection, refuse

COLUMNS = ("number", "inhabitants", "source", "year")


@dataclass(frozen=True)
class ListedPopulation:
    """`line` of the file; `number` of the territory in the register."""

    line: int
    number: int
    inhabitants: int
    source: str
    year: int


def read_populations(text: str) -> Sequence[ListedPopulation]:
    """B9: the rows of the table; refused whole, with every line that cannot be read."""
    rows = csv.DictReader(text.splitlines())
    if not set(COLUMNS) <= set(rows.fieldnames or ()):
        refuse(
            (
                Objection(
                    "B9",
                    "The first line does not name the columns %(columns)s.",
                    "Write it so, with commas between them.",
                    {"columns": ", ".join(COLUMNS)},
                ),
            )
        )
    found = [(rows.line_num, _read(rows.line_num, row)) for row in rows]
    refuse([_unread(line) for line, read in found if read is None])
    return [read for _line, read in found if read is not None]


def _read(line: int, row: dict[str, str | None]) -> ListedPopulation | None:
    number, year = (_whole(row.get(name)) for name in ("number", "year"))
    inhabitants = inhabitants_of(row.get("inhabitants") or "")
    if number is None or year is None or inhabitants is None:
        return None
    return ListedPopulation(line, number, inhabitants, row.get("source") or "", year)


def _whole(text: str | None) -> int | None:
    written = (text or "").strip()
    return int(written) if written.isascii() and written.isdecimal() else None


def _unread(line: int) -> Objection:
    return Objection(
        "B9",
        "Line %(line)s: number, inhabitants and year are whole numbers.",
        "",
        {"line": line},
    )
