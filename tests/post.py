"""Letters that wait, for the tests of the post."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.queries.addresses import address_of
from assembly.work import Works
from tests.cast import NOON


def convocation_id(works: Works, assembly_id: int) -> int:
    """The convocation in force."""
    asked = select(Convocation.id).where(
        Convocation.assembly_id == assembly_id, Convocation.superseded_at.is_(None)
    )
    with works.look() as db:
        return db.scalars(asked).one()


def queue(  # noqa: PLR0913
    works: Works,
    assembly_id: int,
    *,
    kind: str = "convocation",
    member_id: int | None = None,
    person_id: int | None = None,
    address: str | None = None,
    occasion: str | None = None,
    about: Mapping[str, Any] | None = None,
    moment: datetime = NOON,
) -> int:
    """A letter to this member or person, due at once; by default the convocation."""
    number = convocation_id(works, assembly_id)
    with works.writers.begin() as db:
        held = address_of(db, moment, member_id=member_id, person_id=person_id)
        letter = Letter.queued(
            kind=kind,
            occasion=occasion or f"{kind.replace('_', '-')}:{number}",
            moment=moment,
            member_id=member_id,
            person_id=person_id,
            address=address or held,
            assembly_id=assembly_id,
            about=about,
        )
        db.add(letter)
        db.flush()
        return letter.id


def letter(works: Works, letter_id: int) -> Letter:
    with works.look() as db:
        return db.get_one(Letter, letter_id)
