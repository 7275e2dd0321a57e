"""What a body says of itself to become a member (S2, S9, B9)."""

from dataclasses import replace

import pytest

from assembly.rules.applications import college_of, objections_to_application
from assembly.rules.vocabulary import BodyKind, College, Continent, TerritoryLevel
from tests.admissions import APPLICATION
from tests.rules.saying import says

LOCAL, REGIONAL = TerritoryLevel.LOCAL, TerritoryLevel.REGIONAL
STATED = {
    "inhabitants": 56_600,
    "inhabitants_year": 2021,
    "inhabitants_source": "Census",
}


def objections(known=True, address="evora@example.org", **changes):
    return objections_to_application(
        replace(APPLICATION, **changes),
        address=address,
        continent_known=known,
        year=2026,
    )


@pytest.mark.parametrize(
    ("kind", "college"),
    [
        (BodyKind.PLATFORM, College.EFFECTIVE),
        (BodyKind.FEDERATION, College.EFFECTIVE),
        (BodyKind.NETWORK, College.EFFECTIVE),
        (BodyKind.MUNICIPALITY, College.BY_RIGHT),
        (BodyKind.AUTHORITY, College.BY_RIGHT),
        (BodyKind.ORGANISATION, College.BY_RIGHT),
        (BodyKind.ASSOCIATE_BODY, College.ASSOCIATE),
        (BodyKind.ASSOCIATE_PERSON, College.ASSOCIATE),
    ],
)
def test_each_kind_of_body_belongs_to_one_college(kind, college):
    assert college_of(kind) is college


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"name": " "}, ["S2: There is no text"]),
        ({"name": "x" * 151}, ["151 characters"]),
        ({"representative": ""}, ["S2: There is no text"]),
        ({"presentation": "x" * 5001}, ["5001 characters"]),
        ({"presentation": "\u202eback"}, ["cannot be shown"]),
        ({"address": None}, ["S2: This is no mail address"]),
        ({"adheres": False}, ["S9: Members adhere to the charter"]),
        ({"charter_signatory": ""}, ["S9: There is no text"]),
        ({"name": "", "adheres": False}, ["no text", "S9: Members adhere"]),
    ],
)
def test_it_names_itself_its_person_and_adheres_to_the_charter(changes, expected):
    assert says(objections(**changes), expected)


@pytest.mark.parametrize(
    ("kind", "changes", "expected"),
    [
        (BodyKind.PLATFORM, {"territory_name": ""}, ["of one territory, and none"]),
        (BodyKind.PLATFORM, {"territory_name": "", "territory_id": 12}, []),
        (BodyKind.PLATFORM, {"level": None}, ["B9: The new territory has no level"]),
        (BodyKind.PLATFORM, {"level": REGIONAL}, []),
        (BodyKind.MUNICIPALITY, {"level": REGIONAL}, ["of a local territory"]),
        (BodyKind.MUNICIPALITY, {"level": LOCAL}, []),
        (BodyKind.NETWORK, {"territory_name": ""}, []),
        (BodyKind.AUTHORITY, {"territory_name": "x" * 201}, ["201 characters"]),
        (BodyKind.ASSOCIATE_BODY, {"territory_name": "", "level": None}, []),
        (BodyKind.PLATFORM, {"country_code": ""}, ["S2: No country is stated"]),
    ],
)
def test_a_platform_and_a_municipality_are_of_one_territory(kind, changes, expected):
    assert says(objections(kind=kind, **changes), expected)


@pytest.mark.parametrize(
    ("known", "continent", "expected"),
    [
        (True, None, []),
        (False, Continent.AFRICA, []),
        (False, None, ["its continent is not known"]),
    ],
)
def test_of_a_new_country_the_continent_is_asked(known, continent, expected):
    assert says(objections(known, country_code="GA", continent=continent), expected)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"inhabitants": None}, ["State all three, or none"]),
        ({"inhabitants_source": " "}, ["State all three, or none"]),
        ({"inhabitants": 0}, ["no number of inhabitants"]),
        ({"inhabitants": 10**12}, ["no number of inhabitants"]),
        ({"inhabitants_year": 2027}, ["no year that has begun"]),
        ({"inhabitants_source": "x" * 301}, ["301 characters"]),
    ],
)
def test_inhabitants_come_with_year_and_source(changes, expected):
    assert says(objections(**{**STATED, **changes}), expected)
