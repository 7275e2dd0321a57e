"""The minutes of an assembly, made from its record and from nothing else (B6, B7)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from assembly.events import (
    AgendaAmended,
    AssemblyClosed,
    AssemblyConvened,
    AssemblyOpened,
    Event,
    LetterFailed,
    LetterSent,
    MandateBegun,
    ProvisionalTextDropped,
)
from assembly.queries import minuted_votes
from assembly.queries.legible import Spoken, legible, of_kind
from assembly.queries.minuted_attendance import AttendanceMinute, attendance
from assembly.queries.minuted_items import ItemMinute, items
from assembly.queries.minuted_motions import MotionMinute, motions
from assembly.rules.vocabulary import AssemblyKind

Facts = Mapping[str, Any]  # as the record keeps them


@dataclass(frozen=True)
class Minutes:
    convened: Spoken[AssemblyConvened]
    earlier: tuple[Spoken[AssemblyConvened], ...]  # convocations it replaced
    sent: int
    failed: tuple[Spoken[LetterFailed], ...]
    opened: Spoken[AssemblyOpened]
    attendance: AttendanceMinute
    motions: tuple[MotionMinute, ...]
    amended: Spoken[AgendaAmended] | None  # the last amendment, if there was one
    items: tuple[ItemMinute, ...]
    dropped: tuple[Spoken[ProvisionalTextDropped], ...]
    mandates: tuple[Spoken[MandateBegun], ...]
    closed: Spoken[AssemblyClosed]

    @property
    def is_extraordinary(self) -> bool:
        return self.convened.event.kind == AssemblyKind.EXTRAORDINARY


def minutes(db: Session, stream: str) -> Minutes | None:
    """The minutes of this stream; none until its assembly is closed.

    Their facts are those until the closing: what comes after changes none.
    """
    said = legible(db, stream)
    convened = of_kind(said, AssemblyConvened)
    opened = of_kind(said, AssemblyOpened)
    closed = of_kind(said, AssemblyClosed)
    if not (convened and opened and closed):
        return None
    until_closed = [one for one in said if one.seq <= closed[0].seq]
    return _minutes(until_closed, convened, opened[0], closed[0])


def _minutes(
    said: Sequence[Spoken[Event]],
    convened: Sequence[Spoken[AssemblyConvened]],
    opened: Spoken[AssemblyOpened],
    closed: Spoken[AssemblyClosed],
) -> Minutes:
    in_force, roll = convened[-1], opened.event.roll
    votes = minuted_votes.votes(said, roll)
    agenda = in_force.event.agenda
    amended = of_kind(said, AgendaAmended)
    return Minutes(
        convened=in_force,
        earlier=tuple(convened[:-1]),
        sent=len(_letters(of_kind(said, LetterSent), in_force)),
        failed=tuple(_letters(of_kind(said, LetterFailed), in_force)),
        opened=opened,
        attendance=attendance(said, roll),
        motions=tuple(motions(said, agenda, votes)),
        amended=amended[-1] if amended else None,
        items=items(said, agenda, votes, minuted_votes.elections(said)),
        dropped=tuple(of_kind(said, ProvisionalTextDropped)),
        mandates=tuple(of_kind(said, MandateBegun)),
        closed=closed,
    )


def _letters(
    letters: Sequence[Spoken[Any]], convened: Spoken[AssemblyConvened]
) -> list[Spoken[Any]]:
    occasion = f"convocation:{convened.event.convocation_id}"
    return [letter for letter in letters if letter.event.occasion == occasion]
