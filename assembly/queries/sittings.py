"""An assembly by one of its convocations: hours, agenda, documents; for letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.rules.notice import latest_convening
from assembly.rules.purposes import Purpose


@dataclass(frozen=True)
class Paper:
    """A document of the agenda."""

    id: int
    filename: str
    media_type: str
    size: int  # bytes
    sha256: str


@dataclass(frozen=True)
class Point:
    position: int
    kind: str
    title: str
    text: str
    purpose: Purpose
    papers: Sequence[Paper]


@dataclass(frozen=True)
class Sitting:
    """An assembly by one of its convocations."""

    assembly_id: int
    kind: str
    title: str
    number: int
    opens_at: datetime
    closes_at: datetime
    place: str | None  # of an extraordinary assembly
    time_zone: str | None
    latest_convening: datetime
    agenda: Sequence[Point]

    @property
    def papers(self) -> list[Paper]:
        """Each document once, in the agenda's order."""
        found = {p.id: p for point in self.agenda for p in point.papers}
        return list(found.values())


def sitting_by(db: Session, convocation: Convocation) -> Sitting | None:
    """The assembly as this convocation has it; none while it has no opening."""
    if convocation.opens_at is None:
        return None
    assembly = convocation.assembly
    return Sitting(
        assembly_id=assembly.id,
        kind=assembly.kind.value,
        title=assembly.title,
        number=convocation.number,
        opens_at=convocation.opens_at,
        closes_at=convocation.closes_at or convocation.opens_at,  # a draft may lack it
        place=convocation.place,
        time_zone=convocation.time_zone,
        latest_convening=latest_convening(assembly.kind, convocation.opens_at),
        agenda=_agenda(db, convocation.id),
    )


def _agenda(db: Session, convocation_id: int) -> list[Point]:
    items = (
        select(AgendaItem)
        .where(AgendaItem.convocation_id == convocation_id)
        .order_by(AgendaItem.position)
    )
    return [_point(item) for item in db.scalars(items)]


def _point(item: AgendaItem) -> Point:
    documents = [attached.document for attached in item.documents]
    return Point(
        position=item.position,
        kind=item.kind.value,
        title=item.title,
        text=item.text,
        purpose=item.purpose,
        papers=[
            Paper(d.id, d.filename, d.media_type, d.size, d.sha256) for d in documents
        ],
    )
