"""The founders enter the register, all or none of them (S2, S5)."""

import re
import unicodedata
from datetime import datetime

from sqlalchemy import select

from assembly.events import RegisterImported
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.models.territory import Territory
from assembly.rules.founding import Founding, FoundingMember
from assembly.rules.vocabulary import College
from assembly.work import Work

ADDRESSES_AT = "example.org"  # the act gives none; an installation enters its own


def import_register(work: Work, *, founding: Founding, since: datetime) -> bool:
    """Enter what the founding files say, in force from `since`.

    Idempotent: where the register holds a member already nothing is done, and the
    answer is False.
    """
    if work.db.scalar(select(Member.id).limit(1)) is not None:
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


def _enter_persons(work: Work, founding: Founding) -> dict[str, Person]:
    persons = {
        name: Person(name=name, address=f"{_plain(name)}@{ADDRESSES_AT}")
        for name in founding.persons
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
    members = {
        (m.number, m.college): Member(
            number=m.number,
            college=m.college,
            name=m.name,
            territory=territories.get(m.number) if m.in_territory else None,
            country_code=m.country_code,
            continent=m.continent,
            address=_own_address(m),
            admitted_at=since,
        )
        for m in founding.members
    }
    work.db.add_all(members.values())
    work.db.flush()
    return members


def _own_address(member: FoundingMember) -> str | None:
    """A member that was represented by proxy named nobody, but can be written to."""
    if member.represented_by is None:
        return None
    return f"{_plain(member.name)}@{ADDRESSES_AT}"


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


def _plain(name: str) -> str:
    """The name in the letters of a mail address."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", ".", ascii_only.lower()).strip(".")
