"""A member names another person to represent it, at any moment (S2)."""

from dataclasses import dataclass

from sqlalchemy import select

from assembly.events import PersonEntered, RepresentativeChanged
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries import admission, locks
from assembly.queries.admission import NotFound
from assembly.queries.persons import mail_address, person_at
from assembly.queries.viewers import Viewer
from assembly.rules.objection import Objection, refuse
from assembly.rules.persons import objections_to_entering_person, tidy_name
from assembly.rules.representing import objections_to_changing_representative
from assembly.work import Work


@dataclass(frozen=True)
class NewPerson:
    """Somebody to enter; an address that is known already means whose it is."""

    name: str
    address: str


def change_representative(
    work: Work, *, member_id: int, person: int | NewPerson
) -> int:
    """End the present representation and begin the new one at the same moment.

    `person` is the number of somebody in the register, or a new person. Acts: the
    member's present representative, or the secretariat. Rights move at once. Refused
    by S2, S8. Returns the number of the person who represents the member now.
    """
    locks.hold_member(work.db, member_id)
    who = work.viewer
    member = admission.member(work.db, who, member_id)
    present = _present(work, member_id)
    named, unfit = _named(work, person)
    objections = objections_to_changing_representative(
        is_secretariat=who.is_secretariat,
        represents_now=who.represents(member_id),
        new_is_same=present is not None and present.person_id == named.id,
        member_ended=member.ended_at is not None and member.ended_at <= work.now,
        person_disabled=named.disabled_at is not None,
    )
    refuse((*objections, *unfit))
    _hand_over(work, member, (present, named))
    work.announce(_told(who, member, (present, named)))
    return named.id


def _present(work: Work, member_id: int) -> Representation | None:
    return work.db.scalar(
        select(Representation).where(
            Representation.member_id == member_id, Representation.until.is_(None)
        )
    )


def _named(work: Work, person: int | NewPerson) -> tuple[Person, tuple[Objection, ...]]:
    """Who is named, and what is against entering them if they are new.

    A new person is in no session yet.
    """
    if isinstance(person, int):
        return _known(work, person), ()
    address = mail_address(person.address)
    known = person_at(work.db, address)
    if known is not None:
        return known, ()
    name = tidy_name(person.name)
    unfit = objections_to_entering_person(name=name, address=address, taken_by=None)
    return Person(name=name, address=address), unfit


def _known(work: Work, person_id: int) -> Person:
    found = work.db.get(Person, person_id)
    if found is None:
        raise NotFound(f"person {person_id}")
    return found


def _hand_over(
    work: Work, member: Member, before_after: tuple[Representation | None, Person]
) -> None:
    present, named = before_after
    if named.id is None:
        work.db.add(named)
        work.db.flush()
        work.announce(PersonEntered(person_id=named.id, person=named.name))
    if present is not None:
        present.until = work.now
        work.db.flush()  # before the new one: a member has one at a time
    work.db.add(Representation(member_id=member.id, person_id=named.id, since=work.now))


def _told(
    who: Viewer, member: Member, before_after: tuple[Representation | None, Person]
) -> RepresentativeChanged:
    present, named = before_after
    return RepresentativeChanged(
        member_id=member.id,
        member=member.name,
        person_id=named.id,
        person=named.name,
        previous_person_id=present.person_id if present else None,
        previous_person=present.person.name if present else None,
        by_secretariat=int(not who.represents(member.id)),
    )
