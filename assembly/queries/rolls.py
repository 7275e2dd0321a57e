"""The roll: as it will be frozen at an opening, and how much of it was present."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.roll import RollEntry
from assembly.rules.roll import Standing, roll
from assembly.rules.vocabulary import College


def voting_members(db: Session, *, opened_at: datetime) -> list[Member]:
    """The members who vote in an assembly that opens then, in the register's order."""
    members = db.scalars(select(Member).order_by(Member.number, Member.college)).all()
    standings = (
        Standing(
            member_id=m.id,
            college=m.college,
            admitted_at=m.admitted_at,
            ended_at=m.ended_at,
        )
        for m in members
    )
    on = set(roll(standings, opened_at=opened_at))
    return [m for m in members if m.id in on]


def roll_count(db: Session, assembly_id: int) -> int:
    """How many members stand on the frozen roll."""
    on = select(func.count()).where(RollEntry.assembly_id == assembly_id)
    return db.scalars(on).one()


def present_count(db: Session, assembly_id: int) -> int:
    """How many members of the roll were present."""
    there = (
        select(func.count())
        .select_from(RollEntry)
        .join(
            Attendance,
            (Attendance.assembly_id == RollEntry.assembly_id)
            & (Attendance.member_id == RollEntry.member_id),
        )
        .where(RollEntry.assembly_id == assembly_id)
    )
    return db.scalars(there).one()


def colleges(db: Session, assembly_id: int) -> Mapping[int, College]:
    """The college of each member on the roll: a territory may have a member of each."""
    on = select(RollEntry).where(RollEntry.assembly_id == assembly_id)
    return {entry.member_id: entry.college for entry in db.scalars(on)}
