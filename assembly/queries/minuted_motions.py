"""The agenda motions of an assembly, each with what became of it, from its record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assembly.events import (
    AgendaAmended,
    Event,
    MotionMoved,
    MotionSetAside,
    MotionTakenBack,
    MotionWithoutEffect,
)
from assembly.queries.differences import Paragraph, differences
from assembly.queries.legible import Spoken, of_kind
from assembly.queries.minuted_votes import VoteMinute

Facts = Mapping[str, Any]  # as the record keeps them
Said = Sequence[Spoken[Event]]


@dataclass
class MotionMinute:
    """At most one of the four ends is there; `vote` if it was put.

    `agenda` is the one that it was moved against.
    """

    moved: Spoken[MotionMoved]
    agenda: Sequence[Facts]
    votes: list[VoteMinute] = field(default_factory=list)
    set_aside: Spoken[MotionSetAside] | None = None
    taken_back: Spoken[MotionTakenBack] | None = None
    amended: Spoken[AgendaAmended] | None = None
    without_effect: Spoken[MotionWithoutEffect] | None = None

    @property
    def was_put(self) -> bool:
        return bool(self.votes)

    @property
    def was(self) -> Facts:
        """The item as it stood, of a motion that withdraws or rewords one."""
        found: Facts = self.moved.event.proposal.get("was") or {}
        return found

    @property
    def wording(self) -> dict[str, tuple[Paragraph, ...]]:
        """Title and texts as they would be, marked as a difference from before."""
        proposal = self.moved.event.proposal
        return {
            part: differences(str(self.was.get(part) or ""), str(proposal[part]))
            for part in ("title", "text", "proposed_text")
            if proposal.get(part)
        }

    @property
    def order(self) -> list[str]:
        """The titles in the order proposed."""
        titles = {int(item["item_id"]): str(item["title"]) for item in self.agenda}
        asked = self.moved.event.proposal.get("order", ())
        return [titles.get(int(number), "") for number in asked]


def motions(
    said: Said, convened: Sequence[Facts], votes: Sequence[VoteMinute]
) -> list[MotionMinute]:
    """Every motion, in the order they were moved; `convened` is the first agenda."""
    found: dict[int, MotionMinute] = {}
    agenda = convened
    for one in said:
        match one.event:
            case MotionMoved() as moved:
                told = Spoken(one.seq, one.at, one.by, moved)
                found[moved.motion_id] = MotionMinute(told, agenda)
            case AgendaAmended() as amended:
                agenda = amended.agenda
    for vote in votes:
        if vote.closed.event.motion_id in found:
            found[vote.closed.event.motion_id].votes.append(vote)
    _end(found, said)
    return list(found.values())


def _end(found: Mapping[int, MotionMinute], said: Said) -> None:
    """Tell of each motion what became of it."""
    for set_aside in of_kind(said, MotionSetAside):
        found[set_aside.event.motion_id].set_aside = set_aside
    for taken_back in of_kind(said, MotionTakenBack):
        found[taken_back.event.motion_id].taken_back = taken_back
    for amended in of_kind(said, AgendaAmended):
        found[amended.event.motion_id].amended = amended
    for vain in of_kind(said, MotionWithoutEffect):
        found[vain.event.motion_id].without_effect = vain
