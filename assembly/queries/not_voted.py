"""Who has not voted yet, and what hour it is for them: what the chair is shown."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from assembly.models.election import Participation
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot
from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.electors import held_proxies
from assembly.queries.viewers import Viewer, in_force
from assembly.queries.zones import zone_of
from assembly.rules.vocabulary import College, Continent


@dataclass(frozen=True)
class NotVoted:
    """`local` is the moment on the member's own clock, aware of its zone."""

    member_id: int
    member: str
    college: College
    continent: Continent
    country_code: str
    representative: str | None
    local: datetime
    holder: str | None = None  # of its proxy: who may vote for it


def not_voted(
    db: Session, viewer: Viewer, vote_id: int, now: datetime
) -> list[NotVoted]:
    """Members of the roll without a ballot; only the table and the secretariat see."""
    vote = admission.vote(db, viewer, vote_id)
    if not viewer.sees_drafts:
        raise NotFound(f"the chair's view of vote {vote_id}")
    held, holder = held_proxies(), aliased(Member)
    asked = (
        select(RollEntry, Member, Person, holder.name)
        .join(Member, Member.id == RollEntry.member_id)
        .outerjoin(
            Representation,
            (Representation.member_id == Member.id)
            & in_force(Representation.since, Representation.until, now),
        )
        .outerjoin(Person, Person.id == Representation.person_id)
        .outerjoin(
            held,
            (held.c.assembly_id == RollEntry.assembly_id)
            & (held.c.giver_id == RollEntry.member_id),
        )
        .outerjoin(holder, holder.id == held.c.holder_id)
        .where(
            RollEntry.assembly_id == vote.assembly_id,
            RollEntry.member_id.not_in(
                select(Ballot.member_id).where(Ballot.vote_id == vote_id)
            ),
            RollEntry.member_id.not_in(
                select(Participation.member_id).where(Participation.vote_id == vote_id)
            ),
        )
        .order_by(
            RollEntry.continent, Member.country_code, Member.name, RollEntry.college
        )
    )
    return [_line(*row, now=now) for row in db.execute(asked)]


def _line(
    on: RollEntry,
    member: Member,
    person: Person | None,
    holder: str | None,
    *,
    now: datetime,
) -> NotVoted:
    zone = zone_of(member.country_code, person.time_zone if person else None)
    return NotVoted(
        member_id=member.id,
        member=member.name,
        college=on.college,
        continent=on.continent,
        country_code=member.country_code,
        representative=person.name if person else None,
        local=now.astimezone(zone),
        holder=holder,
    )
