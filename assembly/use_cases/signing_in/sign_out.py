"""A person ends a session of their own: in this browser, or in one left behind."""

from collections.abc import Sequence

from sqlalchemy import update

from assembly.models.sign_in import BrowserSession
from assembly.work import Work


def sign_out(work: Work, *, session_id: int) -> Sequence[int]:
    """End the session: its cookie, and any copy of it, opens nothing any more.

    Ending an ended one, or one of somebody else, changes nothing. Returns the numbers
    of the sessions ended (one, or none), whose sockets the door ends.
    """
    ended = (
        update(BrowserSession)
        .where(
            BrowserSession.id == session_id,
            BrowserSession.person_id == work.actor.person_id,
            BrowserSession.ended_at.is_(None),
        )
        .values(ended_at=work.now)
        .returning(BrowserSession.id)
    )
    return list(work.db.scalars(ended))
