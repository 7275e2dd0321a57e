"""Ballots that the holder of a proxy casts, and the giver's own (B7)."""

import pytest
from sqlalchemy import select

from assembly.models.attendance import Attendance
from assembly.models.casting import casting
from assembly.queries.admission import NotFound
from assembly.queries.roll_calls import roll_call
from assembly.queries.sheets import sheet
from assembly.queries.viewers import viewer
from assembly.rules.objection import Refused
from assembly.use_cases.register.change_representative import change_representative
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor, person_id
from tests.proxies import OTHER_EUROPEAN, first_member
from tests.use_cases.proxies.acts import give, return_, revoke
from tests.voting import AGAINST, FOR, ballots, cast, cast_all, close, put, told


@pytest.fixture
def vote(works, extraordinary):
    return put(works, extraordinary)


@pytest.fixture
def proxy(works, extraordinary, giver, holder):
    return give(works, extraordinary, ONE_MEMBER, giver, holder)


def lines(works, vote, name):
    with works.look() as db:
        who = viewer(db, person_id(works, name), NOON)
        return sheet(db, who, vote, NOON).lines


def test_the_holder_casts_for_own_and_represented_members_in_one_sheet(
    works, vote, proxy, giver, holder
):
    receipt = cast(works, vote, OTHER_EUROPEAN, {holder: FOR, giver: AGAINST}, "k1")

    assert ballots(works, vote) == {holder: FOR, giver: AGAINST}
    own, given = told(works, "BallotCast")
    assert (own["proxy_id"], own["holder"]) == (None, None)
    assert (given["proxy_id"], given["holder_id"]) == (proxy, holder)
    assert [line.holder for line in receipt.lines] == [None, own["member"]]


def test_it_makes_only_the_holder_present(works, vote, proxy, giver, holder):
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")

    with works.look() as db:
        assert list(db.scalars(select(Attendance.member_id))) == [holder]


def test_the_giver_s_own_ballot_replaces_the_holder_s(works, vote, proxy, giver):
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")
    cast(works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")

    assert ballots(works, vote) == {giver: AGAINST}
    first, second = told(works, "BallotCast")
    assert second["replaces"] == first["seq"]
    assert second["proxy_id"] is None


def test_the_same_choice_by_the_giver_itself_is_its_own_ballot(
    works, vote, proxy, giver
):
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")
    cast(works, vote, ONE_MEMBER, {giver: FOR}, "k1")

    with pytest.raises(Refused, match="own ballot prevails: Novellara"):
        cast(works, vote, OTHER_EUROPEAN, {giver: AGAINST}, "k2")


def test_the_holder_is_refused_once_the_giver_has_voted_itself(
    works, vote, proxy, giver, holder
):
    cast(works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")

    with pytest.raises(Refused, match="own ballot prevails: Novellara"):
        cast(works, vote, OTHER_EUROPEAN, {holder: FOR, giver: FOR}, "k1")
    assert ballots(works, vote) == {giver: AGAINST}


def test_the_statement_itself_never_lets_a_proxy_replace_an_own_ballot(
    works, vote, proxy, giver
):
    cast(works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")
    row = {
        "vote_id": vote,
        "member_id": giver,
        "choice": FOR,
        "cast_by_id": person_id(works, OTHER_EUROPEAN),
        "proxy_id": proxy,
        "cast_at": NOON,
        "seq": 999,
    }
    with works.writers.begin() as db:
        db.execute(casting("sqlite"), [row])

    assert ballots(works, vote) == {giver: AGAINST}


def test_the_holder_sees_that_the_giver_voted_and_not_what(works, vote, proxy, giver):
    cast(works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")

    _own, line = lines(works, vote, OTHER_EUROPEAN)
    assert line.voted_itself
    assert line.ballot is None


def test_the_giver_sees_what_its_holder_cast(works, vote, proxy, giver):
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")

    (line,) = lines(works, vote, ONE_MEMBER)
    assert (line.ballot.choice, line.ballot.cast_by) == (FOR, OTHER_EUROPEAN)
    assert line.ballot.holder is not None
    assert not line.voted_itself


@pytest.mark.parametrize("ending", [(revoke, ONE_MEMBER), (return_, OTHER_EUROPEAN)])
def test_a_proxy_that_has_ended_casts_no_more_and_what_it_cast_stands(
    works, vote, proxy, giver, ending
):
    end, by = ending
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")
    end(works, proxy, by)

    with pytest.raises(Refused, match="revoked or returned: Novellara"):
        cast(works, vote, OTHER_EUROPEAN, {giver: AGAINST}, "k2")
    assert ballots(works, vote) == {giver: FOR}
    cast(works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")
    assert ballots(works, vote) == {giver: AGAINST}


def test_the_next_holder_replaces_what_the_first_one_cast_without_seeing_it(
    works, extraordinary, vote, proxy, giver
):
    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")
    revoke(works, proxy, ONE_MEMBER)
    give(works, extraordinary, ONE_MEMBER, giver, first_member(works, PRESIDENT))

    line = lines(works, vote, PRESIDENT)[-1]
    assert (line.voted, line.ballot, line.voted_itself) == (True, None, False)
    cast(works, vote, PRESIDENT, {giver: AGAINST}, "k1")
    assert ballots(works, vote) == {giver: AGAINST}


def test_whoever_represents_the_holder_now_votes_by_the_proxy(
    works, vote, proxy, giver, holder
):
    with works.begin(actor(works, OTHER_EUROPEAN)) as work:
        new = person_id(works, PRESIDENT)
        change_representative(work, member_id=holder, person=new)

    cast(works, vote, PRESIDENT, {giver: FOR}, "k1")
    with pytest.raises(NotFound):
        cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")


def test_the_roll_call_names_the_holder(works, vote, proxy, giver, holder):
    cast(works, vote, OTHER_EUROPEAN, {holder: FOR, giver: FOR}, "k1")
    cast_all(works, vote, PRESIDENT, FOR, "k1")
    close(works, vote, confirmed=100)

    with works.look() as db:
        groups = roll_call(db, viewer(db, person_id(works, ONE_MEMBER), NOON), vote)
    called = {line.member_id: line for group in groups for line in group.lines}
    assert called[giver].holder == called[holder].member
    assert called[giver].cast_by == OTHER_EUROPEAN
    assert called[holder].holder is None
