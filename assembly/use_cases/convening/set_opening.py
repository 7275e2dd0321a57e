"""The day and the hour of a drafted assembly are set (B6)."""

from datetime import datetime

from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules import hours
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import AssemblyKind
from assembly.work import Work


def set_opening(work: Work, *, convocation_id: int, opens_at: datetime) -> None:
    """Set when the assembly opens; an ordinary one closes 24 elapsed hours later.

    A draft that had lapsed lives again. Refuses whoever is not of the table, a
    convocation already issued, and a year out of reach. Whether there is time
    enough to convene is asked when it is convened. B6.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *hours.objections_to_opening(opens_at),
        )
    )
    draft.opens_at = opens_at
    if draft.assembly.kind is AssemblyKind.ORDINARY:
        draft.closes_at = hours.closes_at(opens_at)
    draft.lapsed_at = None
