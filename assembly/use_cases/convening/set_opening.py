"""The hours of a drafted assembly are set and, of an extraordinary one, its place."""

from datetime import datetime

from assembly.models.convocation import Convocation
from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules import hours
from assembly.rules.objection import Objection, refuse
from assembly.rules.places import NOWHERE, Place, objections_to_place
from assembly.rules.vocabulary import AssemblyKind
from assembly.work import Work


def set_opening(
    work: Work,
    *,
    convocation_id: int,
    opens_at: datetime,
    closes_at: datetime | None = None,
    place: Place = NOWHERE,
) -> None:
    """Set when the assembly opens and closes, and where it is held.

    An ordinary one is online and closes 24 elapsed hours after its opening, whatever
    else is said (B6). A draft that had lapsed lives again. Refuses whoever is not of
    the table, a convocation already issued, a year out of reach, and of an
    extraordinary one a closing not 1 hour to 7 days later (B7) and a place or time
    zone that is none (S7); what is not stated yet is asked for when it is convened,
    and so is the notice. B6, B7.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    kind = draft.assembly.kind
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *(
                hours.objections_to_opening(opens_at, kind=kind)
                or _objections(kind, opens_at, closes_at, place)
            ),
        )
    )
    if kind is AssemblyKind.ORDINARY:
        closes_at, place = hours.closes_at(opens_at), NOWHERE
    _set(draft, opens_at, closes_at, place)


def _objections(
    kind: AssemblyKind, opens_at: datetime, closes_at: datetime | None, place: Place
) -> tuple[Objection, ...]:
    """To a closing and a place that were stated."""
    if kind is AssemblyKind.ORDINARY:
        return ()
    against_place = () if place == NOWHERE else objections_to_place(place)
    if closes_at is None:
        return against_place
    against_hours = hours.objections_to_opening_hours(
        kind, opens_at=opens_at, closes_at=closes_at
    )
    return (*against_hours, *against_place)


def _set(
    draft: Convocation, opens_at: datetime, closes_at: datetime | None, place: Place
) -> None:
    draft.opens_at, draft.closes_at = opens_at, closes_at
    draft.held_at = place
    draft.lapsed_at = None
