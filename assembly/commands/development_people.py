"""The founders in the example, each living where a member of theirs lies."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from assembly.commands.parts import CONFIG
from assembly.commands.register import founding_files
from assembly.commands.text import read_text
from assembly.models.person import Person
from assembly.rules.founding import FOUNDED_AT, read_founding
from assembly.rules.vocabulary import GoverningText
from assembly.use_cases.register.enter_person import enter_person
from assembly.use_cases.register.import_register import import_register
from assembly.use_cases.register.set_preferences import set_preferences
from assembly.use_cases.texts.import_text import import_text
from assembly.work import CONSOLE, Actor, Work, Works

SECRETARIAT = ("Secretariat", "secretariat@example.org")
PLACES = {  # country: language, time zone
    "BE": ("fr", "Europe/Brussels"),
    "FR": ("fr", "Europe/Paris"),
    "GR": ("el", "Europe/Athens"),
    "IT": ("it", "Europe/Rome"),
    "PT": ("pt", "Europe/Lisbon"),
    "RO": ("ro", "Europe/Bucharest"),
    "RU": ("ru", "Europe/Ulyanovsk"),
    "CV": ("pt", "Atlantic/Cape_Verde"),
    "MA": ("fr", "Africa/Casablanca"),
    "TN": ("fr", "Africa/Tunis"),
}


def enter_people(works: Works, since: datetime) -> Mapping[str, Actor]:
    """The register, statutes and bylaws, the secretariat, everybody's language and
    zone; the persons by name."""
    founding = read_founding(founding_files(CONFIG / "data"))
    then = replace(works, clock=lambda: since, outlets=())
    with then.begin(CONSOLE) as work:
        import_register(work, founding=founding, since=FOUNDED_AT)
        for governs in GoverningText:
            import_text(
                work,
                governs=governs,
                number=0,
                text=read_text(CONFIG / "data" / f"founding_{governs}.txt"),
                approved_at=FOUNDED_AT,
            )
        name, address = SECRETARIAT
        enter_person(work, name=name, address=address, secretariat=True)
    with works.look() as db:
        actors = {p.name: Actor(p.name, p.id) for p in db.scalars(select(Person))}
    for actor in actors.values():
        with then.begin(actor) as work:
            _settle(work)
    return actors


def _settle(work: Work) -> None:
    """Everybody lives where the first member that they represent lies."""
    members = work.viewer.members
    place = PLACES.get(members[0].country_code) if members else None
    if place is not None:
        set_preferences(work, language=place[0], time_zone=place[1])
