"""One entry of the record: who did what, when, as the n-th act of which stream."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from assembly.record.canonical import Json, canonical, parse

VERSION = 1
NONCE = re.compile(r"[0-9a-f]{32}")
_FIELDS = frozenset({"v", "stream", "seq", "at", "by", "act", "particulars", "nonce"})


@dataclass(frozen=True)
class Entry:
    """An entry as read back from its text."""

    stream: str
    seq: int
    at: str
    by: Mapping[str, Json]
    act: str
    particulars: Mapping[str, Json]
    nonce: str


def entry_text(  # noqa: PLR0913  (the entry has seven parts, each named)
    *,
    stream: str,
    seq: int,
    at: str,
    by: Mapping[str, object],
    act: str,
    particulars: Mapping[str, object],
    nonce: str,
) -> bytes:
    """The canonical text of one entry: what is hashed, kept and exported.

    `seq` counts from 0 within `stream`; `at` is UTC as `moment_text` writes it;
    `nonce` is 16 random bytes in hex, so that nobody guesses a sealed entry from
    its leaf hash. Refuses anything else with ValueError or TypeError.
    """
    fields: dict[str, object] = {
        "v": VERSION,
        "stream": stream,
        "seq": seq,
        "at": at,
        "by": by,
        "act": act,
        "particulars": particulars,
        "nonce": nonce,
    }
    text = canonical(fields)
    _check(fields)
    return text


def read_entry(text: bytes) -> Entry:
    """Read an entry's canonical text; refuses any other with ValueError."""
    fields = parse(text)
    if not isinstance(fields, dict) or fields.keys() != _FIELDS:
        raise ValueError(f"an entry has the fields {', '.join(sorted(_FIELDS))}")
    if fields["v"] != VERSION:
        raise ValueError("an entry of another format version")
    _check(fields)
    del fields["v"]
    return Entry(**fields)  # type: ignore[arg-type]  # _check has seen each


def moment_text(moment: datetime) -> str:
    """A moment as entries write it: `2026-03-28T09:00:00.000000Z`.

    Text order is time order. Refuses a moment without zone with ValueError.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def _check(fields: Mapping[str, object]) -> None:
    """Every part is of its kind, or ValueError names the first that is not."""
    fit = {
        "stream": isinstance(fields["stream"], str) and fields["stream"] != "",
        "seq": isinstance(fields["seq"], int) and fields["seq"] >= 0,
        "at": _is_moment(fields["at"]),
        "by": isinstance(fields["by"], Mapping),
        "act": isinstance(fields["act"], str) and fields["act"] != "",
        "particulars": isinstance(fields["particulars"], Mapping),
        "nonce": isinstance(fields["nonce"], str)
        and NONCE.fullmatch(fields["nonce"]) is not None,
    }
    for name, good in fit.items():
        if not good:
            raise ValueError(f"an entry's {name!r} is not of its form")


def _is_moment(at: object) -> bool:
    try:
        return isinstance(at, str) and moment_text(datetime.fromisoformat(at)) == at
    except (ValueError, OverflowError):
        return False
