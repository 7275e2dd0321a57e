"""Whom an assembly elected takes its post when it closes (S5, B5)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from assembly.models.mandate import Mandate
from assembly.models.member import Member
from assembly.queries.organs import organs
from assembly.queries.viewers import viewer
from assembly.rules.vocabulary import Organ, Post
from assembly.use_cases.clockwork.close_assembly import close_assembly
from tests.candidates import AUDIT, BOARD, TABLE, member_of
from tests.cast import FOUNDED, NOON, ONE_MEMBER, PRESIDENT, person_id
from tests.elected import decided
from tests.extraordinary import election, open_extraordinary
from tests.sittings import entries
from tests.use_cases.clockwork.acts import act

CLOSING = NOON + timedelta(days=2)
PRESIDES = Post.PRESIDENT


@pytest.fixture
def sitting(works):
    """Elections to the presidencies of the table, for 2 years, and the board, for 4."""
    items = (election(TABLE, term_years=2), election(BOARD, term_years=4))
    return open_extraordinary(works, items=items)


@pytest.fixture
def novellara(works):
    return member_of(works, ONE_MEMBER)


def closed(works, clock, sitting, moment=CLOSING):
    clock.set(moment)
    return act(works, close_assembly, assembly_id=sitting)


def held(works, organ=TABLE, post=PRESIDES):
    """Every mandate of the post, the first one first."""
    asked = select(Mandate).where(Mandate.organ == organ, Mandate.post == post)
    with works.look() as db:
        return list(db.scalars(asked.order_by(Mandate.since, Mandate.id)))


def presides(works, name, moment):
    with works.look() as db:
        who = viewer(db, person_id(works, name), moment)
        return who is not None and PRESIDES in who.table_posts


def test_the_elected_takes_the_post_of_its_predecessor_at_the_closing(
    works, clock, sitting, novellara
):
    vote = decided(works, sitting, 0, novellara.id, NOON)
    before = held(works)
    closed(works, clock, sitting)

    past, new = held(works)
    assert (past.id, past.since, past.until) == (before[0].id, FOUNDED, CLOSING)
    assert (new.member_id, new.since, new.until) == (novellara.id, CLOSING, None)
    assert new.term_ends_at == datetime(2028, 3, 3, 12, tzinfo=UTC)
    assert new.vote_id == vote


def test_until_the_closing_the_predecessor_presides(works, clock, sitting, novellara):
    decided(works, sitting, 0, novellara.id, NOON)
    just_before = CLOSING - timedelta(seconds=1)
    closed(works, clock, sitting)

    assert presides(works, PRESIDENT, just_before)
    assert not presides(works, ONE_MEMBER, just_before)
    assert presides(works, ONE_MEMBER, CLOSING)
    assert not presides(works, PRESIDENT, CLOSING)


def test_the_record_tells_who_took_the_post_and_who_held_it(
    works, clock, sitting, novellara
):
    vote = decided(works, sitting, 0, novellara.id, NOON)
    closed(works, clock, sitting)

    (told,) = entries(works, sitting, "MandateBegun")
    assert told == {
        "assembly_id": sitting,
        "organ": "assembly_table",
        "post": "president",
        "member_id": novellara.id,
        "member": "Novellara",
        "term_ends_at": "2028-03-03T12:00:00.000000Z",
        "vote_id": vote,
        "previous_member_id": held(works)[0].member_id,
        "previous_member": "Mulhouse",
        "left_post": None,
    }


def test_a_post_that_elected_nobody_stays_with_its_holder(works, clock, sitting):
    decided(works, sitting, 0, None, NOON)
    closed(works, clock, sitting)

    assert [mandate.until for mandate in held(works)] == [None]
    assert entries(works, sitting, "MandateBegun") == []


def test_who_has_left_since_its_election_takes_no_post(
    works, clock, sitting, novellara
):
    """Elected while a member, ended before the closing: the holder goes on (S5)."""
    decided(works, sitting, 0, novellara.id, NOON)
    with works.writers.begin() as db:
        db.get_one(Member, novellara.id).ended_at = CLOSING
    closed(works, clock, sitting)

    assert [mandate.until for mandate in held(works)] == [None]
    assert entries(works, sitting, "MandateBegun") == []


def test_each_post_has_its_own_term(works, clock, sitting, novellara):
    decided(works, sitting, 0, novellara.id, NOON)
    decided(works, sitting, 1, novellara.id, NOON)
    closed(works, clock, sitting)

    assert held(works)[-1].term_ends_at == datetime(2028, 3, 3, 12, tzinfo=UTC)
    assert held(works, BOARD)[-1].term_ends_at == datetime(2030, 3, 3, 12, tzinfo=UTC)
    assert [m.until for m in held(works, AUDIT)] == [None]


def test_who_is_elected_again_begins_another_mandate(works, clock, sitting):
    mulhouse = member_of(works, PRESIDENT).id
    decided(works, sitting, 0, mulhouse, NOON)
    closed(works, clock, sitting)

    assert [m.member_id for m in held(works)] == [mulhouse, mulhouse]
    assert presides(works, PRESIDENT, CLOSING)
    assert len(entries(works, sitting, "MandateBegun")) == 1


def test_of_two_votes_on_a_post_the_last_one_that_elected_counts(
    works, clock, sitting, novellara
):
    decided(works, sitting, 0, None, NOON)
    decided(works, sitting, 0, novellara.id, NOON + timedelta(hours=1))
    closed(works, clock, sitting)

    assert held(works)[-1].member_id == novellara.id


def test_closing_twice_begins_no_second_mandate(works, clock, sitting, novellara):
    decided(works, sitting, 0, novellara.id, NOON)

    assert [closed(works, clock, sitting), closed(works, clock, sitting)] == [
        True,
        False,
    ]
    assert len(held(works)) == 2


def test_a_post_that_nobody_held_is_taken(works, clock, sitting, novellara):
    with works.writers.begin() as db:
        founding = db.get_one(Mandate, held(works)[0].id)
        founding.until = NOON - timedelta(days=400)
    decided(works, sitting, 0, novellara.id, NOON)
    closed(works, clock, sitting)

    (told,) = entries(works, sitting, "MandateBegun")
    assert (told["previous_member_id"], told["previous_member"]) == (None, None)
    assert held(works)[0].until == NOON - timedelta(days=400)


def test_every_organ_and_post_can_be_elected(works, clock, novellara):
    posts = [(organ, post) for organ in Organ for post in Post]
    sitting = open_extraordinary(works, items=[election(*of) for of in posts])
    for position in range(len(posts)):
        decided(works, sitting, position, novellara.id, NOON)
    closed(works, clock, sitting)

    assert [held(works, *of)[-1].since for of in posts] == [CLOSING] * 9


def test_of_an_organ_a_member_holds_one_post_and_leaves_the_other(works, clock):
    """S5: an organ is of three members; who is elected to another post leaves one."""
    vice = election(TABLE, Post.VICE_PRESIDENT)
    sitting = open_extraordinary(works, items=(vice,))
    mulhouse = member_of(works, PRESIDENT)
    decided(works, sitting, 0, mulhouse.id, NOON)
    closed(works, clock, sitting)

    assert [mandate.until for mandate in held(works)] == [CLOSING]
    assert held(works, post=Post.VICE_PRESIDENT)[-1].member_id == mulhouse.id
    (begun,) = entries(works, sitting, "MandateBegun")
    assert begun["left_post"] == "president"
    with works.look() as db:
        reader = viewer(db, person_id(works, ONE_MEMBER), CLOSING)
        _board, table, _audit = organs(db, reader, CLOSING)
    assert table.seats[0].holder is None
