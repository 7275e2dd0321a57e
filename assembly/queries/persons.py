"""Persons, found by their mail address; and who may be named to represent a member."""

from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.person import Person


@dataclass(frozen=True)
class KnownPerson:
    id: int
    name: str


def mail_address(text: str) -> str | None:
    """The address as the register keeps it: ASCII, lower case; None if it is none.

    Whether its domain takes mail is not asked: the answer would hang on a network.
    """
    try:
        valid = validate_email(
            text.strip(), check_deliverability=False, allow_smtputf8=False
        )
    except EmailNotValidError:
        return None
    return (valid.ascii_email or valid.normalized).lower()


def person_at(db: Session, address: str | None) -> Person | None:
    """Whose address this is; nobody's if it is none."""
    if address is None:
        return None
    return db.scalar(select(Person).where(Person.address == address))


def persons_called(db: Session, name_or_address: str) -> list[KnownPerson]:
    """Everybody with exactly this name, or whose address it is."""
    asked = select(Person).where(
        (Person.name == name_or_address.strip())
        | (Person.address == name_or_address.strip().lower())
    )
    return [KnownPerson(person.id, person.name) for person in db.scalars(asked)]


def persons_to_name(db: Session) -> list[KnownPerson]:
    """Everybody in the register who may sign in, by name."""
    asked = select(Person).where(Person.disabled_at.is_(None)).order_by(Person.name)
    return [KnownPerson(person.id, person.name) for person in db.scalars(asked)]
