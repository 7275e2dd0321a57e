"""Which assemblies serve a duty of the year: by what stands on their agendas (S6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem, ItemDocument
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.rules.cycle import day_of
from assembly.rules.duties import Progress
from assembly.rules.vocabulary import DocumentRole, ItemKind


@dataclass(frozen=True)
class Served:
    """An assembly with an item of this kind; `draft` while it is not convened.

    `opinion` is when the audit board's opinion stood among the item's documents.
    """

    assembly: Assembly
    kind: ItemKind
    opens_on: date
    convened_on: date | None
    has_opinion: bool

    def progress(self, moment: datetime) -> Progress:
        """How far a duty of this item has come."""
        if self.convened_on is None:
            return Progress(is_drafted=True)
        closes_at = self.assembly.closes_at
        if closes_at is not None and closes_at <= moment:
            return Progress(done_on=self.opens_on)
        return Progress(convened_for=self.opens_on)

    @property
    def rank(self) -> tuple[bool, date]:
        """Convened before drafted, then by day."""
        return self.convened_on is None, self.opens_on


def served(db: Session, kinds: Sequence[ItemKind]) -> list[Served]:
    """Every item of these kinds in a convocation or a draft that stands, best first."""
    asked = (
        select(AgendaItem, Convocation)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(
            AgendaItem.kind.in_(kinds),
            AgendaItem.withdrawn_at.is_(None),
            Convocation.opens_at.is_not(None),
            Convocation.superseded_at.is_(None),
            Convocation.lapsed_at.is_(None),
            Assembly.cancelled_at.is_(None),
        )
    )
    rows = db.execute(asked).all()
    with_opinion = _with_opinion(db, [item.id for item, _of in rows])
    found = [
        Served(
            assembly=of.assembly,
            kind=item.kind,
            opens_on=day_of(of.opens_at),
            convened_on=None if of.issued_at is None else day_of(of.issued_at),
            has_opinion=item.id in with_opinion,
        )
        for item, of in rows
        if of.opens_at is not None
    ]
    return sorted(found, key=lambda one: one.rank)


def _with_opinion(db: Session, item_ids: Sequence[int]) -> set[int]:
    asked = select(ItemDocument.item_id).where(
        ItemDocument.item_id.in_(item_ids),
        ItemDocument.role == DocumentRole.AUDIT_OPINION,
    )
    return set(db.scalars(asked))
