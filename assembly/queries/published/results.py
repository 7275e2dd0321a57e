"""The results of votes that are closed, as everybody may know them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.assembly import Assembly
from assembly.models.text_version import TextVersion
from assembly.models.vote import Result, Vote
from assembly.queries import elections
from assembly.queries.admission import NotFound
from assembly.queries.elections import ElectionOutcome
from assembly.queries.proposals import proposal_of
from assembly.queries.published.assemblies import (
    PublishedAssembly,
    convened,
    published,
)
from assembly.queries.published.outcomes import (
    CandidateBallots,
    ClosedVote,
    OpenCount,
    SecretCount,
    VersionMade,
)
from assembly.queries.published.registers import MemberNamed
from assembly.queries.published.subjects import subject_of
from assembly.queries.votes import closing_moment
from assembly.rules.vocabulary import GoverningText

Versions = dict[tuple[int | None, GoverningText, datetime | None], VersionMade]


@dataclass(frozen=True)
class AssemblyResults:
    """Every vote of an assembly that has closed, in the order in which it was put."""

    assembly: PublishedAssembly
    votes: Sequence[ClosedVote]


def results(db: Session, assembly_id: int, moment: datetime) -> AssemblyResults:
    """The results of an assembly; a miss until it has closed."""
    found = convened(db, assembly_id)
    if found.closed_at is None:
        raise NotFound(f"the results of assembly {assembly_id}: it has not closed")
    put = (
        select(Vote)
        .where(Vote.assembly_id == assembly_id, Vote.closed_at.is_not(None))
        .options(
            joinedload(Vote.result),
            joinedload(Vote.item),
            joinedload(Vote.motion).joinedload(AgendaMotion.item),
        )
        .order_by(Vote.id)
    )
    votes = db.scalars(put).all()
    return AssemblyResults(
        assembly=published(found, moment),
        votes=closed_votes(db, [(vote, found) for vote in votes], moment),
    )


def closed_votes(
    db: Session, votes: Sequence[tuple[Vote, Assembly]], moment: datetime
) -> list[ClosedVote]:
    """These votes, which are closed, in the order given."""
    outcomes = elections.outcomes(db, [vote.id for vote, _ in votes])
    versions = _versions(db, {vote.assembly_id for vote, _ in votes})
    return [
        ClosedVote(
            id=vote.id,
            subject=subject_of(vote),
            title=title_of(vote),
            text=vote.text,
            closed_at=closing_moment(vote, assembly, moment) or moment,
            adopted=_is_adopted(vote, outcomes.get(vote.id)),
            without_effect=_is_without_effect(vote),
            count=None if vote.result is None else _count(vote.result),
            election=_election(vote, vote.item, outcomes.get(vote.id)),
            version=_version(vote, versions),
        )
        for vote, assembly in votes
    ]


def title_of(vote: Vote) -> str | None:
    """Of the item voted on or, of a motion, of the item that it is about."""
    if vote.motion is None:
        return None if vote.item is None else vote.item.title
    wording = proposal_of(vote.motion).wording
    if wording is not None:
        return wording.title
    return None if vote.motion.item is None else vote.motion.item.title


def _is_adopted(vote: Vote, outcome: ElectionOutcome | None) -> bool:
    if outcome is not None:
        return outcome.elected is not None
    return vote.result is not None and vote.result.adopted


def _is_without_effect(vote: Vote) -> bool:
    return vote.motion is not None and vote.motion.without_effect is not None


def _count(result: Result) -> OpenCount:
    return OpenCount(
        votes_for=result.for_count,
        votes_against=result.against_count,
        abstained=result.abstained_count,
        roll=result.roll_count,
        present=result.present_count,
        represented=result.represented_count,
        quorum_needed=result.quorum_needed,
        article=result.article,
    )


def _election(
    vote: Vote, item: AgendaItem | None, outcome: ElectionOutcome | None
) -> SecretCount | None:
    if outcome is None or item is None or item.organ is None or item.post is None:
        return None
    chosen, counts = outcome.elected, outcome.counts
    return SecretCount(
        organ=item.organ,
        post=item.post,
        round=vote.round,
        participated=outcome.participated,
        expressed=outcome.expressed,
        counts=None
        if counts is None
        else [
            CandidateBallots(
                MemberNamed(one.candidate.member_id, one.candidate.member), one.ballots
            )
            for one in counts
        ],
        roll=outcome.roll,
        present=outcome.present,
        represented=outcome.represented,
        elected=None
        if chosen is None
        else MemberNamed(chosen.member_id, chosen.member),
        article=outcome.article,
    )


def _versions(db: Session, assembly_ids: Iterable[int]) -> Versions:
    """Each by the assembly, the text and the instant of its approval: a text has one
    open vote at a time (S12)."""
    made = select(TextVersion).where(
        TextVersion.assembly_id.in_(assembly_ids), TextVersion.number.is_not(None)
    )
    return {
        (one.assembly_id, one.governs, one.approved_at): VersionMade(
            one.governs, one.number or 0
        )
        for one in db.scalars(made)
    }


def _version(vote: Vote, versions: Versions) -> VersionMade | None:
    governs = None if vote.item is None else vote.item.text_changed
    if governs is None or vote.result is None or not vote.result.adopted:
        return None
    return versions.get((vote.assembly_id, governs, vote.closed_at))
