"""The minutes of an assembly, made from its record and from nothing else (S6, B6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from assembly.events import (
    AssemblyClosed,
    AssemblyConvened,
    AssemblyOpened,
    BallotCast,
    Event,
    LetterFailed,
    LetterSent,
    MembersPresent,
    MessageHidden,
    MessagePosted,
    MessageWithdrawn,
    VoteClosed,
    VotePut,
)
from assembly.queries.legible import Spoken, legible, of_kind
from assembly.rules.vocabulary import Choice

Facts = Mapping[str, Any]  # as the record keeps them


@dataclass(frozen=True)
class RollCallLine:
    """What one member of the roll answered; no choice: it did not vote."""

    member: Facts
    choice: Choice | None = None
    cast_by: str | None = None
    seq: int | None = None


@dataclass(frozen=True)
class VoteMinute:
    put: Spoken[VotePut]
    closed: Spoken[VoteClosed]
    roll_call: tuple[RollCallLine, ...]

    @property
    def not_voting(self) -> int:
        return sum(line.choice is None for line in self.roll_call)


@dataclass
class ItemMinute:
    """One item of the agenda as convened, and what became of it."""

    item: Facts
    messages: int = 0
    speakers: dict[str, None] = field(default_factory=dict)
    withdrawn: int = 0
    hidden: list[Spoken[MessageHidden]] = field(default_factory=list)
    votes: list[VoteMinute] = field(default_factory=list)


@dataclass(frozen=True)
class Presence:
    member: Facts
    person: str
    how: str
    seq: int


@dataclass(frozen=True)
class Minutes:
    convened: Spoken[AssemblyConvened]
    earlier: tuple[Spoken[AssemblyConvened], ...]  # convocations it replaced
    sent: int
    failed: tuple[Spoken[LetterFailed], ...]
    opened: Spoken[AssemblyOpened]
    present: tuple[Presence, ...]
    items: tuple[ItemMinute, ...]
    closed: Spoken[AssemblyClosed]


def minutes(db: Session, stream: str) -> Minutes | None:
    """The minutes of this stream; none until its assembly is closed."""
    said = legible(db, stream)
    convened = of_kind(said, AssemblyConvened)
    opened = of_kind(said, AssemblyOpened)
    closed = of_kind(said, AssemblyClosed)
    if not (convened and opened and closed):
        return None
    in_force = convened[-1]
    return Minutes(
        convened=in_force,
        earlier=tuple(convened[:-1]),
        sent=len(_letters(of_kind(said, LetterSent), in_force)),
        failed=tuple(_letters(of_kind(said, LetterFailed), in_force)),
        opened=opened[0],
        present=_present(said),
        items=_items(said, in_force, opened[0]),
        closed=closed[0],
    )


def _letters(
    letters: Sequence[Spoken[Any]], convened: Spoken[AssemblyConvened]
) -> list[Spoken[Any]]:
    occasion = f"convocation:{convened.event.convocation_id}"
    return [letter for letter in letters if letter.event.occasion == occasion]


def _present(said: Sequence[Spoken[Event]]) -> tuple[Presence, ...]:
    return tuple(
        Presence(member, arrival.event.person, arrival.event.how, arrival.seq)
        for arrival in of_kind(said, MembersPresent)
        for member in arrival.event.members
    )


def _items(
    said: Sequence[Spoken[Event]],
    convened: Spoken[AssemblyConvened],
    opened: Spoken[AssemblyOpened],
) -> tuple[ItemMinute, ...]:
    items = {int(item["item_id"]): ItemMinute(item) for item in convened.event.agenda}
    for one in said:
        item = items.get(getattr(one.event, "item_id", 0))
        if item is not None:
            _discussed(item, one)
    for closed in of_kind(said, VoteClosed):
        if closed.event.item_id in items:
            items[closed.event.item_id].votes.append(_vote(closed, said, opened))
    return tuple(items.values())


def _discussed(item: ItemMinute, one: Spoken[Event]) -> None:
    match one.event:
        case MessagePosted() as posted:
            item.messages += 1
            item.speakers[posted.member or posted.person] = None
        case MessageWithdrawn():
            item.withdrawn += 1
        case MessageHidden() as hidden:
            item.hidden.append(Spoken(one.seq, one.at, one.by, hidden))


def _vote(
    closed: Spoken[VoteClosed],
    said: Sequence[Spoken[Event]],
    opened: Spoken[AssemblyOpened],
) -> VoteMinute:
    [put] = [
        put
        for put in of_kind(said, VotePut)
        if put.event.vote_id == closed.event.vote_id
    ]
    counted = set(closed.event.counted)
    ballots = {
        ballot.event.member_id: ballot
        for ballot in of_kind(said, BallotCast)
        if ballot.seq in counted
    }
    lines = (_line(m, ballots.get(int(m["id"]))) for m in opened.event.roll)
    return VoteMinute(put, closed, tuple(lines))


def _line(member: Facts, ballot: Spoken[BallotCast] | None) -> RollCallLine:
    if ballot is None:
        return RollCallLine(member)
    return RollCallLine(member, Choice(ballot.event.choice), ballot.by, ballot.seq)
