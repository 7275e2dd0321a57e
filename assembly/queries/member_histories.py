"""One member, now and before: who represented it, which posts it held (S2, S5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.events import REGISTER, RepresentativeChanged, event_of
from assembly.models.admission_request import AdmissionRequest
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.record import Entry
from assembly.models.representation import Representation
from assembly.queries import admission
from assembly.queries.terms import term_of
from assembly.queries.viewers import Viewer
from assembly.record.entry import read_entry
from assembly.rules.vocabulary import College, Continent, Organ, Post


@dataclass(frozen=True)
class Term:
    """Something held from a moment until another; `until` none: it is held now."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class RepresentedBy(Term):
    person_id: int
    person: str


@dataclass(frozen=True)
class PostHeld(Term):
    """Its term ends by the register or, unstated, at the latest then (S5)."""

    organ: Organ
    post: Post
    ends_at: datetime
    stated: bool


@dataclass(frozen=True)
class Change:
    """A change of representative, as it stands in the record of the register."""

    seq: int
    at: datetime
    by: str
    event: RepresentativeChanged


@dataclass(frozen=True)
class Adherence:
    """That the member adheres to the charter, and who signed for it (S9)."""

    since: datetime
    signatory: str


@dataclass(frozen=True)
class MemberHistory:
    id: int
    number: int
    name: str
    territory_id: int | None
    territory: str | None
    college: College
    country_code: str
    continent: Continent
    votes: bool
    admitted_at: datetime | None
    ended_at: datetime | None
    representations: Sequence[RepresentedBy]  # the latest first
    posts: Sequence[PostHeld]  # the latest first
    changes: Sequence[Change]  # in the order of the record
    charter: Adherence | None

    @property
    def representative(self) -> RepresentedBy | None:
        return next((r for r in self.representations if r.until is None), None)


def member_history(db: Session, viewer: Viewer, member_id: int) -> MemberHistory:
    """The member, for everybody who may read the register; else a miss."""
    member = admission.member(db, viewer, member_id)
    return MemberHistory(
        id=member.id,
        number=member.number,
        name=member.name,
        territory_id=member.territory_id,
        territory=member.territory.name if member.territory else None,
        college=member.college,
        country_code=member.country_code,
        continent=member.continent,
        votes=member.votes,
        admitted_at=member.admitted_at,
        ended_at=member.ended_at,
        representations=_representations(db, member),
        posts=_posts(db, member),
        changes=_changes(db, member),
        charter=_charter(db, member),
    )


def _charter(db: Session, member: Member) -> Adherence | None:
    asked = select(AdmissionRequest).where(AdmissionRequest.member_id == member.id)
    found = db.scalars(asked).first()
    if found is None:
        return None
    return Adherence(found.charter_adhered_at, found.charter_signatory)


def _representations(db: Session, member: Member) -> list[RepresentedBy]:
    held = (
        select(Representation)
        .options(joinedload(Representation.person))
        .where(Representation.member_id == member.id)
        .order_by(Representation.since.desc(), Representation.id.desc())
    )
    return [
        RepresentedBy(r.since, r.until, r.person_id, r.person.name)
        for r in db.scalars(held)
    ]


def _posts(db: Session, member: Member) -> list[PostHeld]:
    held = (
        select(Mandate)
        .where(Mandate.member_id == member.id)
        .order_by(Mandate.since.desc(), Mandate.id.desc())
    )
    return [
        PostHeld(m.since, m.until, m.organ, m.post, term.ends_at, term.stated)
        for m in db.scalars(held)
        for term in [term_of(m)]
    ]


def _changes(db: Session, member: Member) -> list[Change]:
    """Read from the record; an entry reduced to its leaf hash tells nothing."""
    asked = (
        select(Entry)
        .where(
            Entry.stream == REGISTER,
            Entry.act == RepresentativeChanged.__name__,
            Entry.sealed_at.is_(None),
            Entry.text.contains(f'"member_id":{member.id},'),
        )
        .order_by(Entry.seq)
    )
    return [_change(entry) for entry in db.scalars(asked)]


def _change(entry: Entry) -> Change:
    told = read_entry(entry.text.encode())
    return Change(
        seq=entry.seq,
        at=entry.at,
        by=str(told.by["name"]),
        event=cast(RepresentativeChanged, event_of(told.act, told.particulars)),
    )
