"""The founders enter the register, all or none of them (S2, S5)."""

from collections.abc import Mapping
from datetime import datetime
from typing import cast

from sqlalchemy import select

from assembly.events import RegisterImported
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.record import Entry
from assembly.models.representation import Representation
from assembly.models.territory import Territory
from assembly.record.entry import read_entry
from assembly.rules.addresses import invented_addresses
from assembly.rules.founding import Founding
from assembly.rules.importing import Held, objections_to_importing
from assembly.rules.objection import refuse
from assembly.rules.vocabulary import College
from assembly.work import Work

Files = Mapping[str, str]  # name: SHA-256


def import_register(work: Work, *, founding: Founding, since: datetime) -> bool:
    """Enter what the founding files say, in force from `since`.

    Idempotent: where these very files were imported already nothing is done, and
    the answer is False. A register that holds anything else is left as it is:
    refused with what was found (S2).
    """
    held = _held(work)
    refuse(objections_to_importing(held=held, founding=founding))
    if held.members:
        return False
    persons = _enter_persons(work, founding)
    members = _enter_members(work, founding, since)
    _enter_representations(work, founding, members, persons, since)
    for officer in founding.officers:
        holder = members[officer.number, officer.college]
        work.db.add(
            Mandate(
                organ=officer.organ,
                post=officer.post,
                member_id=holder.id,
                since=since,
            )
        )
    work.announce(_told(founding))
    return True


def _held(work: Work) -> Held:
    members = work.db.execute(select(Member.number, Member.college, Member.name))
    imports = select(Entry.text).where(Entry.act == RegisterImported.__name__)
    told = [read_entry(text.encode()) for text in work.db.scalars(imports)]
    return Held(
        members=frozenset((m.number, m.college, m.name) for m in members),
        imports=[cast(Files, entry.particulars["files"]) for entry in told],
    )


def _enter_persons(work: Work, founding: Founding) -> dict[str, Person]:
    """Each once; whoever was entered before with this address is that person."""
    addresses = invented_addresses(founding.persons)
    known = select(Person).where(Person.address.in_(addresses.values()))
    at = {person.address: person for person in work.db.scalars(known)}
    persons = {
        name: at.get(address) or Person(name=name, address=address)
        for name, address in addresses.items()
    }
    work.db.add_all(persons.values())
    return persons


def _enter_members(
    work: Work, founding: Founding, since: datetime
) -> dict[tuple[int, College], Member]:
    territories = {
        t.number: Territory(
            number=t.number,
            name=t.name,
            country_code=t.country_code,
            continent=t.continent,
        )
        for t in founding.territories
    }
    # Spoken for by another, it named nobody; it must be written to all the same.
    addresses = invented_addresses(m.name for m in founding.members if m.represented_by)
    members = {
        (m.number, m.college): Member(
            number=m.number,
            college=m.college,
            name=m.name,
            territory=territories.get(m.number) if m.in_territory else None,
            country_code=m.country_code,
            continent=m.continent,
            address=addresses.get(m.name) if m.represented_by else None,
            admitted_at=since,
        )
        for m in founding.members
    }
    work.db.add_all(members.values())
    work.db.flush()
    return members


def _enter_representations(
    work: Work,
    founding: Founding,
    members: dict[tuple[int, College], Member],
    persons: dict[str, Person],
    since: datetime,
) -> None:
    work.db.add_all(
        Representation(
            member_id=members[m.number, m.college].id,
            person_id=persons[m.representative].id,
            since=since,
        )
        for m in founding.members
        if m.representative
    )


def _told(founding: Founding) -> RegisterImported:
    associates = sum(m.college is College.ASSOCIATE for m in founding.members)
    return RegisterImported(
        members=len(founding.members) - associates,
        associates=associates,
        persons=len(founding.persons),
        officers=len(founding.officers),
        files=founding.files,
    )
