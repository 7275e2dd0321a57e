"""The draft that would replace a convocation is given up (B6)."""

from assembly.queries import admission, locks
from assembly.queries.convenings import objections_to_change
from assembly.rules.drafting import objections_to_dropping_draft
from assembly.rules.objection import refuse
from assembly.work import Work


def discard_draft(work: Work, *, convocation_id: int) -> None:
    """Give the draft up; the convocation in force stands.

    The row stays, superseded without having been issued: what was recorded of it
    keeps its number. Refuses whoever is not of the table, a convocation already
    issued, and an assembly's first draft, which is cancelled instead. B6.
    """
    locks.hold_by_convocation(work.db, convocation_id)
    who = work.viewer
    draft = admission.convocation(work.db, who, convocation_id)
    convened = draft.assembly.convened_at is not None
    refuse(
        (
            *objections_to_change(who, draft, work.now),
            *objections_to_dropping_draft(convened=convened),
        )
    )
    draft.superseded_at = work.now
