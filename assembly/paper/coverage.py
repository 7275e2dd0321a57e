"""Which characters our fonts can draw; what none of them has is not printed.

PDF/A and PDF/UA refuse a file that asks for a letter that its font does not have, so
it must be known beforehand. A font says it in its table `cmap`, of which we read
format 12 (all of Unicode), that every font of ours has.
"""

import struct
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parents[1] / "fonts"
FAMILIES = ("NotoSans", "NotoNaskhArabic")  # in the order in which they are tried
UNICODE = (3, 10)  # platform and encoding: Windows, full repertoire
FORMAT = 12
GROUPS_AT, GROUP_BYTES = 16, 12


class FontsMissing(Exception):
    """The fonts were never brought (config/front.py), or are no fonts."""


@lru_cache(maxsize=1)
def covered() -> frozenset[int]:
    """The characters that some family has, in each of its faces."""
    families = defaultdict(list)
    for file in sorted(FONTS.glob("*.ttf")):
        families[file.name.partition("_")[0]].append(_characters(file))
    if not set(FAMILIES) <= families.keys():
        raise FontsMissing(f"no fonts in {FONTS}")
    faces = (frozenset.intersection(*families[name]) for name in FAMILIES)
    return frozenset.union(*faces)


def _characters(file: Path) -> frozenset[int]:
    font = file.read_bytes()
    try:
        return frozenset(_mapped(font, _table(font, b"cmap")))
    except (struct.error, LookupError) as wrong:
        raise FontsMissing(f"{file.name} is no font of ours") from wrong


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        name, _, offset = struct.unpack_from(">4sLL", font, 12 + 16 * number)
        if name == tag:
            return int(offset)
    raise LookupError(tag)


def _mapped(font: bytes, table: int) -> list[int]:
    (count,) = struct.unpack_from(">H", font, table + 2)
    for number in range(count):
        *kind, offset = struct.unpack_from(">HHL", font, table + 4 + 8 * number)
        if tuple(kind) == UNICODE:
            return _groups(font, table + offset)
    raise LookupError(UNICODE)


def _groups(font: bytes, start: int) -> list[int]:
    form, _, _, _, count = struct.unpack_from(">HHLLL", font, start)
    if form != FORMAT:
        raise LookupError(form)
    found: list[int] = []
    for number in range(count):
        at = start + GROUPS_AT + GROUP_BYTES * number
        first, last, _ = struct.unpack_from(">LLL", font, at)
        found.extend(range(first, last + 1))
    return found
