"""The secret address of a calendar leads nowhere from now on."""

from assembly.queries import locks
from assembly.queries.feeds import feed_of
from assembly.work import Work


def revoke_feed(work: Work) -> bool:
    """Whether the person had a feed; a second time nothing happens."""
    viewer = work.viewer
    locks.hold_person(work.db, viewer.person_id)
    standing = feed_of(work.db, viewer.person_id)
    if standing is None:
        return False
    standing.revoked_at = work.now
    return True
