"""The latest moment to convene has passed: the draft lapses (B6, B7)."""

from assembly.events import DraftLapsed
from assembly.queries import locks
from assembly.queries.drafts import latest_moment, waiting_draft
from assembly.rules.convening import lapses
from assembly.work import Work


def lapse_draft(work: Work, *, convocation_id: int) -> bool:
    """Mark a draft that can no longer be convened for its opening.

    Whether it was this call that did; a draft of an assembly convened already lapses
    alone: the convocation in force stands.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    draft = waiting_draft(work.db, convocation_id)
    latest = None if draft is None else latest_moment(draft)
    if draft is None or latest is None or draft.opens_at is None:
        return False
    if not lapses(latest=latest, moment=work.now):
        return False
    draft.lapsed_at = work.now
    work.announce(
        DraftLapsed(
            assembly_id=draft.assembly_id,
            convocation_id=draft.id,
            opens_at=draft.opens_at,
            latest_convening=latest,
        )
    )
    return True
