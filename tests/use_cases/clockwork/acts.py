"""The clock acts, and what it wrote."""

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.work import CLOCK, Works


def act(works: Works, use_case, **particulars):
    with works.begin(CLOCK) as work:
        return use_case(work, **particulars)


def letters(works: Works, kind: str) -> list[Letter]:
    """All letters of this kind, in the order in which they were queued."""
    with works.look() as db:
        asked = select(Letter).where(Letter.kind == kind).order_by(Letter.id)
        return list(db.scalars(asked))
