"""What programs may ask for under /api/v1, described once: for them and for people."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assembly.queries.published.assemblies import AssemblyInFull, AssemblyList
from assembly.queries.published.registers import PublishedRegister
from assembly.queries.published.resolutions import Resolution
from assembly.queries.published.results import AssemblyResults
from assembly.queries.published.subjects import Subject
from assembly.web.api_answers import ROOT, Said
from assembly.web.openapi import Schema, schema_of
from assembly.web.resolution_filters import (
    LARGEST_NUMBER,
    LAST_YEAR,
    LONGEST_SEARCH,
    MOST_AT_ONCE,
)

VERSION = "1.0"


@dataclass(frozen=True)
class Addresses:
    """Where everything is, from the root of this host. `{id}` is an assembly's."""

    description: str
    register: str
    assemblies: str
    assembly: str
    results: str
    resolutions: str
    checkpoint: str
    key: str


@dataclass(frozen=True)
class ResolutionPage:
    """`limit` resolutions after the first `offset` of all that fit, the last adopted
    first."""

    resolutions: Sequence[Resolution]
    total: int
    limit: int
    offset: int


@dataclass(frozen=True)
class Operation:
    """One address: its summary, what it answers, what is missed or asked wrongly."""

    path: str
    name: str
    summary: str
    answer: type
    parameters: Sequence[Schema] = ()
    missed: str = ""


def _parameter(name: str, says: str, schema: Schema, place: str = "query") -> Schema:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "description": says,
        "schema": schema,
    }


def _whole(least: int, most: int, **more: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most, **more}


ID = {
    **_parameter("id", "An assembly.", _whole(1, LARGEST_NUMBER), place="path"),
    "example": 1,
}
FILTERS = (
    _parameter(
        "q",
        "Words of the decision, its item or its assembly, in any order; capitals and"
        " accents do not matter.",
        {"type": "string", "maxLength": LONGEST_SEARCH},
    ),
    _parameter("assembly", "Of this assembly only.", _whole(1, LARGEST_NUMBER)),
    _parameter(
        "subject",
        "On this subject only.",
        {"type": "string", "enum": [subject.value for subject in Subject]},
    ),
    _parameter("year", "Of this year, by the clock of Lisbon.", _whole(1, LAST_YEAR)),
    _parameter("limit", "So many at most.", _whole(1, MOST_AT_ONCE, default=20)),
    _parameter("offset", "After so many.", _whole(0, LARGEST_NUMBER, default=0)),
)
NO_ASSEMBLY = "There is no such assembly, or it was not convened."

OPERATIONS = (
    Operation("/", "addresses", "Where everything is", Addresses),
    Operation("/register", "register", "Members and organs", PublishedRegister),
    Operation("/assemblies", "assemblies", "Every assembly convened", AssemblyList),
    Operation(
        "/assemblies/{id}",
        "assembly",
        "One assembly with its agenda",
        AssemblyInFull,
        (ID,),
        NO_ASSEMBLY,
    ),
    Operation(
        "/assemblies/{id}/results",
        "results",
        "What every vote of an assembly decided, once it has closed",
        AssemblyResults,
        (ID,),
        f"{NO_ASSEMBLY[:-1]}, or has not closed.",
    ),
    Operation(
        "/resolutions",
        "resolutions",
        "Every decision ever adopted, the last one first",
        ResolutionPage,
        FILTERS,
    ),
)


def description() -> dict[str, Any]:
    """The OpenAPI 3.1 description of it all."""
    named: dict[str, Schema] = {}
    paths = {
        operation.path: {"get": _described(operation, named)}
        for operation in OPERATIONS
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Together: register, assemblies, results, resolutions",
            "version": VERSION,
            "description": "Read-only. No person, no address, no message. What is"
            " added within a version adds fields and takes none away.",
        },
        "servers": [{"url": ROOT}],
        "paths": paths,
        "components": {"schemas": named},
    }


def _described(operation: Operation, named: dict[str, Schema]) -> Schema:
    said = schema_of(Said, named)
    answers = {
        "200": _answer("The answer.", schema_of(operation.answer, named)),
        "304": {"description": "Nothing has changed since that ETag."},
        "429": _answer("Asked too often.", said),
    }
    if operation.missed:
        answers["404"] = _answer(operation.missed, said)
    if operation.parameters and not operation.missed:
        answers["422"] = _answer("A parameter cannot be read.", said)
    return {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": list(operation.parameters),
        "responses": answers,
    }


def _answer(says: str, schema: Schema) -> Schema:
    return {"description": says, "content": {"application/json": {"schema": schema}}}
