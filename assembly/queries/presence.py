"""Who is present: its representative entered, spoke, voted or was marked (B6, B7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import MembersPresent
from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.roll import RollEntry
from assembly.queries.viewers import Viewer

ENTERED, SPOKE, VOTED = "entered", "spoke", "voted"
DOOR = "door"  # marked there by the table, and not seen otherwise yet


@dataclass(frozen=True)
class Arrival:
    """Members who become present now: rows to add and the event to announce.

    `marked` are rows of members that until now had only their mark at the door.
    """

    rows: Sequence[Attendance]
    marked: Sequence[Attendance]
    event: MembersPresent


@dataclass(frozen=True)
class PresentMember:
    id: int
    name: str
    person: str
    since: datetime
    on_roll: bool


def arrival(
    db: Session, assembly_id: int, who: Viewer, *, how: str, moment: datetime
) -> Arrival | None:
    """What makes the viewer's members present; none if all of them are already.

    Associates are noted as well; only members on the roll are counted (S2, B6).
    Hold the assembly first (queries/locks.py), so that nobody arrives twice.
    """
    already = _seen_ids(db, assembly_id)
    members = [m for m in who.members if m.id not in already]
    if not members:
        return None
    marked = _marked(db, assembly_id, [m.id for m in members])
    at_door = {row.member_id for row in marked}
    rows = [
        Attendance(
            assembly_id=assembly_id,
            member_id=member.id,
            person_id=who.person_id,
            since=moment,
            how=how,
        )
        for member in members
        if member.id not in at_door
    ]
    event = MembersPresent(
        assembly_id=assembly_id,
        person_id=who.person_id,
        person=who.name,
        members=[{"id": m.id, "name": m.name} for m in members],
        how=how,
    )
    return Arrival(rows, marked, event)


def anybody_absent(db: Session, assembly_id: int, who: Viewer) -> bool:
    """Whether the viewer represents a member that is not present yet by itself."""
    already = _seen_ids(db, assembly_id)
    return any(member.id not in already for member in who.members)


def present_members(db: Session, assembly_id: int) -> list[PresentMember]:
    """Everybody present, in the order of their arrival; associates too."""
    asked = (
        select(Attendance, Member, Person.name, RollEntry.member_id)
        .join(Member, Member.id == Attendance.member_id)
        .join(Person, Person.id == Attendance.person_id)
        .outerjoin(
            RollEntry,
            (RollEntry.assembly_id == Attendance.assembly_id)
            & (RollEntry.member_id == Attendance.member_id),
        )
        .where(Attendance.assembly_id == assembly_id)
        .order_by(Attendance.since, Member.number, Member.college)
    )
    return [
        PresentMember(member.id, member.name, person, row.since, on_roll is not None)
        for row, member, person, on_roll in db.execute(asked)
    ]


def _seen_ids(db: Session, assembly_id: int) -> set[int]:
    """The members that are present by themselves, and not only marked at the door."""
    asked = select(Attendance.member_id).where(
        Attendance.assembly_id == assembly_id, Attendance.how != DOOR
    )
    return set(db.scalars(asked))


def _marked(
    db: Session, assembly_id: int, member_ids: Sequence[int]
) -> Sequence[Attendance]:
    """The rows of those of these members that have a mark at the door, and no more."""
    asked = select(Attendance).where(
        Attendance.assembly_id == assembly_id,
        Attendance.member_id.in_(member_ids),
        Attendance.how == DOOR,
    )
    return db.scalars(asked).all()
