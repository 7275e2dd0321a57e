"""What changes between two agendas, item by item, as a reader is shown it (B7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from assembly.queries.differences import Gap, Paragraph, changed_only, differences
from assembly.rules.proposals import Point, Wording
from assembly.rules.vocabulary import ItemKind

NOTHING = Wording(ItemKind.DECISION, "")


class Happens(StrEnum):
    """What a motion does to one item."""

    STAYS = "stays"
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REWORDED = "reworded"
    MOVED = "moved"


@dataclass(frozen=True)
class PointDifference:
    """One item of either agenda; its place (from 1) before and after.

    The texts are empty where they do not change. Of a proposed text only what
    changes is told; None stands for what is left out.
    """

    happens: Happens
    before: int | None
    after: int | None
    kind_before: ItemKind | None
    kind_after: ItemKind | None
    title: tuple[Paragraph, ...]
    text: tuple[Paragraph, ...] = ()
    proposed_text: tuple[Paragraph | Gap, ...] = ()


def agenda_differences(
    before: Sequence[Point], after: Sequence[Point], *, base: str = ""
) -> tuple[PointDifference, ...]:
    """Every item of both agendas in the new order; a withdrawn one where it stood.

    `base`: the governing text that an added change of it is compared with.
    """
    was = {point.id: (place, point) for place, point in enumerate(before, 1)}
    moved = _moved([p.id for p in before], [p.id for p in after])
    found = [
        _difference(was.get(point.id), (place, point), point.id in moved, base)
        for place, point in enumerate(after, 1)
    ]
    kept = {point.id for point in after}
    for place, point in enumerate(before, 1):
        if point.id not in kept:
            found.insert(place - 1, _difference((place, point), None, False, base))
    return tuple(found)


def _difference(
    was: tuple[int, Point] | None,
    becomes: tuple[int, Point] | None,
    moved: bool,
    base: str,
) -> PointDifference:
    old = None if was is None else was[1].wording
    new = None if becomes is None else becomes[1].wording
    happens = _happens(old, new, moved)
    first, second = old or NOTHING, new or NOTHING
    changes = happens not in {Happens.STAYS, Happens.MOVED}
    reference = first.proposed_text if old else base
    return PointDifference(
        happens=happens,
        before=None if was is None else was[0],
        after=None if becomes is None else becomes[0],
        kind_before=None if old is None else old.kind,
        kind_after=None if new is None else new.kind,
        title=differences(first.title, second.title),
        text=differences(first.text, second.text) if changes else (),
        proposed_text=changed_only(
            differences(reference or "", second.proposed_text or "")
        )
        if changes and new and (first.proposed_text or second.proposed_text)
        else (),
    )


def _happens(old: Wording | None, new: Wording | None, moved: bool) -> Happens:
    if old is None:
        return Happens.ADDED
    if new is None:
        return Happens.WITHDRAWN
    if old != new:
        return Happens.REWORDED
    return Happens.MOVED if moved else Happens.STAYS


def _moved(before: Sequence[int], after: Sequence[int]) -> set[int]:
    """The fewest items that must be taken from their place to get the new order."""
    kept = set(before) & set(after)
    old = [number for number in before if number in kept]
    new = [number for number in after if number in kept]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    staying = {number for block in blocks for number in old[block.a :][: block.size]}
    return kept - staying
