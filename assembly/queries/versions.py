"""The versions of the statutes and of the bylaws (S12, B12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.text_version import TextVersion
from assembly.queries.admission import NotFound
from assembly.queries.viewers import Viewer
from assembly.rules.governing import next_number
from assembly.rules.vocabulary import GoverningText


@dataclass(frozen=True)
class Governing:
    """One governing text: its numbered versions, the last one first, and the board's
    provisional one, if it stands."""

    governs: GoverningText
    versions: Sequence[TextVersion]
    provisional: TextVersion | None

    @property
    def in_force(self) -> TextVersion | None:
        return self.versions[0] if self.versions else None

    @property
    def next_number(self) -> int:
        return next_number([v.number for v in self.versions if v.number is not None])

    @property
    def body(self) -> str | None:
        return None if self.in_force is None else self.in_force.body


def governing(db: Session, governs: GoverningText) -> Governing:
    """A text as it stands now."""
    numbered = (
        select(TextVersion)
        .where(TextVersion.governs == governs, TextVersion.number.is_not(None))
        .order_by(TextVersion.number.desc())
        .execution_options(populate_existing=True)
    )
    return Governing(governs, db.scalars(numbered).all(), _provisional(db, governs))


def governing_texts(db: Session, viewer: Viewer) -> list[Governing]:
    """Both texts; all members may read them."""
    if not viewer.may_enter:
        raise NotFound("the statutes, for somebody from outside")
    return [governing(db, governs) for governs in GoverningText]


def _provisional(db: Session, governs: GoverningText) -> TextVersion | None:
    standing = select(TextVersion).where(
        TextVersion.governs == governs,
        TextVersion.number.is_(None),
        TextVersion.dropped_at.is_(None),
    )
    return db.scalars(standing.execution_options(populate_existing=True)).one_or_none()
