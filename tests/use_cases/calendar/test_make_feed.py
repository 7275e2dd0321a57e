"""A person's secret calendar."""

from assembly.queries.feeds import feed_of
from assembly.use_cases.calendar.make_feed import make_feed
from assembly.use_cases.calendar.revoke_feed import revoke_feed
from tests.cast import ASSOCIATE, ONE_MEMBER, actor, person_id


def made(works, name) -> int:
    with works.begin(actor(works, name)) as work:
        return make_feed(work)


def test_a_second_click_makes_no_second_address(works):
    assert made(works, ONE_MEMBER) == made(works, ONE_MEMBER)


def test_each_person_has_an_address_of_their_own(works):
    assert made(works, ONE_MEMBER) != made(works, ASSOCIATE)


def test_after_a_revocation_another_one_is_made(works):
    first = made(works, ONE_MEMBER)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        assert revoke_feed(work)

    second = made(works, ONE_MEMBER)

    assert second != first
    with works.look() as db:
        assert feed_of(db, person_id(works, ONE_MEMBER)).id == second
