"""Two processes, one proxy: whatever comes first, the statutes hold (B7)."""

import pytest
from sqlalchemy import select

from assembly.models.vote import Ballot
from tests.cast import ONE_MEMBER, TABLE_SECRETARY
from tests.proxies import (
    AFRICAN,
    OTHER_EUROPEAN,
    extraordinary_sitting,
    first_member,
    held,
)
from tests.races.two import race, works_on
from tests.use_cases.proxies.acts import give, revoke
from tests.voting import AGAINST, FOR, ballots, cast, close, members_of, put, told

ROUNDS = 10


@pytest.fixture
def works(address):
    works = works_on(address)
    yield works
    works.writers.kw["bind"].dispose()


@pytest.fixture
def sitting(works):
    return extraordinary_sitting(works)


def votes(works, sitting):
    return [put(works, sitting, f"Text {number}") for number in range(ROUNDS)]


def cast_own(works, vote):
    cast(
        works, vote, ONE_MEMBER, {first_member(works, ONE_MEMBER): AGAINST}, f"k{vote}"
    )


def cast_by_proxy(works, vote):
    giver = first_member(works, ONE_MEMBER)
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, f"k{vote}")


def close_it(works, vote):
    close(works, vote, confirmed=None)


def revoke_it(works, about):
    _vote, _giver, proxy = about
    revoke(works, proxy, TABLE_SECRETARY)


def cast_for_it(works, about):
    vote, giver, _proxy = about
    cast(works, vote, AFRICAN, {giver: FOR}, f"key-{giver}")


def name_the_other(works, sitting):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    give(works, sitting, ONE_MEMBER, giver, holder)


def be_named_by_it(works, sitting):
    giver, holder = (first_member(works, n) for n in (OTHER_EUROPEAN, ONE_MEMBER))
    give(works, sitting, OTHER_EUROPEAN, giver, holder)


def test_a_giver_s_own_ballot_stands_whichever_came_first(address, works, sitting):
    giver = first_member(works, ONE_MEMBER)
    held(works, sitting, giver, first_member(works, OTHER_EUROPEAN))
    put_to_vote = votes(works, sitting)

    done = race(address, cast_own, cast_by_proxy, put_to_vote)

    assert all(own for own, _ in done)
    for vote, (_, by_proxy) in zip(put_to_vote, done, strict=True):
        assert ballots(works, vote) == {giver: AGAINST}
        kept = [e for e in told(works, "BallotCast") if e["vote_id"] == vote]
        assert [e["proxy_id"] is None for e in kept] == [False, True][not by_proxy :]


def test_a_ballot_is_cast_before_the_revocation_or_refused(address, works, sitting):
    holder, vote = first_member(works, AFRICAN), put(works, sitting)
    rounds = [
        (vote, giver, held(works, sitting, giver, holder))
        for giver in members_of(works, TABLE_SECRETARY)[:ROUNDS]
    ]

    done = race(address, revoke_it, cast_for_it, rounds)

    assert all(revoked for revoked, _ in done)
    revoked_at = {e["giver_id"]: e["seq"] for e in told(works, "ProxyRevoked")}
    cast_at = {e["member_id"]: e["seq"] for e in told(works, "BallotCast")}
    assert cast_at.keys() == ballots(works, vote).keys()
    for (_, giver, _proxy), (_, was_cast) in zip(rounds, done, strict=True):
        assert (giver in cast_at) is was_cast
        assert not was_cast or cast_at[giver] < revoked_at[giver]


def test_a_ballot_by_proxy_is_counted_or_refused(address, works, sitting):
    giver = first_member(works, ONE_MEMBER)
    held(works, sitting, giver, first_member(works, OTHER_EUROPEAN))
    put_to_vote = votes(works, sitting)

    done = race(address, close_it, cast_by_proxy, put_to_vote)

    counted = {e["vote_id"]: len(e["counted"]) for e in told(works, "VoteClosed")}
    with works.look() as db:
        kept = set(db.scalars(select(Ballot.vote_id)))
    for vote, (closed, was_cast) in zip(put_to_vote, done, strict=True):
        assert closed
        assert counted[vote] == was_cast
        assert (vote in kept) is was_cast


def test_of_two_that_name_each_other_at_once_one_does(address, works, sitting):
    ((first, second),) = race(address, name_the_other, be_named_by_it, [sitting])

    assert first is not second
    assert len(told(works, "ProxyGiven")) == 1
