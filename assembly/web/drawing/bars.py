"""Bars of whole members: where each part begins, and where the threshold stands."""

from collections.abc import Sequence
from dataclasses import dataclass

NARROW = 7
"""Per cent of a bar: into a narrower part its number does not fit."""


@dataclass(frozen=True)
class Part:
    """Places as SVG writes them; `fits`: there is room for its number."""

    name: str
    count: int
    start: str
    width: str
    middle: str
    end: str
    fits: bool


@dataclass(frozen=True)
class Bar:
    """`mark`: where the threshold stands; none: there is no such thing here."""

    parts: Sequence[Part]
    mark: str | None


def bar(
    counts: Sequence[tuple[str, int]],
    *,
    whole: int,
    half_of: int = 0,
    at: int = 0,
) -> Bar:
    """Parts one after the other, of `whole` members.

    The mark stands at the half of so many, or at so many; nothing is marked at 0.
    """
    parts: list[Part] = []
    begun = 0
    for name, count in counts:
        parts.append(_part(name, count, begun, whole))
        begun += count
    marked = half_of or 2 * at
    return Bar(parts, share(marked, 2 * whole) if marked else None)


def share(part: int, whole: int) -> str:
    """So many of so many, in per cent of a drawing's width."""
    return f"{round(100 * part / max(whole, 1), 2):g}%"


def _part(name: str, count: int, begun: int, whole: int) -> Part:
    return Part(
        name=name,
        count=count,
        start=share(begun, whole),
        width=share(count, whole),
        middle=share(2 * begun + count, 2 * whole),
        end=share(begun + count, whole),
        fits=100 * count >= NARROW * max(whole, 1),
    )
