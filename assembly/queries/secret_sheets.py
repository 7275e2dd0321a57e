"""The sheet of one person in a secret vote: for whom it may cast, and for whom not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.queries import (
    admission,
    candidates,
    electors,
    participations,
    turnouts,
    votes,
)
from assembly.queries.admission import NotFound
from assembly.queries.candidates import Candidate
from assembly.queries.electors import Elector
from assembly.queries.viewers import Viewer
from assembly.queries.votes import VotePanel
from assembly.rules.vocabulary import VoteKind


@dataclass(frozen=True)
class SecretLine:
    """`votes_itself`: given its proxy, and present; it casts its own ballot (B7)."""

    elector: Elector
    took_part: bool
    votes_itself: bool

    @property
    def may_cast(self) -> bool:
        return not (self.took_part or self.votes_itself)


@dataclass(frozen=True)
class SecretSheet:
    """What its reader votes on, and for whom; own members first."""

    panel: VotePanel
    assembly_title: str
    item_title: str
    item_position: int
    candidates: Sequence[Candidate]
    lines: Sequence[SecretLine]

    @property
    def castable(self) -> list[SecretLine]:
        return [line for line in self.lines if line.may_cast]


def secret_sheet(
    db: Session, viewer: Viewer, vote_id: int, now: datetime
) -> SecretSheet:
    """The sheet of the viewer; a miss for a vote that is not secret."""
    vote = admission.vote(db, viewer, vote_id)
    if vote.kind is not VoteKind.SECRET or vote.item is None:
        raise NotFound(f"secret vote {vote_id}")
    return SecretSheet(
        panel=votes.panel(db, viewer, vote_id, now),
        assembly_title=db.get_one(Assembly, vote.assembly_id).title,
        item_title=vote.item.title,
        item_position=vote.item.position,
        candidates=candidates.of_votes(db, [vote_id]).get(vote_id, []),
        lines=lines(db, viewer, vote.assembly_id, vote_id),
    )


def lines(
    db: Session, viewer: Viewer, assembly_id: int, vote_id: int
) -> list[SecretLine]:
    """For whom the viewer votes, and who of them has taken part."""
    found = electors.electors(db, viewer, assembly_id)
    ids = [elector.member.id for elector in found]
    took_part = participations.taken_part(db, vote_id, ids)
    themselves = turnouts.voting_themselves(db, assembly_id, found)
    return [
        SecretLine(
            elector,
            took_part=elector.member.id in took_part,
            votes_itself=elector.member.id in themselves,
        )
        for elector in found
    ]
