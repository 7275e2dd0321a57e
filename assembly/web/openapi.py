"""JSON and its schema, both from the dataclasses that the queries give."""

import dataclasses
import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from inspect import getdoc
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from assembly.record.entry import moment_text

Schema = dict[str, Any]
PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime: {"type": "string", "format": "date-time"},
}


def json_text(value: Any) -> str:
    """A dataclass as JSON: moments in UTC, names as they are written."""
    told = dataclasses.asdict(value)
    return json.dumps(told, default=_plainly, ensure_ascii=False)


def schema_of(kind: Any, named: dict[str, Schema]) -> Schema:
    """The JSON Schema of a type; those with a name of their own go into `named`."""
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is UnionType:
        return {"anyOf": [schema_of(each, named) for each in get_args(kind)]}
    if get_origin(kind) is Sequence:
        return {"type": "array", "items": schema_of(get_args(kind)[0], named)}
    if kind is NoneType:
        return {"type": "null"}
    if kind.__name__ not in named:
        named[kind.__name__] = {}  # so that a type within itself comes to an end
        named[kind.__name__] = _named(kind, named)
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _named(kind: Any, named: dict[str, Schema]) -> Schema:
    said = " ".join((getdoc(kind) or "").split())
    about: Schema = {"description": said} if not said.startswith(kind.__name__) else {}
    if issubclass(kind, StrEnum):
        return {"type": "string", "enum": [word.value for word in kind], **about}
    fields = get_type_hints(kind)
    return {
        "type": "object",
        "properties": {name: schema_of(of, named) for name, of in fields.items()},
        "required": list(fields),
        **about,
    }


def _plainly(value: object) -> str:
    if isinstance(value, datetime):
        return moment_text(value)
    raise TypeError(f"{type(value).__name__} has no JSON")
