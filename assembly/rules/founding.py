"""S2: what the founding files say, row by row; a wrong one is named by its place.

A row of the register names a territory and up to two members of it: its multi-actor
platform (effective) and its authority (by right). `represented_by` is the row whose
authority spoke for this one at the founding: a proxy, so the member itself has
named nobody.
"""

import csv
import enum
import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assembly.rules.vocabulary import College, Continent, Organ, Post

REGISTER_FILE = "founding_register.csv"
ASSOCIATES_FILE = "founding_associates.csv"
OFFICERS_FILE = "founding_officers.csv"
FOUNDING_FILES = (REGISTER_FILE, ASSOCIATES_FILE, OFFICERS_FILE)


COUNTRY_CODE_LENGTH = 2

Word = TypeVar("Word", bound=enum.StrEnum)
Value = TypeVar("Value")


@dataclass(frozen=True)
class Fault:
    file: str
    line: int
    column: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, column {self.column}: {self.what}"


class BadFiles(ValueError):
    """The files cannot be read as a founding register; carries every fault."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class FoundingTerritory:
    number: int
    name: str
    country_code: str
    continent: Continent


@dataclass(frozen=True)
class FoundingMember:
    number: int
    college: College
    name: str
    country_code: str
    continent: Continent
    in_territory: bool
    representative: str | None
    represented_by: int | None = None


@dataclass(frozen=True)
class FoundingOfficer:
    organ: Organ
    post: Post
    number: int
    college: College


@dataclass(frozen=True)
class Founding:
    territories: tuple[FoundingTerritory, ...]
    members: tuple[FoundingMember, ...]
    officers: tuple[FoundingOfficer, ...]
    files: Mapping[str, str]  # name: SHA-256 of its text

    @property
    def persons(self) -> tuple[str, ...]:
        """Everybody who represents a member, each once, in order of appearance."""
        named = (m.representative for m in self.members if m.representative)
        return tuple(dict.fromkeys(named))


class _Row:
    """One line of one file; what is wrong with it goes to the common list."""

    def __init__(
        self, file: str, line: int, cells: Mapping[str, str | None], faults: list[Fault]
    ) -> None:
        self.file, self.line, self.cells, self.faults = file, line, cells, faults

    def text(self, column: str) -> str:
        value = (self.cells.get(column) or "").strip()
        if not value:
            self.fault(column, "is empty")
        return value

    def optional(self, column: str) -> str | None:
        return (self.cells.get(column) or "").strip() or None

    def whole(self, column: str) -> int:
        return self._as(int, column, "is no whole number", 0)

    def word(self, column: str, words: type[Word]) -> Word:
        known = ", ".join(words)
        return self._as(words, column, f"is none of {known}", next(iter(words)))

    def country(self) -> str:
        code = self.text("country_code")
        if code and not (len(code) == COUNTRY_CODE_LENGTH and code.isupper()):
            self.fault("country_code", "is no code of two capital letters")
        return code

    def yes(self, column: str) -> bool:
        value = self.text(column)
        if value not in {"", "0", "1"}:
            self.fault(column, "is neither 0 nor 1")
        return value == "1"

    def _as(
        self, kind: Callable[[str], Value], column: str, wrong: str, default: Value
    ) -> Value:
        value = self.text(column)
        try:
            return kind(value) if value else default
        except ValueError:
            self.fault(column, f"{wrong}: {value}")
            return default

    def fault(self, column: str, what: str) -> None:
        self.faults.append(Fault(self.file, self.line, column, what))


def read_founding(files: Mapping[str, str]) -> Founding:
    """The founding register from its files' texts; refuses them with every fault."""
    faults: list[Fault] = []
    register = _rows(files, REGISTER_FILE, _REGISTER_COLUMNS, faults)
    territories = tuple(_territory(row) for row in register)
    members = [
        member
        for row, territory in zip(register, territories, strict=True)
        for member in _members(row, territory)
    ]
    members += [
        _associate(row)
        for row in _rows(files, ASSOCIATES_FILE, _ASSOCIATE_COLUMNS, faults)
    ]
    officers = tuple(
        _officer(row, members)
        for row in _rows(files, OFFICERS_FILE, _OFFICER_COLUMNS, faults)
    )
    if faults:
        raise BadFiles(faults)
    hashes = {
        name: hashlib.sha256(files[name].encode()).hexdigest()
        for name in FOUNDING_FILES
    }
    return Founding(territories, tuple(members), officers, hashes)


_REGISTER_COLUMNS = (
    "number",
    "continent",
    "country_code",
    "territory",
    "platform_name",
    "platform_confirmed",
    "authority_confirmed",
    "platform_representative",
    "authority_representative",
    "authority_represented_by",
)
_ASSOCIATE_COLUMNS = ("number", "country_code", "name", "representative")
_OFFICER_COLUMNS = ("organ", "post", "college", "territory", "country_code")

# The associates' file states no continent; these are the register's own.
_CONTINENT_OF = {"BE": Continent.EUROPE, "FR": Continent.EUROPE, "GA": Continent.AFRICA}


def _rows(
    files: Mapping[str, str], name: str, columns: tuple[str, ...], faults: list[Fault]
) -> list[_Row]:
    if name not in files:
        faults.append(Fault(name, 0, "", "the file is missing"))
        return []
    reader = csv.DictReader(io.StringIO(files[name]))
    missing = [c for c in columns if c not in (reader.fieldnames or ())]
    faults += [Fault(name, 1, column, "is missing") for column in missing]
    if missing:
        return []
    rows = [_Row(name, reader.line_num, cells, faults) for cells in reader]
    if columns[0] == "number":
        _refuse_twins(rows)
    return rows


def _refuse_twins(rows: list[_Row]) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        value = row.text("number")
        if value in seen:
            row.fault("number", f"stands on line {seen[value]} already: {value}")
        seen.setdefault(value, row.line)


def _territory(row: _Row) -> FoundingTerritory:
    return FoundingTerritory(
        number=row.whole("number"),
        name=row.text("territory"),
        country_code=row.country(),
        continent=row.word("continent", Continent),
    )


def _members(row: _Row, territory: FoundingTerritory) -> list[FoundingMember]:
    found = []
    if row.yes("platform_confirmed"):
        found.append(_member(row, territory, College.EFFECTIVE, "platform"))
    if row.yes("authority_confirmed"):
        found.append(_member(row, territory, College.BY_RIGHT, "authority"))
    if not found:
        row.fault("platform_confirmed", "neither platform nor authority is confirmed")
    return found


def _member(
    row: _Row, territory: FoundingTerritory, college: College, who: str
) -> FoundingMember:
    proxy = row.optional("authority_represented_by") if who == "authority" else None
    if proxy is not None and not proxy.isdecimal():
        row.fault("authority_represented_by", f"is no row of the register: {proxy}")
        proxy = None
    return FoundingMember(
        number=territory.number,
        college=college,
        name=territory.name,
        country_code=territory.country_code,
        continent=territory.continent,
        in_territory=True,
        representative=None if proxy else row.optional(f"{who}_representative"),
        represented_by=int(proxy) if proxy else None,
    )


def _associate(row: _Row) -> FoundingMember:
    country = row.country()
    if country not in _CONTINENT_OF:
        row.fault("country_code", f"has no continent stated: {country}")
    return FoundingMember(
        number=row.whole("number"),
        college=College.ASSOCIATE,
        name=row.text("name"),
        country_code=country,
        continent=_CONTINENT_OF.get(country, Continent.EUROPE),
        in_territory=False,
        representative=row.text("representative"),
    )


def _officer(row: _Row, members: list[FoundingMember]) -> FoundingOfficer:
    college = row.word("college", College)
    name, country = row.text("territory"), row.country()
    holders = [
        m.number
        for m in members
        if (m.name, m.country_code, m.college) == (name, country, college)
    ]
    if len(holders) != 1:
        row.fault("territory", f"{len(holders)} members are called so: {name}")
    return FoundingOfficer(
        organ=row.word("organ", Organ),
        post=row.word("post", Post),
        number=holders[0] if holders else 0,
        college=college,
    )
