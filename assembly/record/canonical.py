"""One text for one value (RFC 8785), so that one value has one hash."""

import json
from collections.abc import Mapping
from typing import NoReturn, TypeAlias

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"

INTEGERS_BELOW = 2**53  # beyond it, JavaScript no longer tells neighbours apart
DEEPEST = 64  # no act of ours nests further; a hostile file must not exhaust us


class NotCanonical(ValueError):
    """A value, or a text, that has no place in the record; it says where."""


def canonical(value: object) -> bytes:
    """Write `value` as RFC 8785 does: keys by UTF-16 unit, no spaces, UTF-8.

    Takes strings, integers below 2**53 either way, None, lists (or tuples) and
    mappings with string keys. Refuses other types (also floats and booleans)
    with TypeError, and large integers, lone surrogates and nesting beyond 64
    with NotCanonical; both name the path, as in `$.particulars.counted[3]`.
    """
    return _dumped(_plain(value, "$", DEEPEST)).encode()


def parse(text: bytes) -> Json:
    """Read a canonical text; `canonical(parse(text)) == text` always holds.

    Refuses, with NotCanonical, what is not JSON, a key given twice, and every
    other way of writing a value than the canonical one.
    """
    try:
        value = _loaded(text)
        again = canonical(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise NotCanonical(f"not canonical JSON: {_reason(error)}") from error
    if again != text:
        raise NotCanonical("not canonical JSON: the same value is written otherwise")
    return value


def _dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object, path: str, room: int) -> Json:
    if value is None:
        return None
    if isinstance(value, str):
        return _string(value, path)
    if room == 0:
        raise NotCanonical(f"{path}: nested deeper than {DEEPEST}")
    if isinstance(value, Mapping):
        return _object(value, path, room)
    if isinstance(value, list | tuple):
        return [_plain(v, f"{path}[{i}]", room - 1) for i, v in enumerate(value)]
    return _integer(value, path)


def _string(value: str, path: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise NotCanonical(f"{path}: a lone surrogate is not a character")
    return value


def _integer(value: object, path: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{path}: {type(value).__name__} has no place in the record")
    if abs(value) >= INTEGERS_BELOW:
        raise NotCanonical(f"{path}: an integer of 2**53 or more")
    return value


def _object(value: Mapping[object, object], path: str, room: int) -> dict[str, Json]:
    members = {_key(key, path): member for key, member in value.items()}
    return {
        key: _plain(members[key], f"{path}.{_shown(key)}", room - 1)
        for key in sorted(members, key=lambda key: key.encode("utf-16-be"))
    }


def _key(key: object, path: str) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{path}: a key must be a string, not {type(key).__name__}")
    return _string(key, f"{path}.{_shown(key)}")


def _shown(key: str) -> str:
    """A key as a message may print it: a hostile one cannot drive a terminal."""
    return key if key.isascii() and key.isidentifier() else ascii(key)


def _loaded(text: bytes) -> Json:
    value: Json = json.loads(
        text.decode("utf-8"),
        object_pairs_hook=_object_once,
        parse_float=_no_float,
        parse_constant=_no_float,
    )
    return value


def _object_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise NotCanonical("a key is given twice")
    return members


def _no_float(written: str) -> NoReturn:
    raise NotCanonical("a number that is not an integer")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    if isinstance(error, RecursionError):
        return f"nested deeper than {DEEPEST}"
    return str(error)
