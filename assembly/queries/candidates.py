"""Who may be chosen in a secret vote: the candidates of a post, those of a round."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from assembly.models.agenda_item import AgendaItem
from assembly.models.candidacy import Candidacy
from assembly.models.election import ElectionResult, VoteCandidate
from assembly.models.vote import Vote
from assembly.rules.eligibility import may_hold
from assembly.rules.vocabulary import College, Organ, Post


@dataclass(frozen=True)
class Candidate:
    """`id` is of the candidacy; `statement` is the candidate's own words."""

    id: int
    member_id: int
    member: str
    college: College
    country_code: str
    statement: str

    def named(self) -> dict[str, Any]:
        """As the record keeps it."""
        return {
            "candidacy_id": self.id,
            "member_id": self.member_id,
            "member": self.member,
        }


def for_post(
    db: Session, assembly_id: int, organ: Organ, post: Post, moment: datetime
) -> list[Candidate]:
    """Who stands now, in the order of declaration: with its consent, a member that may
    hold the post (S5), and not elected to another of this organ by this assembly."""
    asked = (
        select(Candidacy)
        .where(
            Candidacy.assembly_id == assembly_id,
            Candidacy.organ == organ,
            Candidacy.post == post,
            Candidacy.consented_at.is_not(None),
            Candidacy.withdrawn_at.is_(None),
        )
        .options(joinedload(Candidacy.member))
        .order_by(Candidacy.declared_at, Candidacy.id)
    )
    taken = _elected_in(db, assembly_id, organ)
    return [
        _candidate(c)
        for c in db.scalars(asked)
        if may_hold(organ, c.member.college)
        and (c.member.ended_at is None or c.member.ended_at > moment)
        and c.member_id not in taken
    ]


def of_votes(db: Session, vote_ids: Sequence[int]) -> dict[int, list[Candidate]]:
    """The candidates of each round, in the order of their declaration."""
    asked = (
        select(VoteCandidate.vote_id, Candidacy)
        .join(Candidacy, Candidacy.id == VoteCandidate.candidacy_id)
        .where(VoteCandidate.vote_id.in_(vote_ids))
        .options(joinedload(Candidacy.member))
        .order_by(Candidacy.declared_at, Candidacy.id)
    )
    found: dict[int, list[Candidate]] = {}
    for vote_id, candidacy in db.execute(asked):
        found.setdefault(vote_id, []).append(_candidate(candidacy))
    return found


def _elected_in(db: Session, assembly_id: int, organ: Organ) -> set[int]:
    """The members that this assembly has elected to a post of the organ."""
    asked = (
        select(Candidacy.member_id)
        .join(ElectionResult, ElectionResult.elected_id == Candidacy.id)
        .join(Vote, Vote.id == ElectionResult.vote_id)
        .join(AgendaItem, AgendaItem.id == Vote.item_id)
        .where(Vote.assembly_id == assembly_id, AgendaItem.organ == organ)
    )
    return set(db.scalars(asked))


def _candidate(candidacy: Candidacy) -> Candidate:
    member = candidacy.member
    return Candidate(
        id=candidacy.id,
        member_id=member.id,
        member=member.name,
        college=member.college,
        country_code=member.country_code,
        statement=candidacy.statement,
    )
