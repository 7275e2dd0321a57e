"""S2: who votes. The roll is frozen when the assembly opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assembly.rules.vocabulary import VOTING_COLLEGES, College


@dataclass(frozen=True)
class Standing:
    """One member's college, and the moments [admitted, ended) of its membership.

    `admitted_at` is None until an assembly has validated the admission (S11);
    `ended_at` is None while the member remains.
    """

    member_id: int
    college: College
    admitted_at: datetime | None
    ended_at: datetime | None


def votes(college: College) -> bool:
    """S2: only effective and by-right members vote; associates do not."""
    return college in VOTING_COLLEGES


def on_roll(standing: Standing, *, opened_at: datetime) -> bool:
    """Whether this member votes in an assembly that opened then. S2, S11."""
    if not votes(standing.college) or standing.admitted_at is None:
        return False
    ended = standing.ended_at is not None and standing.ended_at <= opened_at
    return standing.admitted_at <= opened_at and not ended


def roll(standings: Iterable[Standing], *, opened_at: datetime) -> tuple[int, ...]:
    """The ids of all members on the roll, in order: each has exactly one vote. S2."""
    on = {s.member_id for s in standings if on_roll(s, opened_at=opened_at)}
    return tuple(sorted(on))
