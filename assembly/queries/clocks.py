"""By which clocks the members live: how many in each zone (S6: wherever they live)."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.viewers import in_force
from assembly.queries.zones import zone_of
from assembly.rules.vocabulary import VOTING_COLLEGES


def clocks(db: Session, moment: datetime) -> Mapping[ZoneInfo, int]:
    """The voting members of this moment, counted by zone; one read."""
    present = in_force(Representation.since, Representation.until, moment)
    asked = (
        select(Member.country_code, Person.time_zone)
        .outerjoin(Representation, (Representation.member_id == Member.id) & present)
        .outerjoin(Person, Person.id == Representation.person_id)
        .where(
            Member.college.in_(VOTING_COLLEGES),
            Member.admitted_at <= moment,
            Member.ended_at.is_(None) | (Member.ended_at > moment),
        )
    )
    return Counter(
        zone_of(row.country_code, row.time_zone) for row in db.execute(asked)
    )
