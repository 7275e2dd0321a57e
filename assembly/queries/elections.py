"""What secret votes decided: counted once at the closing, then shown to everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.election import ElectionResult, SealedBallot
from assembly.models.vote import Vote
from assembly.queries import candidates
from assembly.queries.candidates import Candidate
from assembly.rules.elections import FEWEST_SHOWN, Count, count


@dataclass(frozen=True)
class CandidateCount:
    candidate: Candidate
    ballots: int


@dataclass(frozen=True)
class ElectionOutcome:
    """`counts`, most ballots first, and `expressed` are there from three ballots on;
    `second_round` is between whom another round would be."""

    participated: int
    expressed: int | None
    counts: Sequence[CandidateCount] | None
    roll: int
    present: int
    represented: int
    elected: Candidate | None
    second_round: Sequence[Candidate]
    article: str

    fewest_shown = FEWEST_SHOWN

    @property
    def blank(self) -> int | None:
        """Blank ballots; untold when the counts are."""
        return None if self.expressed is None else self.participated - self.expressed


def counted(db: Session, vote: Vote) -> Count:
    """Count the sealed ballots. For the closing alone: nobody is shown them before."""
    found = candidates.of_votes(db, [vote.id]).get(vote.id, [])
    sealed = select(SealedBallot.candidacy_id).where(SealedBallot.vote_id == vote.id)
    return count([c.id for c in found], db.scalars(sealed))


def outcomes(db: Session, vote_ids: Sequence[int]) -> dict[int, ElectionOutcome]:
    """What those of these votes decided that are secret and counted."""
    asked = select(ElectionResult).where(ElectionResult.vote_id.in_(vote_ids))
    results = db.scalars(asked).all()
    stood = candidates.of_votes(db, [result.vote_id for result in results])
    return {
        result.vote_id: _outcome(result, stood.get(result.vote_id, []))
        for result in results
    }


def _outcome(result: ElectionResult, stood: Sequence[Candidate]) -> ElectionOutcome:
    by_id = {candidate.id: candidate for candidate in stood}
    return ElectionOutcome(
        participated=result.participated,
        expressed=result.expressed,
        counts=None if result.counts is None else _counts(result.counts, by_id),
        roll=result.roll_count,
        present=result.present_count,
        represented=result.represented_count,
        elected=None if result.elected_id is None else by_id[result.elected_id],
        second_round=[by_id[leader] for leader in result.leaders],
        article=result.article,
    )


def _counts(
    kept: Sequence[Mapping[str, int]], by_id: Mapping[int, Candidate]
) -> list[CandidateCount]:
    found = [CandidateCount(by_id[one["candidacy_id"]], one["ballots"]) for one in kept]
    return sorted(found, key=lambda one: -one.ballots)
