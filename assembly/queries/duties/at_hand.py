"""The duties of the year that wait for somebody who signs in (S6, B5, B10)."""

from datetime import datetime

from sqlalchemy.orm import Session

from assembly.queries.duties.seen import DutySeen
from assembly.queries.duties.warnings import TOLD_OTHERWISE, unsettled
from assembly.queries.viewers import Viewer
from assembly.rules import cycle, duties
from assembly.rules.duties import Duty, DutyState

OF_THE_CYCLE = {*TOLD_OTHERWISE, Duty.EXTRAORDINARY_ASSEMBLY}  # warned of by themselves


def duties_at_hand(db: Session, viewer: Viewer, moment: datetime) -> list[DutySeen]:
    """Near or late, by the day to act. The assemblies and the audit board's opinion are
    the table's; newsletters are the secretariat's, and of those only what is near."""
    today = cycle.day_of(moment)
    return [
        seen
        for seen in unsettled(db, moment)
        if _is_for(viewer, seen.due.duty)
        and (
            duties.duty_warning(seen.due, today=today) is not None
            or (seen.state is DutyState.LATE and seen.due.duty is not Duty.NEWSLETTER)
        )
    ]


def _is_for(viewer: Viewer, duty: Duty) -> bool:
    if duty is Duty.NEWSLETTER:
        return viewer.is_secretariat
    return duty not in OF_THE_CYCLE and bool(viewer.table_posts)
