"""Each item of the agenda and what became of it, as the record tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assembly.events import (
    AgendaAmended,
    CandidacyConsented,
    CandidacyDeclared,
    CandidacyWithdrawn,
    Event,
    MessageHidden,
    MessagePosted,
    MessageWithdrawn,
    TextAdopted,
)
from assembly.queries.legible import Spoken, of_kind
from assembly.queries.minuted_membership import MembershipEvent, membership
from assembly.queries.minuted_votes import ElectionMinute, VoteMinute

Facts = Mapping[str, Any]  # as the record keeps them
Said = Sequence[Spoken[Event]]


@dataclass
class CandidacyMinute:
    declared: Spoken[CandidacyDeclared]
    consented: Spoken[CandidacyConsented] | Spoken[CandidacyDeclared] | None = None
    withdrawn: Spoken[CandidacyWithdrawn] | None = None


@dataclass
class ItemMinute:
    """`item` is as last in force. `added`, `withdrawn_by`: the amendments by which it
    came and went; `convened_as`: how it was convened, if a motion reworded it."""

    item: Facts
    added: Spoken[AgendaAmended] | None = None
    withdrawn_by: Spoken[AgendaAmended] | None = None
    convened_as: Facts | None = None
    messages: int = 0
    speakers: dict[str, None] = field(default_factory=dict)
    withdrawn: int = 0
    hidden: list[Spoken[MessageHidden]] = field(default_factory=list)
    votes: list[VoteMinute] = field(default_factory=list)
    candidacies: list[CandidacyMinute] = field(default_factory=list)
    elections: list[ElectionMinute] = field(default_factory=list)
    adopted: list[Spoken[TextAdopted]] = field(default_factory=list)
    membership: list[Spoken[MembershipEvent]] = field(default_factory=list)


def items(
    said: Said,
    convened: Sequence[Facts],
    votes: Sequence[VoteMinute],
    elections: Sequence[ElectionMinute],
) -> tuple[ItemMinute, ...]:
    """The agenda as amended, in its order, and after it what a motion withdrew."""
    found = _agenda(said, convened)
    for one in said:
        item = found.get(getattr(one.event, "item_id", None) or 0)
        if item is not None:
            _discussed(item, one)
    stood = _candidacies(said)
    for number, item in found.items():
        item.votes = [v for v in votes if v.closed.event.item_id == number]
        item.elections = [e for e in elections if e.closed.event.item_id == number]
        item.candidacies = [c for c in stood if _is_for(c, item.item)]
        item.membership = membership(said, [v.closed.event.vote_id for v in item.votes])
    return tuple(sorted(found.values(), key=_place))


def _place(item: ItemMinute) -> tuple[bool, int]:
    return item.withdrawn_by is not None, int(item.item["position"])


def _agenda(said: Said, convened: Sequence[Facts]) -> dict[int, ItemMinute]:
    found = {int(item["item_id"]): ItemMinute(item) for item in convened}
    for amended in of_kind(said, AgendaAmended):
        now = {int(item["item_id"]): item for item in amended.event.agenda}
        for number, item in now.items():
            _amend(found.setdefault(number, ItemMinute(item, added=amended)), item)
        for gone in found.keys() - now.keys():
            found[gone].withdrawn_by = found[gone].withdrawn_by or amended
    return found


def _amend(minute: ItemMinute, item: Facts) -> None:
    if minute.added is None and _words(item) != _words(minute.item):
        minute.convened_as = minute.convened_as or minute.item
    minute.item = item


def _words(item: Facts) -> tuple[object, ...]:
    return tuple(item.get(part) for part in ("title", "text", "proposed_text"))


def _discussed(item: ItemMinute, one: Spoken[Event]) -> None:
    match one.event:
        case MessagePosted() as posted:
            item.messages += 1
            item.speakers[posted.member or posted.person] = None
        case MessageWithdrawn():
            item.withdrawn += 1
        case MessageHidden() as hidden:
            item.hidden.append(Spoken(one.seq, one.at, one.by, hidden))
        case TextAdopted() as adopted:
            item.adopted.append(Spoken(one.seq, one.at, one.by, adopted))


def _is_for(candidacy: CandidacyMinute, item: Facts) -> bool:
    told = candidacy.declared.event
    return (told.organ, told.post) == (item.get("organ"), item.get("post"))


def _candidacies(said: Said) -> list[CandidacyMinute]:
    """Each as it was declared last: what is withdrawn may be declared anew (B5)."""
    found: dict[int, CandidacyMinute] = {}
    for one in said:
        match one.event:
            case CandidacyDeclared() as told:
                declared = Spoken(one.seq, one.at, one.by, told)
                own = declared if told.consented else None
                found[told.candidacy_id] = CandidacyMinute(declared, own)
            case CandidacyConsented() as told:
                consented = Spoken(one.seq, one.at, one.by, told)
                found[told.candidacy_id].consented = consented
            case CandidacyWithdrawn() as told:
                withdrawn = Spoken(one.seq, one.at, one.by, told)
                found[told.candidacy_id].withdrawn = withdrawn
    return list(found.values())
