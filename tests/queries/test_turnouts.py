"""Who is still to vote in a secret vote: panel, banner, digest and the chair's list."""

import pytest

from assembly.queries.digests import digests_due
from assembly.queries.not_voted import not_voted
from assembly.queries.rooms import turnout
from assembly.queries.viewers import viewer
from assembly.queries.votes import panel
from assembly.queries.waiting import votes_waiting
from assembly.use_cases.discussing.enter_room import enter_room
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, actor, person_id
from tests.elections import cast, cast_all, open_election, put
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.voting import members_of


@pytest.fixture
def sitting(works):
    return open_election(works)


@pytest.fixture
def vote(works, sitting):
    return put(works, sitting)


def see(works, name, asked, *about):
    with works.look() as db:
        return asked(db, viewer(db, person_id(works, name), NOON), *about, NOON)


def test_taking_part_counts_as_having_voted(works, sitting, vote):
    first, *rest = members_of(works, TABLE_SECRETARY)
    cast(works, vote, TABLE_SECRETARY, {first: None}, "k1")

    seen = see(works, TABLE_SECRETARY, panel, vote)
    assert (seen.voted, seen.mine, seen.to_vote) == (1, 19, len(rest))
    assert see(works, TABLE_SECRETARY, votes_waiting)[0].to_vote == len(rest)
    with works.look() as db:
        assert turnout(db, sitting) == {vote: 1}


def test_the_chair_sees_who_has_not_taken_part(works, vote):
    cast_all(works, vote, ONE_MEMBER, None)

    missing = see(works, PRESIDENT, not_voted, vote)
    assert len(missing) == 103
    assert "Novellara" not in {line.member for line in missing}


def test_the_digest_asks_nobody_who_has_taken_part(works, sitting, vote):
    cast_all(works, vote, ONE_MEMBER, None)
    with works.look() as db:
        told = {digest.person_id for digest in digests_due(db, sitting, NOON)}

    assert person_id(works, ONE_MEMBER) not in told
    assert person_id(works, PRESIDENT) in told


def test_a_giver_that_is_present_waits_for_nobody_but_itself(works, sitting, vote):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    held(works, sitting, giver, holder)
    assert see(works, OTHER_EUROPEAN, panel, vote).to_vote == 2
    assert see(works, OTHER_EUROPEAN, votes_waiting)[0].to_vote == 2

    with works.begin(actor(works, ONE_MEMBER)) as work:
        enter_room(work, assembly_id=sitting)

    assert see(works, OTHER_EUROPEAN, panel, vote).to_vote == 1
    assert see(works, OTHER_EUROPEAN, votes_waiting)[0].to_vote == 1
    assert see(works, ONE_MEMBER, votes_waiting)[0].to_vote == 1
    with works.look() as db:
        due = {d.person_id: d.missing[vote] for d in digests_due(db, sitting, NOON)}
    assert "Novellara" not in due[person_id(works, OTHER_EUROPEAN)]
    assert due[person_id(works, ONE_MEMBER)] == ["Novellara"]
