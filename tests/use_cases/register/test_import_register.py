"""The founders enter the register: all of them, once."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.models.record import Entry
from assembly.models.representation import Representation
from assembly.models.territory import Territory
from assembly.rules.founding import FOUNDED_AT, Founding, read_founding
from assembly.rules.objection import Refused
from assembly.use_cases.register.import_register import import_register
from assembly.work import CONSOLE, Works
from tests.cast import NOON, PRESIDENT
from tests.rules.founding_samples import small_files

FOUNDERS = {path.name: path.read_bytes() for path in Path("config/data").glob("*.csv")}
SMALL = read_founding(small_files())


@pytest.fixture
def empty(tmp_path) -> Works:
    """A database without anybody in it."""
    database = open_database(f"sqlite:///{tmp_path}/empty.db")
    Model.metadata.create_all(database.engine)
    yield Works(database.writers, database.readers, clock=lambda: NOON)
    database.engine.dispose()


def bring_in(works: Works, founding: Founding) -> bool:
    with works.begin(CONSOLE) as work:
        return import_register(work, founding=founding, since=FOUNDED_AT)


def kept(works: Works) -> list[int]:
    """How many rows each table of the register holds, and the record."""
    tables = (Territory, Member, Person, Representation, Mandate, Entry)
    with works.look() as db:
        return [db.scalar(select(func.count()).select_from(table)) for table in tables]


def test_the_founders_enter_with_their_representatives_and_posts(empty):
    assert bring_in(empty, read_founding(FOUNDERS))

    assert kept(empty) == [83, 108, 24, 104, 9, 1]
    with empty.look() as db:
        colleges = Counter(db.scalars(select(Member.college)))
    assert colleges == {"effective": 73, "by_right": 31, "associate": 4}


def test_who_named_nobody_is_represented_by_nobody(empty):
    bring_in(empty, read_founding(FOUNDERS))

    held = select(Representation.member_id)
    with empty.look() as db:
        asked = select(Member).where(Member.id.not_in(held)).order_by(Member.number)
        alone = [(m.number, m.college, m.address) for m in db.scalars(asked)]
    assert alone == [
        (11, "effective", None),
        (23, "effective", None),
        (56, "by_right", "libreville@example.org"),
        (57, "by_right", "owendo@example.org"),
    ]


def test_the_same_files_again_change_nothing(empty):
    bring_in(empty, SMALL)
    before = kept(empty)

    assert not bring_in(empty, SMALL)
    assert kept(empty) == before


def test_other_files_are_refused_and_change_nothing(empty):
    bring_in(empty, SMALL)
    before = kept(empty)
    other = read_founding(small_files(register=("Salaspils", "Riga")))

    with pytest.raises(Refused, match=r"not in the register: 11 Riga \(by_right\)"):
        bring_in(empty, other)
    assert kept(empty) == before


def test_an_import_that_breaks_off_leaves_nothing_behind(empty):
    with empty.writers.begin() as db:
        db.add(Territory(number=76, name="?", country_code="TN", continent="AF"))
    before = kept(empty)

    with pytest.raises(IntegrityError):
        bring_in(empty, SMALL)
    assert kept(empty) == before


def test_a_person_whose_address_is_known_already_is_that_person(empty):
    with empty.writers.begin() as db:
        db.add(Person(name=PRESIDENT, address="sebastien.houssin@example.org"))

    bring_in(empty, SMALL)

    with empty.look() as db:
        named = select(Person.id).where(Person.name == PRESIDENT)
        assert len(db.scalars(named).all()) == 1


def test_the_record_keeps_which_files_it_was(empty):
    bring_in(empty, SMALL)

    with empty.look() as db:
        told = db.scalars(select(Entry)).one()
    assert told.act == "RegisterImported"
    for sha256 in SMALL.files.values():
        assert sha256 in told.text
