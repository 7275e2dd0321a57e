"""An assembly by one of its convocations: hours, agenda, documents; for letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.convocation import Convocation
from assembly.queries import agendas
from assembly.queries.amendments import Facts, convened_otherwise
from assembly.rules.notice import latest_convening
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import Organ, Post


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
        agenda=_agenda(db, convocation),
    )


def _agenda(db: Session, convocation: Convocation) -> list[Point]:
    """As it was fixed: what the assembly amended on the day was not in the letter."""
    told = convened_otherwise(db, convocation.assembly_id, convocation.id)
    if told:
        return [_point_convened(item) for item in told]
    return [_point(item) for item in agendas.items_of(db, convocation.id)]


def _point(item: AgendaItem) -> Point:
    return _point_convened(agendas.frozen([item])[0])


def _point_convened(told: Facts) -> Point:
    organ, post, by = told.get("organ"), told.get("post"), told.get("proposed_by")
    return Point(
        position=told["position"],
        kind=told["kind"],
        title=told["title"],
        text=told["text"],
        purpose=Purpose(
            organ=None if organ is None else Organ(organ),
            post=None if post is None else Post(post),
            term_years=told.get("term_years"),
            proposed_text=told.get("proposed_text"),
            proposed_by=None if by is None else Organ(by),
        ),
        papers=[
            Paper(
                d["document_id"], d["filename"], d["media_type"], d["size"], d["sha256"]
            )
            for d in told["documents"]
        ],
    )
