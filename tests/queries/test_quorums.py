"""How many are present or represented."""

import pytest
from sqlalchemy import event, update

from assembly.models.assembly import Assembly
from assembly.models.proxy import Proxy
from assembly.queries.quorums import quorum, represented_count, represented_members
from tests.cast import NOON, open_sitting
from tests.extraordinary import convened_extraordinary, open_extraordinary
from tests.gatherings import come, give_proxies, on_roll


def of(works, sitting):
    with works.look() as db:
        return quorum(db, db.get_one(Assembly, sitting))


@pytest.mark.parametrize(("represented", "stands"), [(8, False), (9, True)])
def test_two_thirds_of_the_founders_are_seventy(works, represented, stands):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:61])
    give_proxies(works, sitting, roll[61 : 61 + represented], roll[0])

    found = of(works, sitting)

    assert (found.present, found.represented) == (61, represented)
    assert (found.roll, found.needed, found.stands) == (104, 70, stands)


def test_a_proxy_revoked_represents_nobody(works):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:1])
    give_proxies(works, sitting, roll[1:3], roll[0])
    with works.writers.begin() as db:
        ended = update(Proxy).where(Proxy.giver_id == roll[1])
        db.execute(ended.values(ended_at=NOON, revoked_at=NOON))

    assert of(works, sitting).represented == 1


def test_the_represented_are_named_with_their_holder(works):
    sitting = open_extraordinary(works)
    roll = on_roll(works, sitting)
    come(works, sitting, [roll[0], roll[2]])
    give_proxies(works, sitting, roll[1:3], roll[0])

    with works.look() as db:
        [one] = represented_members(db, sitting)

    assert (one.member_id, one.holder_id) == (roll[1], roll[0])


def test_an_ordinary_assembly_has_no_quorum_and_nobody_is_represented(works):
    sitting = open_sitting(works)
    with works.look() as db:
        assert represented_count(db, sitting) == 0
        assert represented_members(db, sitting) == []
    assert of(works, sitting) is None


def test_before_the_roll_is_frozen_there_is_no_quorum(works):
    assert of(works, convened_extraordinary(works)) is None


def test_a_hundred_members_are_counted_in_three_reads(works):
    sitting = open_extraordinary(works)
    come(works, sitting, on_roll(works, sitting))
    asked = []
    with works.look() as db:
        assembly = db.get_one(Assembly, sitting)
        event.listen(db.get_bind(), "before_cursor_execute", lambda *a: asked.append(a))
        quorum(db, assembly)

    assert len(asked) == 3
