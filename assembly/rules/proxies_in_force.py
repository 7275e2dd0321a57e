"""B7: what becomes of a proxy: revoked by its giver, returned by its holder, used."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from assembly.rules.objection import Objection

_REVOKES = "A proxy is revoked by its giver, and you do not represent %(member)s."
_RETURNS = "A proxy is returned by its holder, and you do not represent %(member)s."


@dataclass(frozen=True)
class Ended:
    """A proxy that is no longer in force, since when, and through which side."""

    at: datetime
    revoked: bool  # by its giver; else returned by its holder


def objections_to_revoking(
    *, giver: str, represents_giver: bool, ended: Ended | None
) -> tuple[Objection, ...]:
    """B7, S2: its giver revokes a proxy at any moment while it is in force."""
    return (
        *_objections_to_acting(_REVOKES, giver, represents=represents_giver),
        *_objections_to_end(ended),
    )


def objections_to_returning(
    *, holder: str, represents_holder: bool, ended: Ended | None
) -> tuple[Objection, ...]:
    """B7, S2: its holder returns a proxy at any moment while it is in force."""
    return (
        *_objections_to_acting(_RETURNS, holder, represents=represents_holder),
        *_objections_to_end(ended),
    )


def objections_to_casting_by_proxy(
    *, voted_themselves: Collection[str], ended: Collection[str]
) -> tuple[Objection, ...]:
    """B7: a member's own ballot prevails; a proxy that has ended casts none.

    Both name givers on the sheet of a holder.
    """
    found = []
    if voted_themselves:
        found.append(
            Objection(
                "B7",
                "Voted themselves, so that their own ballot prevails: %(names)s.",
                "Leave them out and send the others.",
                {"names": ", ".join(voted_themselves)},
            )
        )
    if ended:
        found.append(
            Objection(
                "B7",
                "The proxy has been revoked or returned: %(names)s.",
                "Leave them out; ballots already cast by it stand.",
                {"names": ", ".join(ended)},
            )
        )
    return tuple(found)


def _objections_to_acting(
    sentence: str, member: str, *, represents: bool
) -> tuple[Objection, ...]:
    if represents:
        return ()
    remedy = "Ask its representative to do it."
    return (Objection("S2", sentence, remedy, {"member": member}),)


def _objections_to_end(ended: Ended | None) -> tuple[Objection, ...]:
    if ended is None:
        return ()
    said = (
        "This proxy was revoked at %(ended_at)s."
        if ended.revoked
        else "This proxy was returned at %(ended_at)s."
    )
    return (Objection("B7", said, "It is in force no more.", {"ended_at": ended.at}),)
