"""To whom a convocation goes: every member, associates included (B6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from assembly.models.convocation import OtherDispatch
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.viewers import in_force
from assembly.rules.convening import MemberFacts
from assembly.rules.vocabulary import College


@dataclass(frozen=True)
class Addressee:
    """A member, and how word reaches it: its representative's address or, failing
    that, its own; or in the other way that was recorded."""

    member_id: int
    name: str
    college: College
    country_code: str
    person_id: int | None
    person: str | None
    address: str | None
    told_otherwise: str | None

    @property
    def reachable(self) -> bool:
        return bool(self.address or self.told_otherwise)

    @property
    def gets_letter(self) -> bool:
        return self.address is not None and self.told_otherwise is None

    @property
    def facts(self) -> MemberFacts:
        return MemberFacts(self.member_id, self.name, self.reachable)


def addressees(
    db: Session, moment: datetime, *, convocation_id: int | None
) -> Sequence[Addressee]:
    """Each member at this moment, in the order of the register."""
    asked = (
        select(Member, Person, OtherDispatch.how)
        .outerjoin(
            Representation,
            and_(
                Representation.member_id == Member.id,
                in_force(Representation.since, Representation.until, moment),
            ),
        )
        .outerjoin(Person, Person.id == Representation.person_id)
        .outerjoin(
            OtherDispatch,
            and_(
                OtherDispatch.member_id == Member.id,
                OtherDispatch.convocation_id == convocation_id,
            ),
        )
        .where(
            Member.admitted_at <= moment,
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
        .order_by(Member.number, Member.college)
    )
    return [_addressee(*row) for row in db.execute(asked)]


def _addressee(member: Member, person: Person | None, how: str | None) -> Addressee:
    reader = person if person is not None and person.disabled_at is None else None
    return Addressee(
        member_id=member.id,
        name=member.name,
        college=member.college,
        country_code=member.country_code,
        person_id=None if reader is None else reader.id,
        person=None if reader is None else reader.name,
        address=(reader.address if reader is not None else None) or member.address,
        told_otherwise=how,
    )
