"""Votes in short, as one viewer sees them. Nothing here tells a choice before closing.

For the room: `panels` gives the votes of every item of an assembly at once, each a
`VotePanel`; `templates/votes/panel.html` draws those of one item.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from assembly.models.assembly import Assembly
from assembly.models.vote import Result, Vote
from assembly.queries import admission, elections, rolls, turnouts
from assembly.queries.elections import ElectionOutcome
from assembly.queries.viewers import Viewer
from assembly.rules.chair import may_chair
from assembly.rules.majority import Tally
from assembly.rules.quorum import Decision
from assembly.rules.vocabulary import VoteKind


@dataclass(frozen=True)
class Outcome:
    """What a closed vote decided, as it was proclaimed, and from what it follows."""

    adopted: bool
    decision: Decision

    @property
    def tally(self) -> Tally:
        return self.decision.tally

    @property
    def article(self) -> str:
        return self.decision.article


@dataclass(frozen=True)
class VotePanel:
    """A vote in short. Counts are of members.

    `closed_at` is when it stopped taking ballots: by the chair or with the assembly,
    whichever came first. `outcome` is there once it has been counted; of a secret vote
    it is `election`.
    """

    id: int
    item_id: int | None  # none: on an agenda motion
    motion_id: int | None
    kind: VoteKind
    round: int
    assembly_id: int
    text: str
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None
    voted: int
    roll: int
    mine: int  # members on the roll that the viewer votes for, by proxy too
    mine_voted: int
    may_close: bool
    outcome: Outcome | None
    election: ElectionOutcome | None

    @property
    def is_secret(self) -> bool:
        return self.kind is VoteKind.SECRET

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def to_vote(self) -> int:
        """How many of them have not voted yet; none once closed."""
        return self.mine - self.mine_voted if self.is_open else 0


def panels(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> dict[int, list[VotePanel]]:
    """The votes of an assembly by agenda item, in the order they were put.

    Seven reads, however many votes there are. An item without a vote has no key.
    """
    found: dict[int, list[VotePanel]] = {}
    for panel in every_panel(db, viewer, assembly_id, now):
        if panel.item_id is not None:
            found.setdefault(panel.item_id, []).append(panel)
    return found


def every_panel(
    db: Session, viewer: Viewer, assembly_id: int, now: datetime
) -> list[VotePanel]:
    """Every vote of an assembly, on items and on motions, in the order put."""
    assembly = admission.assembly(db, viewer, assembly_id)
    put = (
        select(Vote)
        .where(Vote.assembly_id == assembly_id)
        .options(selectinload(Vote.result))
        .order_by(Vote.id)
    )
    return _panels(db, viewer, assembly, db.scalars(put).all(), now)


def panel(db: Session, viewer: Viewer, vote_id: int, now: datetime) -> VotePanel:
    """One vote in short."""
    vote = admission.vote(db, viewer, vote_id)
    assembly = admission.assembly(db, viewer, vote.assembly_id)
    return _panels(db, viewer, assembly, [vote], now)[0]


def closing_moment(vote: Vote, assembly: Assembly, now: datetime) -> datetime | None:
    """When the vote stopped taking ballots; none while it is open.

    It closes with the assembly, also when the clock is late to count it (B6).
    """
    ends = assembly.closes_at
    if ends is not None and ends <= now:
        return ends if vote.closed_at is None else min(ends, vote.closed_at)
    return vote.closed_at


def open_texts(db: Session, item_id: int) -> list[str]:
    """The texts now open to the vote on an item."""
    put = select(Vote.text).where(Vote.item_id == item_id, Vote.closed_at.is_(None))
    return list(db.scalars(put))


def _panels(
    db: Session,
    viewer: Viewer,
    assembly: Assembly,
    votes: Sequence[Vote],
    now: datetime,
) -> list[VotePanel]:
    if not votes:
        return []
    ids = [vote.id for vote in votes]
    roll = rolls.roll_count(db, assembly.id)
    given = turnouts.turnouts(db, viewer, assembly.id, votes)
    elected = elections.outcomes(db, ids)
    return [
        VotePanel(
            id=vote.id,
            item_id=vote.item_id,
            motion_id=vote.motion_id,
            kind=vote.kind,
            round=vote.round,
            assembly_id=vote.assembly_id,
            text=vote.text,
            opened_at=vote.opened_at,
            closes_at=assembly.closes_at or vote.opened_at,
            closed_at=closing_moment(vote, assembly, now),
            voted=given[vote.id].voted,
            roll=roll,
            mine=given[vote.id].mine,
            mine_voted=given[vote.id].mine_voted,
            may_close=may_chair(viewer.table_posts),
            outcome=None if vote.result is None else _outcome(vote.result),
            election=elected.get(vote.id),
        )
        for vote in votes
    ]


def _outcome(result: Result) -> Outcome:
    tally = Tally(
        for_=result.for_count,
        against=result.against_count,
        abstained=result.abstained_count,
        roll=result.roll_count,
    )
    decision = Decision(
        tally=tally,
        article=result.article,
        present=result.present_count,
        represented=result.represented_count,
        quorum_needed=result.quorum_needed,
    )
    return Outcome(adopted=result.adopted, decision=decision)
