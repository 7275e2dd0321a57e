"""Which warning of the latest moment to convene is due, and not written yet."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.queries.drafts import latest_moment
from assembly.rules.convening import warnings_due


def warning_occasion(convocation_id: int, days: int) -> str:
    return f"latest-moment:{convocation_id}:{days}"


def warning_due(db: Session, draft: Convocation, moment: datetime) -> int | None:
    """The threshold to warn of, in days: the last one passed, if nobody was warned.

    Of several passed at once, by a clock that stood still, only the last is told.
    """
    latest = latest_moment(draft)
    passed = () if latest is None else warnings_due(latest=latest, moment=moment)
    if not passed:
        return None
    days = min(passed)
    written = select(Letter.id).where(
        Letter.occasion == warning_occasion(draft.id, days)
    )
    return None if db.scalar(written.limit(1)) is not None else days
