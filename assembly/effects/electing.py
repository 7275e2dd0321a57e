"""A secret vote closes: it is counted, and elects somebody or nobody (B5)."""

from collections.abc import Sequence

from assembly.events import ElectionClosed
from assembly.models.election import ElectionResult
from assembly.models.vote import Vote
from assembly.queries import candidates, elections, participations, quorums
from assembly.queries.candidates import Candidate
from assembly.rules.elections import Count, elected, leaders, shown
from assembly.work import Work

ARTICLE = "B5"


def close(work: Work, vote: Vote, *, acting_post: str | None) -> None:
    """Count the sealed ballots and proclaim; no post: it closes with its assembly."""
    stood = candidates.of_votes(work.db, [vote.id]).get(vote.id, [])
    counted = elections.counted(work.db, vote)
    vote.closed_at = work.now
    vote.closed_by_id = work.actor.person_id
    result = _result(work, vote, counted)
    work.db.add(result)
    work.announce(_proclaimed(work, vote, result, stood, acting_post))


def _result(work: Work, vote: Vote, counted: Count) -> ElectionResult:
    """Counts only from three ballots on; kept nowhere else."""
    ballots = shown(counted)
    there = quorums.gathering(work.db, vote.assembly_id)
    return ElectionResult(
        vote_id=vote.id,
        participated=counted.given,
        expressed=None if ballots is None else counted.expressed,
        counts=None
        if ballots is None
        else [{"candidacy_id": c, "ballots": n} for c, n in ballots.items()],
        roll_count=there.roll,
        present_count=len(there.present),
        represented_count=len(there.represented),
        elected_id=elected(counted, round_=vote.round),
        leaders=list(leaders(counted, round_=vote.round)),
        article=ARTICLE,
    )


def _proclaimed(
    work: Work,
    vote: Vote,
    result: ElectionResult,
    stood: Sequence[Candidate],
    acting_post: str | None,
) -> ElectionClosed:
    assert vote.item is not None  # noqa: S101  (a secret vote is on an election)
    named = {c.id: c.named() for c in stood}
    counts = result.counts
    return ElectionClosed(
        assembly_id=vote.assembly_id,
        vote_id=vote.id,
        item_id=vote.item.id,
        organ=str(vote.item.organ),
        post=str(vote.item.post),
        round=vote.round,
        participated=result.participated,
        expressed=result.expressed,
        counts=None
        if counts is None
        else [
            {**named[one["candidacy_id"]], "ballots": one["ballots"]} for one in counts
        ],
        roll=result.roll_count,
        present=result.present_count,
        represented=result.represented_count,
        elected=None if result.elected_id is None else named[result.elected_id],
        second_round=result.leaders,
        article=result.article,
        took_part=participations.seqs(work.db, vote.id),
        acting_post=acting_post,
    )
