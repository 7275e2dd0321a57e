"""The members that one person votes for: its own, and those whose proxy they hold."""

from sqlalchemy import delete, update

from assembly.models.proxy import Proxy
from assembly.models.roll import RollEntry
from assembly.queries.electors import electors
from assembly.queries.viewers import viewer
from tests.cast import NOON, ONE_MEMBER, TABLE_SECRETARY, person_id
from tests.proxies import OTHER_EUROPEAN, extraordinary_sitting, first_member, held
from tests.voting import members_of


def votes_for(works, sitting, name):
    with works.look() as db:
        who = viewer(db, person_id(works, name), NOON)
        return electors(db, who, sitting)


def test_one_votes_for_own_members_first_then_for_the_givers(works):
    sitting = extraordinary_sitting(works)
    giver, holder = (first_member(works, name) for name in (ONE_MEMBER, OTHER_EUROPEAN))
    proxy = held(works, sitting, giver, holder)

    own, given = votes_for(works, sitting, OTHER_EUROPEAN)
    assert (own.member.id, own.proxy_id, own.holder) == (holder, None, None)
    assert (given.member.id, given.proxy_id, given.holder) == (giver, proxy, own.member)
    assert [e.proxy_id for e in votes_for(works, sitting, ONE_MEMBER)] == [None]


def test_a_proxy_between_members_of_one_person_changes_nothing(works):
    sitting = extraordinary_sitting(works)
    giver, holder, *_ = members_of(works, TABLE_SECRETARY)
    held(works, sitting, giver, holder)

    found = votes_for(works, sitting, TABLE_SECRETARY)
    assert len(found) == 19
    assert {e.proxy_id for e in found} == {None}


def test_a_proxy_that_has_ended_gives_no_vote(works):
    sitting = extraordinary_sitting(works)
    held(
        works,
        sitting,
        first_member(works, ONE_MEMBER),
        first_member(works, OTHER_EUROPEAN),
    )
    with works.writers.begin() as db:
        db.execute(update(Proxy).values(ended_at=NOON))

    assert len(votes_for(works, sitting, OTHER_EUROPEAN)) == 1


def test_a_holder_or_giver_off_the_roll_brings_no_vote(works):
    sitting = extraordinary_sitting(works)
    giver, holder = (first_member(works, name) for name in (ONE_MEMBER, OTHER_EUROPEAN))
    held(works, sitting, giver, holder)
    with works.writers.begin() as db:
        db.execute(delete(RollEntry).where(RollEntry.member_id == giver))
    assert len(votes_for(works, sitting, OTHER_EUROPEAN)) == 1

    with works.writers.begin() as db:
        db.execute(delete(RollEntry).where(RollEntry.member_id == holder))
    assert votes_for(works, sitting, OTHER_EUROPEAN) == []
