"""S2, S5: what the founding files say; a wrong row is named by its place.

A row of the register names a territory and up to two members of it: its multi-actor
platform (effective) and its authority (by right). `authority_represented_by` is the
row whose authority spoke for this one at the founding: a proxy, so the member itself
has named nobody.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from assembly.rules import founding_files as csv_files
from assembly.rules.founding_files import BadFiles, Fault, Row
from assembly.rules.vocabulary import VOTING_COLLEGES, College, Continent, Organ, Post

FOUNDED_AT = datetime(2013, 11, 4, 17, 30, tzinfo=UTC)
"""The founding assembly: Strasbourg, 4 November 2013, 18:30 there."""

REGISTER_FILE = "founding_register.csv"
ASSOCIATES_FILE = "founding_associates.csv"
OFFICERS_FILE = "founding_officers.csv"
FOUNDING_FILES = (REGISTER_FILE, ASSOCIATES_FILE, OFFICERS_FILE)

_REGISTER_COLUMNS = (
    "number",
    "continent",
    "country_code",
    "territory",
    "platform_confirmed",
    "authority_confirmed",
    "platform_representative",
    "authority_representative",
    "authority_represented_by",
)
_WHO = {
    "platform": ("platform_representative",),
    "authority": ("authority_representative", "authority_represented_by"),
}
_ASSOCIATE_COLUMNS = ("number", "country_code", "name", "representative")
_OFFICER_COLUMNS = ("organ", "post", "college", "territory", "country_code")


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
    files: Mapping[str, str]  # name: SHA-256

    @property
    def persons(self) -> tuple[str, ...]:
        """Everybody who represents a member, each once, in order of appearance."""
        named = (m.representative for m in self.members if m.representative)
        return tuple(dict.fromkeys(named))


def read_founding(files: Mapping[str, bytes]) -> Founding:
    """The founding register from its files' bytes; BadFiles carries every fault."""
    faults: list[Fault] = []
    register = csv_files.rows(files, REGISTER_FILE, _REGISTER_COLUMNS, faults)
    associates = csv_files.rows(files, ASSOCIATES_FILE, _ASSOCIATE_COLUMNS, faults)
    officers = csv_files.rows(files, OFFICERS_FILE, _OFFICER_COLUMNS, faults)
    csv_files.refuse_twins(register, "number")
    csv_files.refuse_twins(associates, "number")
    csv_files.refuse_twins(officers, "organ", "post")

    territories = [_territory(row) for row in register]
    members = [
        member
        for row, territory in zip(register, territories, strict=True)
        for member in _members(row, territory)
    ]
    _refuse_unknown_proxies(register, members)
    continents = {t.country_code: t.continent for t in territories}
    members += [_associate(row, continents) for row in associates]
    held = [_officer(row, members) for row in officers]
    if faults:
        raise BadFiles(sorted(faults, key=_place))
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in FOUNDING_FILES}
    return Founding(tuple(territories), tuple(members), tuple(held), hashes)


def _place(fault: Fault) -> tuple[int, int]:
    return FOUNDING_FILES.index(fault.file), fault.line


def _territory(row: Row) -> FoundingTerritory:
    return FoundingTerritory(
        number=row.whole("number"),
        name=row.text("territory"),
        country_code=row.country("country_code"),
        continent=row.word("continent", Continent),
    )


def _members(row: Row, territory: FoundingTerritory) -> Iterator[FoundingMember]:
    if row.yes("platform_confirmed"):
        yield _member(row, territory, College.EFFECTIVE)
    if row.yes("authority_confirmed"):
        yield _member(row, territory, College.BY_RIGHT)
    refused = [who for who in _WHO if row.cells[f"{who}_confirmed"] == "0"]
    for column in (column for who in refused for column in _WHO[who]):
        if row.optional(column):
            row.fault(column, "speaks for a member that is not confirmed")
    if len(refused) == len(_WHO):
        row.fault("platform_confirmed", "neither platform nor authority is confirmed")


def _member(row: Row, territory: FoundingTerritory, college: College) -> FoundingMember:
    by_right = college is College.BY_RIGHT
    who = "authority" if by_right else "platform"
    proxy = row.optional("authority_represented_by") if by_right else None
    return FoundingMember(
        number=territory.number,
        college=college,
        name=territory.name,
        country_code=territory.country_code,
        continent=territory.continent,
        in_territory=True,
        representative=None if proxy else row.optional(f"{who}_representative"),
        represented_by=csv_files.whole_number(proxy) if proxy else None,
    )


def _refuse_unknown_proxies(
    register: Sequence[Row], members: Sequence[FoundingMember]
) -> None:
    """Who spoke for another is an authority of the register that spoke for itself."""
    themselves = [m for m in members if m.represented_by is None]
    authorities = {m.number for m in themselves if m.college is College.BY_RIGHT}
    for row in register:
        proxy = row.optional("authority_represented_by")
        if proxy is not None and csv_files.whole_number(proxy) not in authorities:
            row.fault(
                "authority_represented_by",
                f"is no row of an authority that spoke for itself: {proxy}",
            )


def _associate(row: Row, continents: Mapping[str, Continent]) -> FoundingMember:
    """Its continent is that of its country in the register, the file states none."""
    country = row.country("country_code")
    if country and country not in continents:
        row.fault("country_code", f"no territory tells its continent: {country}")
    return FoundingMember(
        number=row.whole("number"),
        college=College.ASSOCIATE,
        name=row.text("name"),
        country_code=country,
        continent=continents.get(country, Continent.EUROPE),
        in_territory=False,
        representative=row.text("representative"),
    )


def _officer(row: Row, members: Sequence[FoundingMember]) -> FoundingOfficer:
    college = row.word("college", College)
    called = (row.text("territory"), row.country("country_code"), college)
    voting = [m for m in members if m.college in VOTING_COLLEGES]
    found = [m for m in voting if (m.name, m.country_code, m.college) == called]
    if len(found) != 1:
        row.fault("territory", f"voting members called so: {len(found)}, not 1")
    return FoundingOfficer(
        organ=row.word("organ", Organ),
        post=row.word("post", Post),
        number=found[0].number if found else 0,
        college=college,
    )
