"""The candidates of an assembly as its page shows them, and what each would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult
from assembly.models.vote import Vote
from assembly.queries import admission, candidacies
from assembly.queries.organs import (
    Composition,
    HeldPost,
    composed,
    holder_of,
    mandates_by_seat,
    place_of,
)
from assembly.queries.viewers import Viewer
from assembly.rules.candidacies import deadline
from assembly.rules.vocabulary import College, Continent, Organ, Post

Seat = tuple[Organ, Post]


@dataclass(frozen=True)
class Candidate:
    """`organ` is as it would be with this candidate in the place of the holder."""

    id: int
    member_id: int
    member: str
    college: College
    country_code: str
    continent: Continent
    statement: str
    consented: bool
    elected: bool
    may_consent: bool
    may_withdraw: bool
    organ: Composition


@dataclass(frozen=True)
class PostToFill:
    item_id: int
    title: str
    organ: Organ
    post: Post
    term_years: int | None
    held: Sequence[HeldPost]  # everybody who holds or held it, the last one first
    candidates: Sequence[Candidate]


@dataclass(frozen=True)
class OrganToFill:
    """`elected`: as it will be with those elected by this assembly; none: nobody."""

    organ: Organ
    now: Composition
    elected: Composition | None
    posts: Sequence[PostToFill]


@dataclass(frozen=True)
class CandidateList:
    assembly_id: int
    title: str
    opens_at: datetime | None
    deadline: datetime | None
    is_open: bool
    may_propose: bool
    organs: Sequence[OrganToFill]


def candidate_list(
    db: Session, viewer: Viewer, assembly_id: int, moment: datetime
) -> CandidateList:
    """The posts on the agenda in force with their candidates, consented or not."""
    assembly = admission.assembly(db, viewer, assembly_id)
    until = None if assembly.opens_at is None else deadline(assembly.opens_at)
    is_open = (
        assembly.convened_at is not None
        and assembly.cancelled_at is None
        and until is not None
        and moment < until
    )
    return CandidateList(
        assembly_id=assembly.id,
        title=assembly.title,
        opens_at=assembly.opens_at,
        deadline=until,
        is_open=is_open,
        may_propose=is_open and bool(viewer.voting_members),
        organs=_Drawing(db, viewer, assembly, moment).organs(),
    )


class _Drawing:
    """One page's look at an assembly: what is asked for once and used throughout."""

    def __init__(
        self, db: Session, viewer: Viewer, assembly: Assembly, moment: datetime
    ) -> None:
        self._db, self._viewer, self._moment = db, viewer, moment
        self._assembly = assembly
        self._elected = _elected(db, assembly.id)
        self._candidacies = candidacies.candidacies_of(db, assembly.id)
        self._held = mandates_by_seat(db)

    def organs(self) -> list[OrganToFill]:
        items = candidacies.elections_of(self._db, self._assembly.id)
        found = []
        for organ in Organ:
            posts = [self._post(item) for item in items if item.organ is organ]
            if posts:
                chosen = {
                    seat: c for seat, c in self._elected.items() if seat[0] is organ
                }
                elected = self._with(organ, chosen) if chosen else None
                found.append(OrganToFill(organ, self._with(organ, {}), elected, posts))
        return found

    def _post(self, item: AgendaItem) -> PostToFill:
        assert item.organ is not None  # noqa: S101  (an election names its post)
        assert item.post is not None  # noqa: S101
        seat = (item.organ, item.post)
        return PostToFill(
            item_id=item.id,
            title=item.title,
            organ=item.organ,
            post=item.post,
            term_years=item.term_years,
            held=self._held.get(seat, []),
            candidates=[
                self._candidate(found)
                for found in self._candidacies
                if (found.organ, found.post) == seat
            ],
        )

    def _candidate(self, found: Candidacy) -> Candidate:
        seat, member = (found.organ, found.post), found.member
        asked = (self._db, self._viewer, self._assembly, found, self._moment)
        own = self._viewer.represents(found.member_id)
        return Candidate(
            id=found.id,
            member_id=member.id,
            member=member.name,
            college=member.college,
            country_code=member.country_code,
            continent=member.continent,
            statement=found.statement,
            consented=found.consented_at is not None,
            elected=any(c.id == found.id for c in self._elected.values()),
            may_consent=own and not candidacies.against_consenting(*asked),
            may_withdraw=own and not candidacies.against_withdrawing(*asked),
            organ=self._with(found.organ, {seat: found}),
        )

    def _with(self, organ: Organ, chosen: dict[Seat, Candidacy]) -> Composition:
        """The organ as it would be with these in the places of their holders."""
        places = []
        for post in Post:
            found = chosen.get((organ, post))
            holder = holder_of(self._held.get((organ, post), []), self._moment)
            if found is not None:
                places.append(place_of(found.member))
            elif holder is not None:
                places.append(place_of(holder))
        return composed(places)


def _elected(db: Session, assembly_id: int) -> dict[Seat, Candidacy]:
    """Whom this assembly has elected so far, by post."""
    asked = (
        select(Candidacy)
        .join(ElectionResult, ElectionResult.elected_id == Candidacy.id)
        .join(Vote, Vote.id == ElectionResult.vote_id)
        .where(Vote.assembly_id == assembly_id)
        .order_by(Vote.id)
    )
    return {(found.organ, found.post): found for found in db.scalars(asked)}
