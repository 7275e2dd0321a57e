"""The founders' register, in a test's database: as the console command imports it."""

from pathlib import Path

from sqlalchemy import update

from assembly.models.person import Person, SecretariatPost
from assembly.rules.founding import read_founding
from assembly.use_cases.register.import_register import import_register
from assembly.work import CONSOLE, Works
from tests.cast import FOUNDED, SECRETARIAT

FOUNDING_FILES = Path("config/data")


def import_founders(works: Works) -> None:
    files = {path.name: path.read_bytes() for path in FOUNDING_FILES.glob("*.csv")}
    founding = read_founding(files)
    with works.begin(CONSOLE) as work:
        import_register(work, founding=founding, since=FOUNDED)
    with works.writers.begin() as db:
        keeper = Person(name=SECRETARIAT, address="secretariat@example.org")
        db.add(keeper)
        db.flush()
        db.add(SecretariatPost(person_id=keeper.id, since=FOUNDED))
        # Tests quote the keys of the catalogues; who reads another language is told.
        db.execute(update(Person).values(language="en"))
