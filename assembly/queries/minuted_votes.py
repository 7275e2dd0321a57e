"""The votes of an assembly, as its record tells them: roll-calls and secret votes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assembly.events import (
    BallotCast,
    ElectionClosed,
    Event,
    SecretBallotCast,
    VoteClosed,
    VotePut,
)
from assembly.queries.legible import Spoken, of_kind
from assembly.rules.majority import Tally
from assembly.rules.quorum import Decision
from assembly.rules.vocabulary import Choice

Facts = Mapping[str, Any]  # as the record keeps them
Said = Sequence[Spoken[Event]]


@dataclass(frozen=True)
class RollCallLine:
    """What one member of the roll answered; no choice: it did not vote.

    `cast_by` is a person; `holder` the member that voted for it, by proxy.
    """

    member: Facts
    choice: Choice | None = None
    cast_by: str | None = None
    holder: str | None = None
    seq: int | None = None


@dataclass(frozen=True)
class VoteMinute:
    put: Spoken[VotePut]
    closed: Spoken[VoteClosed]
    roll_call: tuple[RollCallLine, ...]

    @property
    def not_voting(self) -> int:
        return sum(line.choice is None for line in self.roll_call)

    @property
    def by_choice(self) -> list[tuple[Choice | None, tuple[RollCallLine, ...]]]:
        """The roll-call answer by answer, each in the order of the roll; at last, under
        no choice, who did not vote. An answer that nobody gave is left out."""
        answers = (*Choice, None)
        called = [
            (a, tuple(x for x in self.roll_call if x.choice is a)) for a in answers
        ]
        return [(answer, lines) for answer, lines in called if lines]

    @property
    def decision(self) -> Decision:
        """From what the result follows: majority and, for the statutes, quorum."""
        told = self.closed.event
        return Decision(
            tally=Tally(told.for_, told.against, told.abstained, told.roll),
            article=told.article,
            present=told.present,
            represented=told.represented,
            quorum_needed=told.quorum_needed,
        )


@dataclass(frozen=True)
class ElectionMinute:
    """A secret vote: who stood, who took part, and how many voted for whom."""

    put: Spoken[VotePut]
    closed: Spoken[ElectionClosed]
    took_part: tuple[Spoken[SecretBallotCast], ...]

    @property
    def blank(self) -> int | None:
        """Ballots that name nobody; none where they are not shown split."""
        told = self.closed.event
        return None if told.expressed is None else told.participated - told.expressed

    @property
    def second_round(self) -> list[str]:
        """The members between which a second round would be."""
        names = {c["candidacy_id"]: c["member"] for c in self.put.event.candidates}
        return [names.get(number, "") for number in self.closed.event.second_round]


def votes(said: Said, roll: Sequence[Facts]) -> list[VoteMinute]:
    """Every open vote, in the order in which they were closed."""
    put = _put(said)
    ballots = of_kind(said, BallotCast)
    return [
        _vote(put[closed.event.vote_id], closed, ballots, roll)
        for closed in of_kind(said, VoteClosed)
    ]


def elections(said: Said) -> list[ElectionMinute]:
    """Every secret vote, round by round."""
    put = _put(said)
    cast = {one.seq: one for one in of_kind(said, SecretBallotCast)}
    return [
        ElectionMinute(
            put[closed.event.vote_id],
            closed,
            tuple(cast[seq] for seq in closed.event.took_part if seq in cast),
        )
        for closed in of_kind(said, ElectionClosed)
    ]


def _put(said: Said) -> dict[int, Spoken[VotePut]]:
    return {put.event.vote_id: put for put in of_kind(said, VotePut)}


def _vote(
    put: Spoken[VotePut],
    closed: Spoken[VoteClosed],
    ballots: Sequence[Spoken[BallotCast]],
    roll: Sequence[Facts],
) -> VoteMinute:
    counted = set(closed.event.counted)
    by_member = {b.event.member_id: b for b in ballots if b.seq in counted}
    lines = (_line(member, by_member.get(int(member["id"]))) for member in roll)
    return VoteMinute(put, closed, tuple(lines))


def _line(member: Facts, ballot: Spoken[BallotCast] | None) -> RollCallLine:
    if ballot is None:
        return RollCallLine(member)
    cast = ballot.event
    return RollCallLine(
        member, Choice(cast.choice), ballot.by, holder=cast.holder, seq=ballot.seq
    )
