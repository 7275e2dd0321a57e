"""Whether an assembly is sitting now, by the moment asked for and no job's doing."""

from datetime import datetime

from assembly.models.assembly import Assembly
from assembly.rules import hours

BEFORE, OPEN, CLOSED, CANCELLED = "before", "open", "closed", "cancelled"


def phase(sitting: Assembly, moment: datetime) -> str:
    """One of the four words above, for an assembly that has been convened."""
    if sitting.cancelled_at is not None:
        return CANCELLED
    opens_at, closes_at = window(sitting)
    if sitting.closed_at is not None or moment >= closes_at:
        return CLOSED
    within = hours.is_open(opens_at=opens_at, closes_at=closes_at, moment=moment)
    return OPEN if within else BEFORE


def window(sitting: Assembly) -> tuple[datetime, datetime]:
    """When it opens and closes: what is convened has both."""
    assert sitting.opens_at is not None  # noqa: S101
    assert sitting.closes_at is not None  # noqa: S101
    return sitting.opens_at, sitting.closes_at
