"""The proof of dispatch: what was written to whom, and what became of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.convocation import Convocation, OtherDispatch
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.person import Person


class State(StrEnum):
    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"
    TOLD_OTHERWISE = "told_otherwise"


@dataclass(frozen=True)
class Line:
    """One letter or, without a number, one member told in another way (`how`)."""

    state: State
    at: datetime
    letter_id: int | None = None
    kind: str = "convocation"
    occasion: str = ""
    member_id: int | None = None
    member: str | None = None
    person: str | None = None
    address: str | None = None
    attempts: int = 0
    reason: str | None = None
    message_id: str | None = None
    message_sha256: str | None = None
    how: str | None = None

    @property
    def number(self) -> int:
        """The number of what the occasion names: a convocation, most often."""
        return int(self.occasion.split(":")[1])


@dataclass(frozen=True)
class Dispatch:
    """All the letters of one kind on one occasion."""

    kind: str
    since: datetime
    convocation: int | None  # 1 for the first, 2 when convened anew
    lines: Sequence[Line]

    @property
    def counts(self) -> Mapping[State, int]:
        counted = Counter(line.state for line in self.lines)
        return {state: counted[state] for state in State}


def dispatches(db: Session, assembly_id: int) -> list[Dispatch]:
    """What was sent for an assembly, the first occasion first."""
    numbers = _convocation_numbers(db, assembly_id)
    by_occasion: dict[tuple[str, int], list[Line]] = {}
    for line in (*_letters(db, assembly_id), *_told_otherwise(db, assembly_id)):
        by_occasion.setdefault((line.kind, line.number), []).append(line)
    return [
        Dispatch(
            kind=kind,
            since=min(line.at for line in lines),
            convocation=numbers.get(number) if kind in _OF_CONVOCATION else None,
            lines=lines,
        )
        for (kind, number), lines in by_occasion.items()
    ]


_OF_CONVOCATION = {"convocation", "opening_reminder", "latest_moment"}


def _convocation_numbers(db: Session, assembly_id: int) -> dict[int, int]:
    asked = select(Convocation.id, Convocation.number).where(
        Convocation.assembly_id == assembly_id
    )
    return {row.id: row.number for row in db.execute(asked)}


def _letters(db: Session, assembly_id: int) -> list[Line]:
    rows = db.execute(
        select(Letter, Member.name, Person.name)
        .outerjoin(Member, Member.id == Letter.member_id)
        .outerjoin(Person, Person.id == Letter.person_id)
        .where(Letter.assembly_id == assembly_id)
        .order_by(Letter.id)
    )
    return [_line(letter, member, person) for letter, member, person in rows]


def _line(letter: Letter, member: str | None, person: str | None) -> Line:
    return Line(
        state=_state(letter),
        at=letter.sent_at or letter.failed_at or letter.queued_at,
        letter_id=letter.id,
        kind=letter.kind,
        occasion=letter.occasion,
        member_id=letter.member_id,
        member=member,
        person=person,
        address=letter.address,
        attempts=letter.attempts,
        reason=letter.reason,
        message_id=letter.message_id,
        message_sha256=letter.message_sha256,
    )


def _state(letter: Letter) -> State:
    if letter.sent_at is not None:
        return State.SENT
    return State.QUEUED if letter.failed_at is None else State.FAILED


def _told_otherwise(db: Session, assembly_id: int) -> list[Line]:
    rows = db.execute(
        select(OtherDispatch, Member.name)
        .join(Member, Member.id == OtherDispatch.member_id)
        .join(Convocation, Convocation.id == OtherDispatch.convocation_id)
        .where(
            Convocation.assembly_id == assembly_id, Convocation.issued_at.is_not(None)
        )
        .order_by(Member.number, Member.college)
    )
    return [
        Line(
            state=State.TOLD_OTHERWISE,
            at=told.recorded_at,
            occasion=f"convocation:{told.convocation_id}",
            member_id=told.member_id,
            member=name,
            how=told.how,
        )
        for told, name in rows
    ]
