"""A point of the agenda, with its documents."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.document import Document
from assembly.models.exclusion import Exclusion
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import (
    DocumentRole,
    GoverningText,
    ItemKind,
    Organ,
    Post,
)


class ItemDocument(Model):
    __tablename__ = "item_documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_items.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    role: Mapped[DocumentRole] = mapped_column(Word(DocumentRole))

    document: Mapped[Document] = relationship()


TEXT_CHANGED = {
    ItemKind.CHANGE_OF_STATUTES: GoverningText.STATUTES,
    ItemKind.CHANGE_OF_BYLAWS: GoverningText.BYLAWS,
}


class AgendaItem(Model):
    """What is convened is changed only by an agenda motion (B7): the record keeps
    the agenda as convened and every amendment, the row what is in force.

    An election names its post and term; a change of statutes or bylaws its proposed
    text and whose proposal it is (S12: the board's or the table's).
    """

    __tablename__ = "agenda_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    convocation_id: Mapped[int] = mapped_column(
        ForeignKey("convocations.id"), index=True
    )
    position: Mapped[int]  # from 1
    kind: Mapped[ItemKind] = mapped_column(Word(ItemKind))
    title: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    organ: Mapped[Organ | None] = mapped_column(Word(Organ))
    post: Mapped[Post | None] = mapped_column(Word(Post))
    term_years: Mapped[int | None]
    proposed_text: Mapped[str | None]
    proposed_by: Mapped[Organ | None] = mapped_column(Word(Organ))
    admission_id: Mapped[int | None] = mapped_column(
        ForeignKey("admission_requests.id"), index=True
    )
    exclusion_id: Mapped[int | None] = mapped_column(
        ForeignKey("exclusions.id"), index=True
    )
    added_at: Mapped[datetime | None]  # by an agenda motion, on the day
    withdrawn_at: Mapped[datetime | None]  # likewise

    documents: Mapped[list[ItemDocument]] = relationship(
        order_by=ItemDocument.id, cascade="all, delete-orphan"
    )
    exclusion: Mapped[Exclusion | None] = relationship()

    @property
    def text_changed(self) -> GoverningText | None:
        """Which text its adoption would change; none for any other item."""
        return TEXT_CHANGED.get(self.kind)

    @property
    def has_late_defence(self) -> bool:
        """The member gave a defence after its convocation was sent (S11)."""
        if self.exclusion is None:
            return False
        sent = {attached.document_id for attached in self.documents}
        return any(
            filed.is_defence and filed.document_id not in sent
            for filed in self.exclusion.documents
        )

    @property
    def purpose(self) -> Purpose:
        """The post it fills, or the text it proposes, as the rules ask of it."""
        return Purpose(
            organ=self.organ,
            post=self.post,
            term_years=self.term_years,
            proposed_text=self.proposed_text,
            proposed_by=self.proposed_by,
        )

    @purpose.setter
    def purpose(self, purpose: Purpose) -> None:
        """Only what its kind has: set the kind first."""
        kept = purpose.of(self.kind)
        self.organ, self.post = kept.organ, kept.post
        self.term_years = kept.term_years
        self.proposed_text, self.proposed_by = kept.proposed_text, kept.proposed_by
