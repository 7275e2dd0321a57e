"""Resolutions: every decision that an assembly ever adopted, the last one first.

A question that was not adopted is no resolution, nor is an election that elected
nobody. What a vote decides holds at once, so they are there while it is still open.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult
from assembly.models.member import Member
from assembly.models.vote import Result, Vote
from assembly.queries.assemblies import State, state_of
from assembly.queries.members import plain
from assembly.queries.published.outcomes import ClosedVote
from assembly.queries.published.results import closed_votes, title_of
from assembly.queries.published.subjects import Subject, subject_of
from assembly.queries.votes import closing_moment
from assembly.rules.notice import STATUTORY_ZONE
from assembly.rules.vocabulary import AssemblyKind

CURLED = "\N{RIGHT SINGLE QUOTATION MARK}"


@dataclass(frozen=True)
class Search:
    """What is looked for; an empty part asks for nothing."""

    text: str = ""  # words of what was decided, of the item or of the assembly
    assembly_id: int | None = None
    subject: Subject | None = None
    year: int | None = None  # of the statutory zone, in which the vote closed


@dataclass(frozen=True)
class AssemblyNamed:
    """The assembly that decided; while it is open it may decide otherwise again."""

    id: int
    kind: AssemblyKind
    title: str
    state: State


@dataclass(frozen=True)
class Resolution:
    assembly: AssemblyNamed
    vote: ClosedVote


@dataclass(frozen=True)
class Resolutions:
    """`found` are those of one page out of all `matching`, and these out of `whole`."""

    found: Sequence[Resolution]
    matching: int
    whole: int
    assemblies: Sequence[AssemblyNamed]  # that adopted something, the last one first
    subjects: Collection[Subject]
    years: Sequence[int]  # the last one first


@dataclass(frozen=True)
class _Adopted:
    """A resolution, with what it is found by."""

    vote: Vote
    assembly: Assembly
    closed_at: datetime
    elected: str | None

    @property
    def subject(self) -> Subject:
        return subject_of(self.vote)

    @property
    def year(self) -> int:
        return self.closed_at.astimezone(STATUTORY_ZONE).year

    @property
    def said(self) -> str:
        told = (self.vote.text, title_of(self.vote), self.assembly.title, self.elected)
        return comparable(" ".join(part for part in told if part))


def resolutions(
    db: Session, moment: datetime, search: Search, *, limit: int, offset: int = 0
) -> Resolutions:
    """`limit` of the resolutions that fit the search, after the first `offset`.

    Each word is found anywhere, whatever its capitals and accents.
    """
    whole = _adopted(db, moment)
    words = comparable(search.text).split()
    fitting = [one for one in whole if _fits(one, search) and _holds(one, words)]
    by_assembly = {one.assembly.id: one.assembly for one in whole}
    return Resolutions(
        found=_page(db, fitting[offset : offset + limit], moment),
        matching=len(fitting),
        whole=len(whole),
        assemblies=[_named(each, moment) for each in by_assembly.values()],
        subjects={one.subject for one in whole},
        years=sorted({one.year for one in whole}, reverse=True),
    )


def comparable(text: str) -> str:
    """The text as words are compared: no capitals, accents, or curled apostrophes."""
    return plain(text).replace(CURLED, "'")


def _adopted(db: Session, moment: datetime) -> list[_Adopted]:
    """All of them, the last one first; compared here, as databases fold no accents
    alike."""
    asked = (
        select(Vote, Assembly, Member.name)
        .join(Assembly, Assembly.id == Vote.assembly_id)
        .outerjoin(Result, Result.vote_id == Vote.id)
        .outerjoin(ElectionResult, ElectionResult.vote_id == Vote.id)
        .outerjoin(Candidacy, Candidacy.id == ElectionResult.elected_id)
        .outerjoin(Member, Member.id == Candidacy.member_id)
        .where(
            Vote.closed_at.is_not(None),
            Result.adopted | ElectionResult.elected_id.is_not(None),
        )
        .options(
            joinedload(Vote.result),
            joinedload(Vote.item),
            joinedload(Vote.motion).joinedload(AgendaMotion.item),
        )
    )
    found = [
        _Adopted(
            vote, assembly, closing_moment(vote, assembly, moment) or moment, elected
        )
        for vote, assembly, elected in db.execute(asked)
    ]
    return sorted(found, key=lambda one: (one.closed_at, one.vote.id), reverse=True)


def _fits(one: _Adopted, search: Search) -> bool:
    return (
        search.assembly_id in {None, one.assembly.id}
        and search.subject in {None, one.subject}
        and search.year in {None, one.year}
    )


def _holds(one: _Adopted, words: Sequence[str]) -> bool:
    return not words or all(word in one.said for word in words)


def _page(db: Session, some: Sequence[_Adopted], moment: datetime) -> list[Resolution]:
    votes = closed_votes(db, [(one.vote, one.assembly) for one in some], moment)
    return [
        Resolution(_named(one.assembly, moment), vote)
        for one, vote in zip(some, votes, strict=True)
    ]


def _named(assembly: Assembly, moment: datetime) -> AssemblyNamed:
    return AssemblyNamed(
        assembly.id, assembly.kind, assembly.title, state_of(assembly, None, moment)
    )
