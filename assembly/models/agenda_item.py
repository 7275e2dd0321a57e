"""A point of the agenda, with its documents."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from assembly.models.base import Model, Word
from assembly.models.document import Document
from assembly.rules.vocabulary import DocumentRole, ItemKind


class ItemDocument(Model):
    __tablename__ = "item_documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_items.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    role: Mapped[DocumentRole] = mapped_column(Word(DocumentRole))

    document: Mapped[Document] = relationship()


class AgendaItem(Model):
    __tablename__ = "agenda_items"

    id: Mapped[int] = mapped_column(primary_key=True)
    convocation_id: Mapped[int] = mapped_column(
        ForeignKey("convocations.id"), index=True
    )
    position: Mapped[int]  # from 1
    kind: Mapped[ItemKind] = mapped_column(Word(ItemKind))
    title: Mapped[str]
    text: Mapped[str] = mapped_column(default="")

    documents: Mapped[list[ItemDocument]] = relationship(
        order_by=ItemDocument.id, cascade="all, delete-orphan"
    )
