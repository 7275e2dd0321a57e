"""A person's secret calendar, and the assemblies that stand in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.assembly import Assembly
from assembly.models.calendar import CalendarFeed
from assembly.models.convocation import Convocation
from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer, viewer


@dataclass(frozen=True)
class SittingDate:
    """An assembly as a calendar has it: `number` is its convocation's."""

    assembly_id: int
    title: str
    opens_at: datetime
    closes_at: datetime
    place: str | None
    number: int
    issued_at: datetime
    cancelled_at: datetime | None


def feed_of(db: Session, person_id: int) -> CalendarFeed | None:
    """The person's feed that was not revoked."""
    standing = select(CalendarFeed).where(
        CalendarFeed.person_id == person_id, CalendarFeed.revoked_at.is_(None)
    )
    return db.scalar(standing.order_by(CalendarFeed.id).limit(1))


def reader_of_feed(db: Session, feed_id: int, moment: datetime) -> Viewer:
    """Whose calendar it is; a miss once revoked, or if they may not enter any more."""
    feed = db.get(CalendarFeed, feed_id)
    if feed is None or feed.revoked_at is not None:
        raise NotFound(f"calendar feed {feed_id}")
    found = viewer(db, feed.person_id, moment)
    if found is None or not found.may_enter:
        raise NotFound(f"calendar feed {feed_id}")
    return found


def sitting_dates(db: Session, assembly_id: int | None = None) -> Sequence[SittingDate]:
    """Every assembly that was convened, or this one; cancelled ones say so."""
    asked = (
        select(Convocation)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(Convocation.issued_at.is_not(None), Convocation.superseded_at.is_(None))
        .order_by(Convocation.opens_at)
    )
    if assembly_id is not None:
        asked = asked.where(Convocation.assembly_id == assembly_id)
    return [_date(one) for one in db.scalars(asked)]


def _date(one: Convocation) -> SittingDate:
    assert one.opens_at is not None  # noqa: S101  (what is issued has its hours)
    assert one.closes_at is not None  # noqa: S101
    assert one.issued_at is not None  # noqa: S101
    return SittingDate(
        assembly_id=one.assembly_id,
        title=one.assembly.title,
        opens_at=one.opens_at,
        closes_at=one.closes_at,
        place=one.place,
        number=one.number,
        issued_at=one.issued_at,
        cancelled_at=one.assembly.cancelled_at,
    )
