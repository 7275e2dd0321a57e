"""On which agendas an exclusion stands, and how far its file is (S11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.exclusion import Exclusion
from assembly.models.vote import Result, Vote
from assembly.rules.defence import FileFacts


@dataclass(frozen=True)
class Hearing:
    """An assembly that is convened, or was, to decide on an exclusion.

    `vote`: the last one closed on the item; none: undecided, or not yet.
    """

    item: AgendaItem
    convocation: Convocation
    assembly: Assembly
    vote: Vote | None

    def is_pending(self) -> bool:
        """Whether it has not closed."""
        return self.assembly.closed_at is None

    def has_opened(self, moment: datetime) -> bool:
        opens_at = self.assembly.opens_at
        return opens_at is not None and opens_at <= moment


def hearings(db: Session, exclusion_id: int) -> list[Hearing]:
    """Each assembly whose agenda in force has it, the first to open first; neither
    one that is cancelled nor one that withdrew the item (B7)."""
    asked = _standing(exclusion_id).where(
        Convocation.issued_at.is_not(None),
        Convocation.superseded_at.is_(None),
        Assembly.cancelled_at.is_(None),
    )
    rows = db.execute(asked.order_by(Assembly.opens_at, Assembly.id)).all()
    return [
        Hearing(item, convocation, assembly, last_closed_vote(db, item.id))
        for item, convocation, assembly in rows
    ]


def drafted_items(db: Session, exclusion_id: int) -> Sequence[AgendaItem]:
    """Its items on drafts that wait to be convened."""
    asked = _standing(exclusion_id).where(
        Convocation.issued_at.is_(None),
        Convocation.superseded_at.is_(None),
        Assembly.cancelled_at.is_(None),
    )
    return [item for item, _convocation, _assembly in db.execute(asked).all()]


def assemblies_touched(db: Session, exclusion_id: int) -> list[int]:
    """Every assembly that has it on an agenda, drafted or issued, by number."""
    asked = (
        select(Convocation.assembly_id)
        .join(AgendaItem, AgendaItem.convocation_id == Convocation.id)
        .where(AgendaItem.exclusion_id == exclusion_id)
        .distinct()
        .order_by(Convocation.assembly_id)
    )
    return list(db.scalars(asked))


def last_closed_vote(db: Session, item_id: int) -> Vote | None:
    """What decides: the last vote on the item that was closed, with its result."""
    asked = (
        select(Vote)
        .join(Result, Result.vote_id == Vote.id)
        .where(Vote.item_id == item_id, Vote.closed_at.is_not(None))
        .order_by(Vote.id.desc())
        .limit(1)
    )
    return db.scalar(asked)


def file_facts(db: Session, exclusion: Exclusion, moment: datetime) -> FileFacts:
    """How far the file is, as the rules ask of it."""
    return FileFacts(
        proposed=exclusion.proposed_at is not None,
        dropped=exclusion.dropped_at is not None,
        decided=exclusion.decided_at is not None,
        heard=any(
            found.is_pending() and found.has_opened(moment)
            for found in hearings(db, exclusion.id)
        ),
    )


def has_open_file(db: Session, member_id: int) -> bool:
    """Whether an exclusion of this member is before the board or an assembly."""
    asked = select(Exclusion.id).where(
        Exclusion.member_id == member_id,
        Exclusion.dropped_at.is_(None),
        Exclusion.decided_at.is_(None),
    )
    return db.scalar(asked.limit(1)) is not None


def _standing(exclusion_id: int) -> Select[AgendaItem, Convocation, Assembly]:
    return (
        select(AgendaItem, Convocation, Assembly)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(
            AgendaItem.exclusion_id == exclusion_id,
            AgendaItem.withdrawn_at.is_(None),
        )
    )
