"""Drafts that wait to be convened, and the latest moment for each."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.rules.notice import latest_convening


def waiting_drafts(db: Session) -> list[Convocation]:
    """Each draft with an opening that is neither convened nor lapsed nor given up."""
    return list(db.scalars(_waiting()))


def waiting_draft(db: Session, convocation_id: int) -> Convocation | None:
    """This draft, if it still waits to be convened."""
    found = _waiting().where(Convocation.id == convocation_id)
    return db.scalar(found.execution_options(populate_existing=True))


def latest_moment(draft: Convocation) -> datetime | None:
    """The last moment at which convening it is lawful (B6, B7)."""
    if draft.opens_at is None:
        return None
    return latest_convening(draft.assembly.kind, draft.opens_at)


def _waiting() -> Select[Convocation]:
    return (
        select(Convocation)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .options(joinedload(Convocation.assembly))
        .where(
            Convocation.issued_at.is_(None),
            Convocation.superseded_at.is_(None),
            Convocation.lapsed_at.is_(None),
            Convocation.opens_at.is_not(None),
            Assembly.cancelled_at.is_(None),
            Assembly.opened_at.is_(None),
        )
        .order_by(Convocation.id)
    )
