"""A holder is told of the members that wait for its vote, as of its own (B7)."""

import pytest
from sqlalchemy import update

from assembly.models.member import Member
from assembly.queries.digests import digests_due
from assembly.queries.not_voted import not_voted
from assembly.queries.viewers import viewer
from assembly.queries.votes import panel
from assembly.queries.waiting import votes_waiting
from tests.cast import NOON, ONE_MEMBER, TABLE_SECRETARY, person_id
from tests.proxies import OTHER_EUROPEAN, extraordinary_sitting, held
from tests.voting import FOR, cast, members_of, put


@pytest.fixture
def vote(works, extraordinary, giver, holder):
    held(works, extraordinary, giver, holder)
    return put(works, extraordinary)


def see(works, name, asked, *about):
    with works.look() as db:
        return asked(db, viewer(db, person_id(works, name), NOON), *about, NOON)


def test_banner_and_panel_count_represented_members(works, vote, giver, holder):
    (waits,) = see(works, OTHER_EUROPEAN, votes_waiting)
    assert waits.to_vote == see(works, OTHER_EUROPEAN, panel, vote).to_vote == 2

    cast(works, vote, OTHER_EUROPEAN, {giver: FOR}, "k1")
    assert see(works, OTHER_EUROPEAN, votes_waiting)[0].to_vote == 1
    assert see(works, ONE_MEMBER, votes_waiting) == []
    assert see(works, OTHER_EUROPEAN, panel, vote).mine_voted == 1


def test_a_proxy_in_one_assembly_says_nothing_of_another(works, vote):
    other = put(works, extraordinary_sitting(works))

    assert [
        (w.vote_id, w.to_vote) for w in see(works, OTHER_EUROPEAN, votes_waiting)
    ] == [
        (vote, 2),
        (other, 1),
    ]


def test_the_holder_s_letter_names_the_giver_too(works, extraordinary, vote):
    with works.look() as db:
        due = {
            d.person_id: d.missing[vote] for d in digests_due(db, extraordinary, NOON)
        }

    assert list(due[person_id(works, ONE_MEMBER)]) == ["Novellara"]
    assert len(due[person_id(works, OTHER_EUROPEAN)]) == 2
    assert "Novellara" in due[person_id(works, OTHER_EUROPEAN)]


def test_a_member_is_named_once_to_whoever_represents_both_sides(
    works, extraordinary, vote
):
    first, second, *_ = members_of(works, TABLE_SECRETARY)
    held(works, extraordinary, first, second)

    with works.look() as db:
        due = {
            d.person_id: d.missing[vote] for d in digests_due(db, extraordinary, NOON)
        }
    assert len(due[person_id(works, TABLE_SECRETARY)]) == 19


def test_through_a_member_that_has_ended_nobody_is_asked_to_vote(
    works, extraordinary, vote, holder
):
    with works.writers.begin() as db:
        db.execute(update(Member).where(Member.id == holder).values(ended_at=NOON))

    with works.look() as db:
        told = {digest.person_id for digest in digests_due(db, extraordinary, NOON)}
    assert person_id(works, OTHER_EUROPEAN) not in told
    assert person_id(works, ONE_MEMBER) in told


def test_the_chair_is_shown_who_holds_the_proxy_of_whom(works, vote, giver):
    missing = see(works, TABLE_SECRETARY, not_voted, vote)

    assert len(missing) == 104
    holders = {line.member_id: line.holder for line in missing if line.holder}
    assert list(holders) == [giver]
