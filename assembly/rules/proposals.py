"""B7: what a motion would make of the agenda, and how it is asked of the members."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assembly.rules.purposes import CHANGES
from assembly.rules.vocabulary import ItemKind, MotionKind

ADDED = 0
"""The number of a point that a motion would add: no item has it."""


@dataclass(frozen=True)
class Wording:
    """What an item says. A change of the statutes or bylaws has its `proposed_text`:
    the whole text as it would be; no other item has one."""

    kind: ItemKind
    title: str
    text: str = ""
    proposed_text: str | None = None


@dataclass(frozen=True)
class Point:
    """An item of the agenda in force, as a motion finds it.

    `voted`: something was put to the vote on it, whether or not that is closed.
    """

    id: int
    wording: Wording
    voted: bool = False


@dataclass(frozen=True)
class Proposal:
    """`item_id`: the item withdrawn or reworded. `wording`: of an item added or
    reworded. `order`: every item of the agenda, by number, in the order proposed."""

    kind: MotionKind
    item_id: int | None = None
    wording: Wording | None = None
    order: tuple[int, ...] = ()


def amended(agenda: Sequence[Point], proposal: Proposal) -> tuple[Point, ...]:
    """The agenda as it would be (B7); an item added comes last, as number 0."""
    wording = proposal.wording
    match proposal.kind:
        case MotionKind.ADD if wording is not None:
            return (*agenda, Point(ADDED, wording))
        case MotionKind.REWORD if wording is not None:
            return tuple(
                replace(point, wording=wording)
                if point.id == proposal.item_id
                else point
                for point in agenda
            )
        case MotionKind.WITHDRAW:
            return tuple(point for point in agenda if point.id != proposal.item_id)
        case MotionKind.REORDER:
            by_id = {point.id: point for point in agenda}
            return tuple(by_id[number] for number in proposal.order if number in by_id)
    return tuple(agenda)


def touched(agenda: Sequence[Point], proposal: Proposal) -> frozenset[int]:
    """The items that would be withdrawn, reworded, or would change places (B7).

    That an item gets another number because one before it is withdrawn does not
    touch it.
    """
    if proposal.kind in {MotionKind.WITHDRAW, MotionKind.REWORD}:
        return frozenset(filter(None, [proposal.item_id]))
    after = amended(agenda, proposal)
    if proposal.kind is not MotionKind.REORDER or len(after) != len(agenda):
        return frozenset()
    return frozenset(
        was.id for was, becomes in zip(agenda, after, strict=True) if was != becomes
    )


def changes_text(agenda: Sequence[Point], proposal: Proposal) -> bool:
    """S12: whether the motion adds or rewords a change of the statutes or bylaws."""
    kinds = {p.wording.kind for p in agenda if p.id == proposal.item_id}
    if proposal.wording is None:
        return False
    return not {*kinds, proposal.wording.kind}.isdisjoint(CHANGES)


def question(agenda: Sequence[Point], proposal: Proposal, *, mover: str) -> str:
    """What the members are asked (B7): made by the program, not by the chair."""
    return f"The agenda is amended, as {mover} moves: {_change(agenda, proposal)}."


def _change(agenda: Sequence[Point], proposal: Proposal) -> str:
    wording = proposal.wording
    match proposal.kind:
        case MotionKind.ADD if wording is not None:
            return f"the item “{wording.title}” is added"
        case MotionKind.REWORD if wording is not None:
            was = _named(agenda, proposal.item_id)
            renamed = f"“{wording.title}”" not in was
            return f"{was} is reworded" + (f", as “{wording.title}”" if renamed else "")
        case MotionKind.REORDER:
            places = {point.id: place for place, point in enumerate(agenda, 1)}
            numbers = (str(places[n]) for n in proposal.order if n in places)
            return f"its items are taken in the order {', '.join(numbers)}"
    return f"{_named(agenda, proposal.item_id)} is withdrawn"


def _named(agenda: Sequence[Point], item_id: int | None) -> str:
    for place, point in enumerate(agenda, 1):
        if point.id == item_id:
            return f"item {place}, “{point.wording.title}”,"
    return "an item that is no longer there"
