"""The sheet of one person in a secret vote: for whom it may cast, and for whom not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.queries import (
    admission,
    ballots,
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
from assembly.rules.objection import Objection
from assembly.rules.secret_ballots import objections_to_casting_secretly
from assembly.rules.sheets import objections_to_sheet
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

    @property
    def to_be_filled(self) -> list[int]:
        """The members that one choice for all is for."""
        return [line.elector.member.id for line in self.castable]


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


def against_casting(
    db: Session,
    viewer: Viewer,
    vote_id: int,
    choices: Mapping[int, int | None],
    moment: datetime,
) -> tuple[Objection, ...]:
    """Why the viewer cannot cast these now, by member the number of a candidacy or
    None; before a page asks to confirm them, and when they are cast (B5, B7, S2)."""
    vote = admission.vote(db, viewer, vote_id)
    assembly = db.get_one(Assembly, vote.assembly_id)
    asked = lines(db, viewer, vote.assembly_id, vote_id)
    stood = {c.id for c in candidates.of_votes(db, [vote_id]).get(vote_id, [])}
    known = {line.elector.member.id for line in asked}
    foreign = [m for m in choices if m not in known]
    off_roll = [m for m in foreign if viewer.represents(m)]
    unrepresented = [m for m in foreign if m not in off_roll]
    return (
        *objections_to_sheet(filled=len(choices)),
        *objections_to_casting_secretly(
            opened_at=vote.opened_at,
            closed_at=vote.closed_at,
            assembly_closes_at=assembly.closes_at or vote.opened_at,
            moment=moment,
            unrepresented=ballots.names(db, unrepresented),
            off_roll=ballots.names(db, off_roll),
            already=_names(choices, [line for line in asked if line.took_part]),
            present_givers=_names(choices, [x for x in asked if x.votes_itself]),
            outside=sum(c not in {None, *stood} for c in choices.values()),
        ),
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


def _names(choices: Collection[int], found: Sequence[SecretLine]) -> list[str]:
    members = (line.elector.member for line in found)
    return [member.name for member in members if member.id in choices]
