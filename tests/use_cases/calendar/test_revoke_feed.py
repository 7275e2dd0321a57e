"""A secret calendar is revoked by its own person."""

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.feeds import reader_of_feed
from assembly.use_cases.calendar.make_feed import make_feed
from assembly.use_cases.calendar.revoke_feed import revoke_feed
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, actor


def test_it_leads_nowhere_from_then_on(works):
    with works.begin(actor(works, ONE_MEMBER)) as work:
        number = make_feed(work)
    with works.look() as db:
        assert reader_of_feed(db, number, NOON).name == ONE_MEMBER

    with works.begin(actor(works, ONE_MEMBER)) as work:
        assert revoke_feed(work)
    with works.look() as db, pytest.raises(NotFound):
        reader_of_feed(db, number, NOON)


def test_without_one_nothing_happens_and_another_persons_stays(works):
    with works.begin(actor(works, ONE_MEMBER)) as work:
        number = make_feed(work)

    with works.begin(actor(works, ASSOCIATE)) as work:
        assert not revoke_feed(work)
    with works.look() as db:
        assert reader_of_feed(db, number, NOON).name == ONE_MEMBER
