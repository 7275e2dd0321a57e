"""What a vote decided, as everybody may know it: counts, and no member's choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assembly.queries.published.registers import MemberNamed
from assembly.queries.published.subjects import Subject
from assembly.rules.vocabulary import GoverningText, Organ, Post


@dataclass(frozen=True)
class OpenCount:
    """Members, counted. `present` and `represented` are of an extraordinary assembly,
    `quorum_needed` of a change of the statutes (S7, B7)."""

    votes_for: int
    votes_against: int
    abstained: int
    roll: int
    present: int | None
    represented: int | None
    quorum_needed: int | None
    article: str


@dataclass(frozen=True)
class CandidateBallots:
    member: MemberNamed
    ballots: int


@dataclass(frozen=True)
class SecretCount:
    """A round of an election (B5). Fewer than three ballots are never shown split:
    then `counts` and `expressed`, the ballots that name a candidate, are null."""

    organ: Organ
    post: Post
    round: int
    participated: int
    expressed: int | None
    counts: Sequence[CandidateBallots] | None
    roll: int
    present: int
    represented: int
    elected: MemberNamed | None
    article: str


@dataclass(frozen=True)
class VersionMade:
    """The version of the statutes or bylaws that the adoption brought into force."""

    governs: GoverningText
    number: int


@dataclass(frozen=True)
class ClosedVote:
    """A vote that is closed. `adopted`: of an election, that it elected somebody. It
    has a `count`, or of an election an `election`. `title` is the item's; null: the
    order of the agenda. `without_effect`: what an adopted motion would have changed
    was gone by then."""

    id: int
    subject: Subject
    title: str | None
    text: str
    closed_at: datetime
    adopted: bool
    without_effect: bool
    count: OpenCount | None
    election: SecretCount | None
    version: VersionMade | None
