"""One click lets anybody in, on a developer's own machine only."""

from assembly.models.person import Person
from assembly.queries.admission import NotFound
from assembly.queries.sessions import new_session
from assembly.work import Work


def sign_in_for_development(work: Work, *, person_id: int) -> str:
    """Begin a session for this person; the session's secret token.

    No letter proves anything here: its one door stands only in development.
    """
    person = work.db.get(Person, person_id)
    if person is None or person.disabled_at is not None:
        raise NotFound(f"person {person_id}")
    token, session = new_session(person.id, work.now)
    work.db.add(session)
    return token
