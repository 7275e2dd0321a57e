"""What a letter says of terms that end, and when it need not be read any more (S5)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.letter import Letter
from assembly.models.mandate import Mandate
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries.terms import KIND, Ending, Term, term_of
from assembly.queries.viewers import in_force, table_members


def readers_of(db: Session, ending: Ending, moment: datetime) -> list[Person]:
    """The table and who represents the holders: each that a letter reaches, once."""
    holders = (
        select(Person)
        .join(Representation, Representation.person_id == Person.id)
        .where(
            Representation.member_id.in_([term.member_id for term in ending.terms]),
            in_force(Representation.since, Representation.until, moment),
        )
        .order_by(Person.id)
    )
    everybody = (*table_members(db, moment), *db.scalars(holders))
    return [
        person
        for person in dict.fromkeys(everybody)
        if person.address and person.disabled_at is None
    ]


def terms_told(db: Session, letter: Letter) -> Sequence[Term]:
    """The terms that this letter is about and that still run; none for others."""
    if letter.kind != KIND:
        return ()
    held = (
        select(Mandate)
        .where(Mandate.id.in_(letter.about["mandates"]), Mandate.until.is_(None))
        .order_by(Mandate.id)
    )
    return [term_of(mandate) for mandate in db.scalars(held)]


def why_no_warning(db: Session, letter: Letter, _moment: datetime) -> str | None:
    """Why nobody need read it any more, as a sentence; none if somebody must."""
    return None if terms_told(db, letter) else "Not sent: the posts were taken."
