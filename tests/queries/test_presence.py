"""Who is present, and who counts."""

import pytest

from assembly.queries.presence import VOTED, arrival, present_members
from assembly.queries.rolls import present_count
from tests.cast import ASSOCIATE, ONE_MEMBER, TABLE_SECRETARY, actor, open_sitting


def arrive(works, sitting, name):
    """The arrival of this person, kept; none if it changed nothing."""
    with works.begin(actor(works, name)) as work:
        came = arrival(work.db, sitting, work.viewer, how=VOTED, moment=work.now)
        if came is not None:
            work.db.add_all(came.rows)
            work.announce(came.event)
    return came


@pytest.mark.parametrize(
    ("name", "members", "counted"),
    [(ONE_MEMBER, 1, 1), (TABLE_SECRETARY, 19, 19), (ASSOCIATE, 1, 0)],
)
def test_all_members_of_a_person_arrive_and_those_on_the_roll_count(
    works, name, members, counted
):
    sitting = open_sitting(works)

    came = arrive(works, sitting, name)

    assert len(came.event.members) == members
    with works.look() as db:
        assert present_count(db, sitting) == counted
        assert len(present_members(db, sitting)) == members


def test_nobody_arrives_twice(works):
    sitting = open_sitting(works)
    arrive(works, sitting, ONE_MEMBER)

    assert arrive(works, sitting, ONE_MEMBER) is None
