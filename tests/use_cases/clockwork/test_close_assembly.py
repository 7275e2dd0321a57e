"""An assembly closes once, and what is still put to the vote closes with it (B6)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.attendance import Attendance
from assembly.models.member import Member
from assembly.models.record import Entry
from assembly.models.vote import Result, Vote
from assembly.rules.vocabulary import Choice, College
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import (
    NOON,
    PRESIDENT,
    open_sitting,
    person_id,
)
from tests.sittings import change, convened_sitting, entries, put_to_vote, state_of

CLOSING = NOON + timedelta(hours=24)
FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN


def closed(works, sitting):
    with works.begin(CLOCK) as work:
        return close_assembly(work, assembly_id=sitting)


def test_it_closes_at_its_hour_and_only_once(works, clock):
    sitting = open_sitting(works)
    clock.set(CLOSING)

    assert [closed(works, sitting), closed(works, sitting)] == [True, False]
    assert state_of(works, sitting).closed_at == CLOSING
    assert len(entries(works, sitting, "AssemblyClosed")) == 1


def test_a_second_before_its_hour_it_stays_open(works, clock):
    sitting = open_sitting(works)
    clock.set(CLOSING - timedelta(seconds=1))

    assert not closed(works, sitting)


def test_what_never_opened_or_is_cancelled_does_not_close(works, clock):
    unopened, cancelled = convened_sitting(works), open_sitting(works)
    change(works, cancelled, cancelled_at=NOON)
    clock.set(CLOSING)

    assert [closed(works, sitting) for sitting in (unopened, cancelled, 999)] == [
        False
    ] * 3


@pytest.mark.parametrize(
    ("choices", "adopted"),
    [
        ((FOR, FOR, AGAINST), 1),
        ((FOR, AGAINST, ABSTAIN), 0),
        ((ABSTAIN,), 0),
        ((), 0),
    ],
)
def test_an_open_vote_is_counted_and_proclaimed(works, clock, choices, adopted):
    sitting = open_sitting(works)
    vote = put_to_vote(works, sitting, PRESIDENT, dict(enumerate(choices, 1)))
    clock.set(CLOSING)
    closed(works, sitting)

    (told,) = entries(works, sitting, "VoteClosed")
    with works.look() as db:
        assert db.get_one(Result, vote).adopted is bool(adopted)
        assert db.get_one(Vote, vote).closed_at == CLOSING
    assert (told["adopted"], told["article"], told["roll"]) == (adopted, "B6", 104)
    assert told["abstained"] == choices.count(ABSTAIN)
    assert told["acting_post"] is None


def test_the_ballots_counted_are_named_and_shown_from_then_on(works, clock):
    sitting = open_sitting(works)
    put_to_vote(works, sitting, PRESIDENT, {1: FOR, 2: AGAINST})
    clock.set(CLOSING)
    closed(works, sitting)

    (told,) = entries(works, sitting, "VoteClosed")
    shown = select(Entry.seq).where(
        Entry.act == "BallotCast", Entry.sealed_at.is_(None)
    )
    with works.look() as db:
        assert told["counted"] == list(db.scalars(shown.order_by(Entry.seq)))


def test_the_closing_tells_how_many_of_the_roll_were_present(works, clock):
    sitting = open_sitting(works)
    with works.writers.begin() as db:
        of_associates = select(Member.id).where(Member.college == College.ASSOCIATE)
        associate = db.scalars(of_associates.limit(1)).one()
        db.add_all(
            Attendance(
                assembly_id=sitting,
                member_id=member,
                person_id=person_id(works, PRESIDENT),
                since=NOON,
                how="entered",
            )
            for member in (1, 2, associate)
        )
    clock.set(CLOSING)
    closed(works, sitting)

    (told,) = entries(works, sitting, "AssemblyClosed")
    assert (told["present"], told["roll"]) == (2, 104)
