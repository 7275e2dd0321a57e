"""Votes in short, as one viewer sees them."""

from datetime import timedelta

import pytest

from assembly.queries import votes
from assembly.queries.viewers import viewer
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    item_ids,
    open_sitting,
    person_id,
)
from tests.voting import AGAINST, FOR, cast_all, close, put

DAY = timedelta(hours=24)


def panels(works, sitting, name, now=NOON):
    with works.look() as db:
        who = viewer(db, person_id(works, name), now)
        return votes.panels(db, who, sitting, now)


def test_the_votes_of_each_item_are_in_the_order_they_were_put(works):
    sitting = open_sitting(works)
    first, second = put(works, sitting, "One text."), put(works, sitting, "Another.")

    found = panels(works, sitting, ONE_MEMBER)

    assert list(found) == [item_ids(works, sitting)[1]]
    (on_item,) = found.values()
    assert [panel.id for panel in on_item] == [first, second]


@pytest.mark.parametrize(
    ("name", "mine", "to_vote", "may_close"),
    [
        (TABLE_SECRETARY, 19, 0, False),
        (ONE_MEMBER, 1, 1, False),
        (PRESIDENT, 2, 2, True),
        (ASSOCIATE, 0, 0, False),
    ],
)
def test_each_sees_how_many_of_its_own_are_still_to_vote(
    works, name, mine, to_vote, may_close
):
    sitting = open_sitting(works)
    vote = put(works, sitting)
    cast_all(works, vote, TABLE_SECRETARY, FOR, "k1")

    ((panel,),) = panels(works, sitting, name).values()

    assert (panel.voted, panel.roll, panel.outcome) == (19, 104, None)
    assert (panel.mine, panel.to_vote, panel.may_close) == (mine, to_vote, may_close)


def test_closed_it_tells_what_was_decided(works):
    sitting = open_sitting(works)
    vote = put(works, sitting)
    cast_all(works, vote, ONE_MEMBER, AGAINST, "k1")
    close(works, vote, confirmed=103)

    ((panel,),) = panels(works, sitting, ONE_MEMBER).values()

    assert (panel.closed_at, panel.outcome.adopted) == (NOON, False)
    assert panel.outcome.tally.not_voting == 103


def test_it_closes_with_the_assembly_however_late_the_clock(works):
    sitting = open_sitting(works)
    put(works, sitting)

    ((panel,),) = panels(works, sitting, ONE_MEMBER, NOON + 2 * DAY).values()

    assert (panel.closed_at, panel.outcome) == (NOON + DAY, None)
