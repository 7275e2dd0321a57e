"""A person enters the register, to be named by a member or to keep it (S2, S8)."""

from zoneinfo import available_timezones

from assembly.events import PersonEntered, SecretariatPostGiven
from assembly.models.person import Person, SecretariatPost
from assembly.queries.admission import NotFound
from assembly.queries.persons import mail_address, person_at
from assembly.rules.objection import refuse
from assembly.rules.persons import objections_to_entering_person, tidy_name
from assembly.work import CONSOLE, Work


def enter_person(  # noqa: PLR0913  (what is known of a person, each named)
    work: Work,
    *,
    name: str,
    address: str,
    language: str = "fr",
    time_zone: str = "Europe/Lisbon",
    secretariat: bool = False,
) -> int:
    """Enter a person, with a post in the secretariat if asked; the person's number.

    For the secretariat and the console. Refused without a readable name or a mail
    address of their own, or for an unknown time zone (S2, S8).
    """
    if work.actor != CONSOLE and not work.viewer.is_secretariat:
        raise NotFound("persons are entered by the secretariat")
    kept = mail_address(address)
    other = person_at(work.db, kept)
    refuse(
        objections_to_entering_person(
            name=tidy_name(name),
            address=kept,
            taken_by=other.name if other else None,
            zone_is_known=time_zone in available_timezones(),
        )
    )
    person = Person(
        name=tidy_name(name), address=kept, language=language, time_zone=time_zone
    )
    work.db.add(person)
    work.db.flush()
    work.announce(PersonEntered(person_id=person.id, person=person.name))
    if secretariat:
        work.db.add(SecretariatPost(person_id=person.id, since=work.now))
        work.announce(SecretariatPostGiven(person_id=person.id, person=person.name))
    return person.id
