"""Who became a member, or is one no more, by a vote of the assembly (S11)."""

from collections.abc import Collection, Sequence

from assembly.events import (
    AdmissionRejected,
    Event,
    ExclusionRejected,
    MemberAdmitted,
    MemberExcluded,
)
from assembly.queries.legible import Spoken

MembershipEvent = (
    MemberAdmitted | AdmissionRejected | MemberExcluded | ExclusionRejected
)
_KINDS = (MemberAdmitted, AdmissionRejected, MemberExcluded, ExclusionRejected)


def membership(
    said: Sequence[Spoken[Event]], vote_ids: Collection[int]
) -> list[Spoken[MembershipEvent]]:
    """What followed from these votes when the assembly closed."""
    return [
        Spoken(one.seq, one.at, one.by, one.event)
        for one in said
        if isinstance(one.event, _KINDS) and one.event.vote_id in vote_ids
    ]
