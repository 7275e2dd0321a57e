"""A motion to amend the agenda on the day itself (B7)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.agenda_item import AgendaItem
from assembly.models.base import Model, Word
from assembly.models.member import Member
from assembly.rules.vocabulary import MotionKind, Organ


class AgendaMotion(Model):
    """`proposal` says what would change: title, text and kind of an item, or the
    order of all of them. It waits until it is put to the vote, set aside by the
    chair, or taken back by its mover."""

    __tablename__ = "agenda_motions"

    id: Mapped[int] = mapped_column(primary_key=True)
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    kind: Mapped[MotionKind] = mapped_column(Word(MotionKind))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_items.id"))
    proposal: Mapped[dict[str, Any]]
    reason: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)  # the same form sent twice is one
    mover_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    moved_by_id: Mapped[int] = mapped_column(ForeignKey("persons.id"))
    in_name_of: Mapped[Organ | None] = mapped_column(Word(Organ))  # S12
    moved_at: Mapped[datetime]
    set_aside_at: Mapped[datetime | None]
    set_aside_reason: Mapped[str | None]
    taken_back_at: Mapped[datetime | None]
    adopted_at: Mapped[datetime | None]
    rejected_at: Mapped[datetime | None]
    # Adopted, but what it would have changed was gone by then.
    without_effect: Mapped[str | None]

    mover: Mapped[Member] = relationship()
    item: Mapped[AgendaItem | None] = relationship()

    @property
    def has_ended(self) -> bool:
        """Decided, set aside or taken back: it does not wait any more."""
        ends = (
            self.set_aside_at,
            self.taken_back_at,
            self.adopted_at,
            self.rejected_at,
        )
        return any(moment is not None for moment in ends)
