"""B5, B7, S2: casting in a secret vote, where the first ballot stands."""

from collections.abc import Collection
from datetime import datetime

from assembly.rules.balloting import objections_to_casting
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import VoteKind


def objections_to_casting_secretly(  # noqa: PLR0913  (every fact is named)
    *,
    opened_at: datetime,
    closed_at: datetime | None,
    assembly_closes_at: datetime,
    moment: datetime,
    unrepresented: Collection[str],
    off_roll: Collection[str],
    already: Collection[str],
    present_givers: Collection[str],
    outside: int,
) -> tuple[Objection, ...]:
    """B5, B7, S2: one secret ballot for each member, and it stands.

    As of an open vote, and besides: `already` names members that have taken part;
    `present_givers` those represented by proxy that are present themselves; `outside`
    counts choices that are no candidate of this round.
    """
    found = [
        *objections_to_casting(
            opened_at=opened_at,
            closed_at=closed_at,
            assembly_closes_at=assembly_closes_at,
            moment=moment,
            unrepresented=unrepresented,
            off_roll=off_roll,
        ),
        *_objections_to_replacing(already),
        *_objections_to_holder(present_givers),
    ]
    if outside:
        found.append(
            Objection(
                "B5",
                "Choices for whom is no candidate of this round: %(count)s.",
                "Choose one of the candidates, or a blank ballot.",
                {"count": outside},
            )
        )
    return tuple(found)


def objections_to_way_of_casting(
    *, kind: VoteKind, way: VoteKind
) -> tuple[Objection, ...]:
    """B5: an election is voted in secret, and nothing else is."""
    if kind is way:
        return ()
    if kind is VoteKind.SECRET:
        return (
            Objection(
                "B5",
                "This vote is secret: its ballots are cast by its own sheet.",
                "Open the vote again and use the sheet that it shows.",
            ),
        )
    return (
        Objection(
            "B5",
            "This vote is a roll-call, not an election.",
            "Open the vote again and use the sheet that it shows.",
        ),
    )


def objections_to_resending_secretly(*, same: bool) -> tuple[Objection, ...]:
    """B5: what arrives a second time is the sheet as it was, or it is another sheet.

    `same`: for the same vote and the same members. No choice is kept to compare.
    """
    if same:
        return ()
    return (
        Objection(
            "B5",
            "This sheet was received already, for another vote or other members.",
            "Open the vote again: it shows for whom you may still cast.",
        ),
    )


def _objections_to_replacing(already: Collection[str]) -> tuple[Objection, ...]:
    if not already:
        return ()
    return (
        Objection(
            "B5",
            "Taken part in this secret vote already: %(names)s. Nobody can find a"
            " secret ballot again, so nobody can replace it.",
            "Leave these members out; the ballot that was cast stands.",
            {"names": ", ".join(already), "count": len(already)},
        ),
    )


def _objections_to_holder(present_givers: Collection[str]) -> tuple[Objection, ...]:
    if not present_givers:
        return ()
    return (
        Objection(
            "B7",
            "Present itself, and so voting itself in this secret vote: %(names)s.",
            "Leave these members out: a member's own ballot prevails.",
            {"names": ", ".join(present_givers), "count": len(present_givers)},
        ),
    )
