"""The people and the sitting that the tests tell of: the founders' own register.

Sébastien Houssin   president of the assembly table, for Mulhouse
Ekaterina Smoroda   vice-president, for Ulianosk region; represents 24 members
Lhoussaine Aitbrahim  secretary of the table, for Arbaa Sahel; represents 19
Raul Daoli          represents one member, Novellara
Carine Jansen       an associate: speaks, does not vote
Secretariat         keeps the register; has no vote
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.roll import RollEntry
from assembly.rules.vocabulary import VOTING_COLLEGES, AssemblyKind, College, ItemKind
from assembly.work import Actor, Works

FOUNDED = datetime(2013, 11, 4, 17, 30, tzinfo=UTC)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)  # when the sitting of most tests opens

PRESIDENT = "Sébastien Houssin"
VICE_PRESIDENT = "Ekaterina Smoroda"
TABLE_SECRETARY = "Lhoussaine Aitbrahim"
ONE_MEMBER = "Raul Daoli"
ASSOCIATE = "Carine Jansen"
SECRETARIAT = "Secretariat"


def person_id(works: Works, name: str) -> int:
    with works.look() as db:
        return db.scalars(select(Person.id).where(Person.name == name)).one()


def actor(works: Works, name: str) -> Actor:
    """This person, as the actor of a piece of work."""
    return Actor(name=name, person_id=person_id(works, name))


def member_id(works: Works, name: str, college: College = College.BY_RIGHT) -> int:
    with works.look() as db:
        asked = select(Member.id).where(Member.name == name, Member.college == college)
        return db.scalars(asked).one()


def open_sitting(works: Works, *, opens_at: datetime = NOON) -> int:
    """An ordinary assembly, open from `opens_at`: three items, the whole roll."""
    closes_at = opens_at + timedelta(hours=24)
    issued_at = opens_at - timedelta(days=20)
    with works.writers.begin() as db:
        sitting = Assembly(
            kind=AssemblyKind.ORDINARY,
            title="Spring assembly",
            drafted_at=issued_at,
            opens_at=opens_at,
            closes_at=closes_at,
            convened_at=issued_at,
            opened_at=opens_at,
        )
        db.add(sitting)
        db.flush()
        convocation = Convocation(
            assembly_id=sitting.id,
            number=1,
            opens_at=opens_at,
            closes_at=closes_at,
            drafted_at=issued_at,
            issued_at=issued_at,
        )
        db.add(convocation)
        db.flush()
        kinds = (ItemKind.REPORT, ItemKind.ACCOUNTS, ItemKind.DECISION)
        db.add_all(
            AgendaItem(
                convocation_id=convocation.id,
                position=position,
                kind=kind,
                title=f"Item {position}: {kind}",
                text="",
            )
            for position, kind in enumerate(kinds, 1)
        )
        voting = select(Member).where(Member.college.in_(VOTING_COLLEGES))
        db.add_all(
            RollEntry(
                assembly_id=sitting.id,
                member_id=member.id,
                college=member.college,
                continent=member.continent,
            )
            for member in db.scalars(voting)
        )
        return sitting.id


def item_ids(works: Works, assembly_id: int) -> list[int]:
    """The items of the agenda in force, in order."""
    with works.look() as db:
        asked = (
            select(AgendaItem.id)
            .join(Convocation, Convocation.id == AgendaItem.convocation_id)
            .where(
                Convocation.assembly_id == assembly_id,
                Convocation.issued_at.is_not(None),
                Convocation.superseded_at.is_(None),
            )
            .order_by(AgendaItem.position)
        )
        return list(db.scalars(asked))
