"""The secretariat enters that a newsletter went out (S8, B10)."""

from datetime import date

from sqlalchemy import select

from assembly.events import NewsletterSent
from assembly.models.calendar import Newsletter
from assembly.queries import locks
from assembly.queries.admission import NotFound
from assembly.rules.cycle import day_of
from assembly.rules.duties import objections_to_newsletter
from assembly.rules.objection import refuse
from assembly.work import Work


def enter_newsletter(work: Work, *, title: str, sent_on: date) -> int:
    """The newsletter's number; a miss for whoever is not of the secretariat.

    Refused without a title, for a day to come and for a day entered already (B10).
    """
    locks.hold_register(work.db)
    viewer = work.viewer
    if not viewer.is_secretariat or viewer.disabled:
        raise NotFound("newsletters are entered by the secretariat")
    kept = " ".join(title.split())
    entered = work.db.scalar(select(Newsletter.id).where(Newsletter.sent_on == sent_on))
    refuse(
        objections_to_newsletter(
            title=kept,
            sent_on=sent_on,
            today=day_of(work.now),
            is_entered=entered is not None,
        )
    )
    letter = Newsletter(
        sent_on=sent_on,
        title=kept,
        entered_at=work.now,
        entered_by_id=viewer.person_id,
    )
    work.db.add(letter)
    work.db.flush()
    work.announce(
        NewsletterSent(newsletter_id=letter.id, sent_on=sent_on.isoformat(), title=kept)
    )
    return letter.id
