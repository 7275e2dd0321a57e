"""Whether an assembly should be open, and no clock has opened it yet."""

from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly


def is_late(db: Session, assembly_id: int, now: datetime) -> bool:
    """Its hours have begun, but its roll is not frozen."""
    found = db.get(Assembly, assembly_id)
    return found is not None and found.opened_at is None and found.is_open(now)
