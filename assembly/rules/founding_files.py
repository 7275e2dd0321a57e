"""Reading a CSV file row by row; what is wrong is named by file, line and column."""

import csv
import enum
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

LONGEST_NUMBER = 9  # digits: every database keeps such a number
COUNTRY_CODE_LENGTH = 2
NOT_UTF_8 = "\N{REPLACEMENT CHARACTER}"

Word = TypeVar("Word", bound=enum.StrEnum)


@dataclass(frozen=True)
class Fault:
    """`line` counts from 1; 0 and an empty column stand for the whole file."""

    file: str
    line: int
    column: str
    what: str

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}: {self.what}"


class BadFiles(ValueError):
    """The files cannot be read; carries every fault."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass
class Row:
    """One row of one file; what is wrong with it goes to the common list."""

    file: str
    line: int
    cells: Mapping[str, str]
    faults: list[Fault] = field(repr=False)

    def fault(self, column: str, what: str) -> None:
        self.faults.append(Fault(self.file, self.line, column, what))

    def optional(self, column: str) -> str | None:
        return self.cells.get(column) or None

    def text(self, column: str) -> str:
        value = self.cells.get(column, "")
        if not value:
            self.fault(column, "is empty")
        return value

    def whole(self, column: str) -> int:
        """A whole number from 1; the answer is 0 where there is none."""
        value = self.text(column)
        number = whole_number(value)
        if value and not number:
            self.fault(column, f"is no whole number: {value}")
        return number

    def word(self, column: str, words: type[Word]) -> Word:
        value = self.text(column)
        if value in set(words):
            return words(value)
        if value:
            self.fault(column, f"is none of {', '.join(words)}: {value}")
        return next(iter(words))

    def country(self, column: str) -> str:
        code = self.text(column)
        fits = len(code) == COUNTRY_CODE_LENGTH and code.isascii() and code.isupper()
        if code and not (fits and code.isalpha()):
            self.fault(column, f"is no code of two capital letters: {code}")
        return code

    def yes(self, column: str) -> bool:
        value = self.text(column)
        if value not in {"", "0", "1"}:
            self.fault(column, f"is neither 0 nor 1: {value}")
        return value == "1"


def whole_number(text: str) -> int:
    """The number from 1 that the text is; 0 if it is none."""
    plain = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if plain else 0


def rows(
    files: Mapping[str, bytes],
    name: str,
    columns: tuple[str, ...],
    faults: list[Fault],
) -> list[Row]:
    """The rows of the file, each with these columns; none if it lacks one.

    UTF-8 with or without a byte-order mark; blank lines are passed over; a column
    that nobody asks for is not read.
    """
    if name not in files:
        faults.append(Fault(name, 0, "", "the file is missing"))
        return []
    lines = list(_lines(name, files[name], faults))
    if not lines:
        faults.append(Fault(name, 0, "", "the file is empty"))
        return []
    line, heading = lines[0]
    wrong = _wrong_heading(heading, columns)
    faults += [Fault(name, line, column, what) for column, what in wrong]
    if wrong:
        return []
    return [_row(name, n, (heading, cells), faults) for n, cells in lines[1:]]


def refuse_twins(rows: Sequence[Row], *columns: str) -> None:
    """No two rows say the same in these columns; the later one is at fault."""
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        value = tuple(row.cells.get(column, "") for column in columns)
        if value in seen:
            said = ", ".join(value)
            row.fault(columns[-1], f"stands on line {seen[value]} already: {said}")
        seen.setdefault(value, row.line)


def _lines(
    name: str, content: bytes, faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins on."""
    text = content.decode("utf-8-sig", errors="replace")  # _row finds the replaced
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begins, [cell.strip() for cell in cells]
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault(name, begins, "", f"is no CSV: {error}"))


def _wrong_heading(
    heading: Sequence[str], columns: tuple[str, ...]
) -> list[tuple[str, str]]:
    missing = [(c, "the column is missing") for c in columns if c not in heading]
    twice = [(c, "the column stands twice") for c in columns if heading.count(c) > 1]
    return missing + twice


def _row(
    name: str,
    line: int,
    heading_and_cells: tuple[list[str], list[str]],
    faults: list[Fault],
) -> Row:
    heading, cells = heading_and_cells
    padded = [*cells, *[""] * (len(heading) - len(cells))]
    row = Row(name, line, dict(zip(heading, padded, strict=False)), faults)
    if len(cells) > len(heading):
        extra = len(cells) - len(heading)
        row.fault(heading[-1], f"is followed by cells without a column: {extra}")
    if len(cells) < len(heading):
        row.fault(heading[len(cells)], "the row ends before it")
    for column, cell in row.cells.items():
        if NOT_UTF_8 in cell:
            row.fault(column, f"is not written in UTF-8: {cell}")
        if any(unicodedata.category(letter) == "Cc" for letter in cell):
            row.fault(column, f"holds a line break or another control sign: {cell!r}")
    return row
