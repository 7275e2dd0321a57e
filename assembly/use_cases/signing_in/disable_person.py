"""A person is shut out at once: no page, no socket, no new letter (S8)."""

from collections.abc import Sequence

from sqlalchemy import select, update

from assembly.events import PersonDisabled
from assembly.models.person import Person
from assembly.models.sign_in import BrowserSession
from assembly.queries.admission import NotFound
from assembly.rules.objection import Objection, refuse
from assembly.work import CONSOLE, Work


def disable_person(work: Work, *, person_id: int, reason: str) -> Sequence[int]:
    """Shut the person out and end their sessions; whom they represent stays as it is.

    For the secretariat and the console. Refused without a reason, or when the person
    is disabled already. Returns the numbers of the sessions ended, whose sockets the
    door ends.
    """
    if work.actor != CONSOLE and not work.viewer.is_secretariat:
        raise NotFound("persons are disabled by the secretariat")
    asked = select(Person).where(Person.id == person_id)
    person = work.db.scalar(asked.with_for_update())
    if person is None:
        raise NotFound(f"person {person_id}")
    refuse(_objections(person, reason))
    person.disabled_at = work.now
    work.announce(
        PersonDisabled(person_id=person.id, person=person.name, reason=reason.strip())
    )
    return _end_sessions(work, person_id)


def _objections(person: Person, reason: str) -> list[Objection]:
    found = []
    if not reason.strip():
        found.append(Objection("S8", "A reason is missing.", "Give one."))
    if person.disabled_at is not None:
        told = {"person": person.name, "at": person.disabled_at}
        found.append(Objection("S8", "%(person)s is shut out since %(at)s.", "", told))
    return found


def _end_sessions(work: Work, person_id: int) -> Sequence[int]:
    ended = (
        update(BrowserSession)
        .where(BrowserSession.person_id == person_id, BrowserSession.ended_at.is_(None))
        .values(ended_at=work.now)
        .returning(BrowserSession.id)
    )
    return list(work.db.scalars(ended))
