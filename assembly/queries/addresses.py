"""Where letters go: to a member's representative, else to the member's own address."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.viewers import in_force


def address_of(
    db: Session, moment: datetime, *, member_id: int | None, person_id: int | None
) -> str | None:
    """The address at this moment of the member or, if none is named, of the person."""
    if member_id is None:
        person = None if person_id is None else db.get(Person, person_id)
        return None if person is None else person.address
    row = db.execute(_held(moment).where(Member.id == member_id)).first()
    return None if row is None else row.through or row.address


def members_with_addresses(
    db: Session, moment: datetime
) -> list[tuple[int, int | None, str]]:
    """Member, representative and address of every member that has an address."""
    present = (Member.admitted_at.is_not(None) & (Member.admitted_at <= moment)) & (
        Member.ended_at.is_(None) | (Member.ended_at > moment)
    )
    rows = db.execute(_held(moment).where(present).order_by(Member.id))
    return [
        (row.id, row.person_id, row.through or row.address)
        for row in rows
        if row.through or row.address
    ]


def _held(
    moment: datetime,
) -> Select[int, str | None, int, str | None]:
    now = in_force(Representation.since, Representation.until, moment)
    return (
        select(
            Member.id,
            Member.address.label("address"),
            Person.id.label("person_id"),
            Person.address.label("through"),
        )
        .outerjoin(Representation, (Representation.member_id == Member.id) & now)
        .outerjoin(
            Person,
            (Person.id == Representation.person_id) & Person.disabled_at.is_(None),
        )
    )
