"""The room of an assembly: its agenda, and how far each item has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.vote import Ballot, Vote
from assembly.queries import (
    admission,
    agendas,
    phases,
    presence,
    quorums,
    rolls,
    turnouts,
)
from assembly.queries.item_states import item_states
from assembly.queries.late_openings import is_late
from assembly.queries.messages import Discussion, discussions
from assembly.queries.news import last_seq
from assembly.queries.presence import PresentMember
from assembly.queries.quorums import Quorum, RepresentedMember
from assembly.queries.viewers import Viewer
from assembly.rules.vocabulary import ItemKind


@dataclass(frozen=True)
class RoomDocument:
    id: int
    filename: str
    size: int  # bytes
    role: str


@dataclass(frozen=True)
class RoomItem:
    """`state` is one of: silent, discussed, voting, adopted, rejected; of an
    election elected or undecided."""

    id: int
    position: int
    kind: ItemKind
    title: str
    text: str
    state: str
    discussion: Discussion
    documents: Sequence[RoomDocument]
    edition: str  # another one for every amendment
    withdrawn_at: datetime | None
    exclusion_id: int | None = None
    has_late_defence: bool = False


@dataclass(frozen=True)
class Entrance:
    """`now_ms` is the moment in milliseconds, as browsers count."""

    seq: int
    now_ms: int
    makes_present: bool  # entering makes a member present that is not yet
    is_late: bool  # its hours have begun, and no clock has opened it


@dataclass(frozen=True)
class Room:
    """`state` is one of the words of queries/phases.py; counts are of members.

    `seq` is the last entry of the record that this view has seen, or an older one.
    """

    assembly_id: int
    title: str
    state: str
    opens_at: datetime
    closes_at: datetime
    seq: int
    items: Sequence[RoomItem]
    withdrawn: Sequence[RoomItem]  # by the assembly, on the day (B7)
    present: Sequence[PresentMember]
    present_count: int
    roll_count: int
    absent_of_mine: int
    quorum: Quorum | None  # none in an ordinary assembly
    represented: Sequence[RepresentedMember]

    @property
    def is_open(self) -> bool:
        return self.state == phases.OPEN


def room(db: Session, who: Viewer, assembly_id: int, moment: datetime) -> Room:
    """The room of a convened assembly; a miss while it is a draft."""
    sitting = admission.assembly(db, who, assembly_id)
    if sitting.convened_at is None:
        raise admission.NotFound(f"the room of assembly {assembly_id}")
    seq = last_seq(db, sitting.stream)  # first: what comes after is told again
    opens_at, closes_at = phases.window(sitting)
    present = presence.present_members(db, assembly_id)
    there = {member.id for member in present}
    every = _items(db, assembly_id)
    return Room(
        assembly_id=assembly_id,
        title=sitting.title,
        state=phases.phase(sitting, moment),
        opens_at=opens_at,
        closes_at=closes_at,
        seq=seq,
        items=[item for item in every if item.withdrawn_at is None],
        withdrawn=[item for item in every if item.withdrawn_at is not None],
        present=present,
        present_count=sum(member.on_roll for member in present),
        roll_count=rolls.roll_count(db, assembly_id),
        absent_of_mine=sum(member.id not in there for member in who.members),
        quorum=quorums.quorum(db, sitting),
        represented=quorums.represented_members(db, assembly_id),
    )


def entrance(db: Session, who: Viewer, assembly_id: int, moment: datetime) -> Entrance:
    """What somebody finds who enters; a miss where `room` is one."""
    sitting = admission.assembly(db, who, assembly_id)
    if sitting.convened_at is None:
        raise admission.NotFound(f"the room of assembly {assembly_id}")
    return Entrance(
        seq=last_seq(db, sitting.stream),
        now_ms=round(moment.timestamp() * 1000),
        makes_present=sitting.is_open(moment)
        and presence.anybody_absent(db, assembly_id, who),
        is_late=is_late(db, assembly_id, moment),
    )


def item_assembly(db: Session, who: Viewer, item_id: int) -> int:
    """The assembly on whose agenda this item stands, or stood until it withdrew it."""
    return admission.item_convened(db, who, item_id)[1].id


def item_title(db: Session, who: Viewer, item_id: int) -> str:
    """What an item is called."""
    return admission.item(db, who, item_id)[0].title


def turnout(db: Session, assembly_id: int) -> dict[int, int]:
    """How many members have voted in each vote of the assembly, by vote."""
    asked = (
        select(Vote.id, func.count(Ballot.id))
        .outerjoin(Ballot, Ballot.vote_id == Vote.id)
        .where(Vote.assembly_id == assembly_id)
        .group_by(Vote.id)
    )
    openly = {vote_id: count for vote_id, count in db.execute(asked)}
    return {**openly, **turnouts.in_secret(db, list(openly))}


def _items(db: Session, assembly_id: int) -> list[RoomItem]:
    """The agenda in force and what was withdrawn, with what was said and voted."""
    convocation = agendas.in_force(db, assembly_id)
    if convocation is None:
        return []
    told = discussions(db, assembly_id)
    states = item_states(db, assembly_id)
    return [
        _item(item, told.get(item.id, Discussion()), states.get(item.id))
        for item in agendas.every_item(db, convocation.id)
    ]


def _item(item: AgendaItem, told: Discussion, state: str | None) -> RoomItem:
    return RoomItem(
        id=item.id,
        position=item.position,
        kind=item.kind,
        title=item.title,
        text=item.text,
        state=state or ("discussed" if told.count else "silent"),
        discussion=told,
        documents=[
            RoomDocument(d.document_id, d.document.filename, d.document.size, d.role)
            for d in item.documents
        ],
        edition=agendas.edition(item),
        withdrawn_at=item.withdrawn_at,
        exclusion_id=item.exclusion_id,
        has_late_defence=item.has_late_defence,
    )
