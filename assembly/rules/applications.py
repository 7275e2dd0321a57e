"""S2, S9: what a body says of itself to become a member."""

from dataclasses import dataclass

from assembly.rules.objection import Objection
from assembly.rules.persons import LONGEST_NAME
from assembly.rules.texts import objections_to_text
from assembly.rules.vocabulary import BodyKind, College, Continent, TerritoryLevel

LONGEST_BODY_NAME = 150
LONGEST_PRESENTATION = 5_000
LONGEST_SOURCE = 300
"""Characters."""

MOST_INHABITANTS = 2_000_000_000

COLLEGES = {
    BodyKind.PLATFORM: College.EFFECTIVE,
    BodyKind.FEDERATION: College.EFFECTIVE,
    BodyKind.NETWORK: College.EFFECTIVE,
    BodyKind.MUNICIPALITY: College.BY_RIGHT,
    BodyKind.AUTHORITY: College.BY_RIGHT,
    BodyKind.ORGANISATION: College.BY_RIGHT,
    BodyKind.ASSOCIATE_BODY: College.ASSOCIATE,
    BodyKind.ASSOCIATE_PERSON: College.ASSOCIATE,
}
"""S2."""

OF_ONE_TERRITORY = (BodyKind.PLATFORM, BodyKind.MUNICIPALITY)
"""S2: a territory has one platform and one municipality at most."""


@dataclass(frozen=True, kw_only=True)
class Application:
    """What is written of a body; a territory of the register by its id, another by
    name and level. Texts are as typed."""

    kind: BodyKind
    name: str
    representative: str
    address: str
    language: str
    presentation: str
    charter_signatory: str
    adheres: bool
    country_code: str
    continent: Continent | None = None
    territory_id: int | None = None
    territory_name: str = ""
    level: TerritoryLevel | None = None
    inhabitants: int | None = None
    inhabitants_year: int | None = None
    inhabitants_source: str = ""

    @property
    def college(self) -> College:
        return college_of(self.kind)


def college_of(kind: BodyKind) -> College:
    """S2: the college that a body of this kind belongs to."""
    return COLLEGES[kind]


def objections_to_application(
    asked: Application, *, address: str | None, continent_known: bool, year: int
) -> tuple[Objection, ...]:
    """S2, S9: a name, a person who represents it, what it is and does, where it is,
    and adherence to the charter.

    `address`: as the register would keep it, none if it is none; `continent_known`:
    the country has members already; `year`: the calendar year of this moment.
    """
    return (
        *objections_to_text(asked.name, longest=LONGEST_BODY_NAME, article="S2"),
        *objections_to_text(asked.representative, longest=LONGEST_NAME, article="S2"),
        *objections_to_text(
            asked.presentation, longest=LONGEST_PRESENTATION, article="S2"
        ),
        *_objections_to_address(address),
        *_objections_to_territory(asked),
        *_objections_to_place(asked, continent_known),
        *_objections_to_inhabitants(asked, year),
        *_objections_to_adherence(asked),
    )


def _objections_to_address(address: str | None) -> tuple[Objection, ...]:
    if address is not None:
        return ()
    return (
        Objection(
            "S2",
            "This is no mail address.",
            "Write it like name@example.org, without accents before the @.",
        ),
    )


def _objections_to_territory(asked: Application) -> tuple[Objection, ...]:
    if asked.territory_id is not None or asked.college is College.ASSOCIATE:
        return ()
    named = asked.territory_name.strip()
    if not named and asked.kind in OF_ONE_TERRITORY:
        return (
            Objection(
                "S2",
                "A platform or a municipality is of one territory, and none is named.",
                "Choose it from the list, or name a new one with its level.",
            ),
        )
    if not named:
        return ()
    found = [*objections_to_text(named, longest=LONGEST_NAME, article="S2")]
    if asked.level is None:
        found.append(
            Objection(
                "B9",
                "The new territory has no level.",
                "Say whether it is local, regional, national or international.",
            )
        )
    elif (
        asked.kind is BodyKind.MUNICIPALITY and asked.level is not TerritoryLevel.LOCAL
    ):
        found.append(
            Objection(
                "S2",
                "A municipality is of a local territory.",
                "State a local territory, or another kind of body.",
            )
        )
    return tuple(found)


def _objections_to_place(
    asked: Application, continent_known: bool
) -> tuple[Objection, ...]:
    found = []
    if len(asked.country_code) != 2 or not asked.country_code.isupper():  # noqa: PLR2004
        found.append(Objection("S2", "No country is stated.", "Choose it."))
    elif not continent_known and asked.continent is None:
        found.append(
            Objection(
                "B7",
                "No member is of this country yet: its continent is not known.",
                "Choose the continent.",
            )
        )
    return tuple(found)


def _objections_to_inhabitants(asked: Application, year: int) -> tuple[Objection, ...]:
    said = (
        asked.inhabitants,
        asked.inhabitants_year,
        asked.inhabitants_source.strip() or None,
    )
    if said == (None, None, None):
        return ()
    if None in said:
        return (
            Objection(
                "B9",
                "Inhabitants are stated with the year and the source of the number.",
                "State all three, or none.",
            ),
        )
    found = [
        *objections_to_text(
            asked.inhabitants_source, longest=LONGEST_SOURCE, article="B9"
        )
    ]
    if not 0 < (asked.inhabitants or 0) <= MOST_INHABITANTS:
        found.append(
            Objection("B9", "This is no number of inhabitants.", "Write it in digits.")
        )
    if not year - 200 <= (asked.inhabitants_year or 0) <= year:
        found.append(
            Objection("B9", "The source is of no year that has begun.", "Correct it.")
        )
    return tuple(found)


def _objections_to_adherence(asked: Application) -> tuple[Objection, ...]:
    found = []
    if not asked.adheres:
        found.append(
            Objection(
                "S9",
                "Members adhere to the charter of the territories of coresponsibility.",
                "Tick that the body adheres to it.",
            )
        )
    return (
        *found,
        *objections_to_text(
            asked.charter_signatory, longest=LONGEST_NAME, article="S9"
        ),
    )
