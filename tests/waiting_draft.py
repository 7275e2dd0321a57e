"""An assembly that is drafted and waits to be convened."""

from datetime import datetime

from sqlalchemy import select

from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.work import Works
from tests.cast import NOON
from tests.sittings import convened_sitting


def draft(works: Works, *, opens_at: datetime = NOON) -> tuple[int, int]:
    """Its assembly and its convocation, not issued yet."""
    sitting = convened_sitting(works, opens_at=opens_at)
    with works.writers.begin() as db:
        assembly = db.get_one(Assembly, sitting)
        assembly.convened_at = assembly.opens_at = assembly.closes_at = None
        asked = select(Convocation).where(Convocation.assembly_id == sitting)
        convocation = db.scalars(asked).one()
        convocation.issued_at = None
        return sitting, convocation.id


def convocation_of(works: Works, convocation_id: int) -> Convocation:
    with works.look() as db:
        return db.get_one(Convocation, convocation_id)


def change_draft(works: Works, convocation_id: int, **values: object) -> None:
    with works.writers.begin() as db:
        kept = db.get_one(Convocation, convocation_id)
        for name, value in values.items():
            setattr(kept, name, value)
