"""Who is to be told that votes are open, and for which members they have not voted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from assembly.models.assembly import Assembly
from assembly.models.election import Participation
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.roll import RollEntry
from assembly.models.vote import Ballot, Vote
from assembly.queries.electors import held_proxies
from assembly.queries.turnouts import left_to_themselves
from assembly.queries.viewers import in_force

AT_MOST_ONE_IN = timedelta(hours=1)
KIND = "votes_open"


@dataclass(frozen=True)
class Digest:
    """To one person: each open vote with the names of the members still to vote.

    `newest` is the last of the votes that this person was not told of before.
    """

    person_id: int
    address: str
    missing: Mapping[int, Sequence[str]]
    newest: int

    @property
    def votes(self) -> list[int]:
        return sorted(self.missing)


def assemblies_voting(db: Session, moment: datetime) -> list[int]:
    """The open assemblies in which a vote is open."""
    voting = (
        select(Assembly.id)
        .where(
            Assembly.opened_at.is_not(None),
            Assembly.closed_at.is_(None),
            Assembly.closes_at > moment,
            exists().where(Vote.assembly_id == Assembly.id, Vote.closed_at.is_(None)),
        )
        .order_by(Assembly.id)
    )
    return list(db.scalars(voting))


def digests_due(db: Session, assembly_id: int, moment: datetime) -> list[Digest]:
    """One for each person who has not voted, since a vote they were not told of is
    open, and who had no digest of this assembly within the hour."""
    if assembly_id not in assemblies_voting(db, moment):
        return []
    told, resting = _letters_so_far(db, assembly_id, moment)
    due = []
    for whom, missing in _missing(db, assembly_id, moment).items():
        untold = set(missing) - told.get(whom[0], set())
        if untold and whom[0] not in resting:
            due.append(Digest(*whom, missing, newest=max(untold)))
    return due


def _letters_so_far(
    db: Session, assembly_id: int, moment: datetime
) -> tuple[dict[int, set[int]], set[int]]:
    """The votes each person was told of, and who was told within the hour."""
    sent = select(Letter.person_id, Letter.about, Letter.queued_at).where(
        Letter.assembly_id == assembly_id,
        Letter.kind == KIND,
        Letter.person_id.is_not(None),
    )
    told: dict[int, set[int]] = {}
    resting = set()
    for person_id, about, queued_at in db.execute(sent):
        told.setdefault(person_id, set()).update(about["votes"])
        if queued_at > moment - AT_MOST_ONE_IN:
            resting.add(person_id)
    return told, resting


def _missing(
    db: Session, assembly_id: int, moment: datetime
) -> dict[tuple[int, str], dict[int, list[str]]]:
    """By person and address: the open votes, each with the members still to vote.

    A member is told, and so is whoever holds its proxy; once, if it is one person. Of
    a giver that is present the holder is not told in a secret vote (B7), and through a
    member that has ended nobody votes (S2).
    """
    held, acting = held_proxies(), aliased(Member)
    rows = db.execute(
        select(
            Person.id,
            Person.address,
            Vote.id,
            Member.name,
            Member.number,
            Member.college,
        )
        .distinct()
        .select_from(RollEntry)
        .join(Member, Member.id == RollEntry.member_id)
        .outerjoin(
            held,
            (held.c.assembly_id == RollEntry.assembly_id)
            & (held.c.giver_id == RollEntry.member_id),
        )
        .join(
            Representation,
            Representation.member_id.in_([Member.id, held.c.holder_id]),
        )
        .join(acting, acting.id == Representation.member_id)
        .join(Person, Person.id == Representation.person_id)
        .join(Vote, Vote.assembly_id == RollEntry.assembly_id)
        .where(
            RollEntry.assembly_id == assembly_id,
            in_force(Representation.since, Representation.until, moment),
            acting.ended_at.is_(None) | (acting.ended_at > moment),
            Person.disabled_at.is_(None),
            Person.address.is_not(None),
            Vote.closed_at.is_(None),
            ~left_to_themselves([acting.id]),
            ~exists().where(Ballot.vote_id == Vote.id, Ballot.member_id == Member.id),
            ~exists().where(
                Participation.vote_id == Vote.id, Participation.member_id == Member.id
            ),
        )
        .order_by(Person.id, Vote.id, Member.number, Member.college)
    )
    missing: dict[tuple[int, str], dict[int, list[str]]] = {}
    for person_id, address, vote_id, name, *_order in rows:
        if address is not None:
            votes = missing.setdefault((person_id, address), {})
            votes.setdefault(vote_id, []).append(name)
    return missing
