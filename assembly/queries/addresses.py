"""Where one letter goes, by what the register says now."""

from datetime import datetime

from sqlalchemy.orm import Session

from assembly.models.person import Person
from assembly.queries.addressees import addressees


def address_of(
    db: Session, moment: datetime, *, member_id: int | None, person_id: int | None
) -> str | None:
    """The address at this moment of the member or, if none is named, of the person."""
    if member_id is None:
        person = None if person_id is None else db.get(Person, person_id)
        return None if person is None else person.address
    everybody = addressees(db, moment, convocation_id=None)
    return next((a.address for a in everybody if a.member_id == member_id), None)
