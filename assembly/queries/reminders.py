"""Which assembly is about to open, with its members not reminded of it yet."""

from datetime import datetime, timedelta

from sqlalchemy import Select, String, cast, exists, literal, select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter

REMIND_BEFORE = timedelta(days=1)
_OCCASION = "opening-reminder:"


def reminder_occasion(convocation_id: int) -> str:
    return f"{_OCCASION}{convocation_id}"


def reminders_due(db: Session, moment: datetime) -> list[int]:
    """The assemblies that open within a day, and whose members were not reminded."""
    return [assembly_id for assembly_id, _ in db.execute(_due(moment))]


def reminder_due(db: Session, assembly_id: int, moment: datetime) -> int | None:
    """The convocation to remind of; none if there is nothing to remind of now."""
    due = _due(moment).where(Assembly.id == assembly_id)
    row = db.execute(due).one_or_none()
    return None if row is None else row[1]


def _due(moment: datetime) -> Select[int, int]:
    occasion = literal(_OCCASION) + cast(Convocation.id, String)
    return (
        select(Assembly.id, Convocation.id)
        .join(Convocation, Convocation.assembly_id == Assembly.id)
        .where(
            Assembly.convened_at.is_not(None),
            Assembly.cancelled_at.is_(None),
            Assembly.opened_at.is_(None),
            Assembly.opens_at > moment,
            Assembly.opens_at <= moment + REMIND_BEFORE,
            Convocation.issued_at.is_not(None),
            Convocation.superseded_at.is_(None),
            ~exists().where(Letter.occasion == occasion),
        )
    )
