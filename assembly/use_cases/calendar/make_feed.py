"""A person gets a secret address for the calendar in a telephone or a computer."""

from assembly.models.calendar import CalendarFeed
from assembly.queries import locks
from assembly.queries.feeds import feed_of
from assembly.work import Work


def make_feed(work: Work) -> int:
    """The number of the person's feed: the one that stands, or a new one.

    One person has one; to have another, the old one is revoked first.
    """
    viewer = work.viewer
    locks.hold_person(work.db, viewer.person_id)
    standing = feed_of(work.db, viewer.person_id)
    if standing is not None:
        return standing.id
    feed = CalendarFeed(person_id=viewer.person_id, made_at=work.now)
    work.db.add(feed)
    work.db.flush()
    return feed.id
