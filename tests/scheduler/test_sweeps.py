"""What falls due is done once, in its order, whoever comes to do it and how late."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from assembly.mail.letters import Letterhead
from assembly.mail.post import Post
from assembly.mail.transport import EmlTransport
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.models.roll import RollEntry
from assembly.rules.hours import closes_at
from assembly.rules.notice import latest_convening
from assembly.rules.vocabulary import AssemblyKind, Choice
from scheduler.sweeps import sweep, sweep_all, until_next
from tests.cast import NOON, PRESIDENT, open_sitting
from tests.conftest import SECRET
from tests.extraordinary import held_extraordinary
from tests.post import letter, queue
from tests.sittings import (
    change,
    convened_sitting,
    entries,
    put_to_vote,
    state_of,
)
from tests.use_cases.clockwork.acts import letters, two_clocks_sweep
from tests.waiting_draft import convocation_of, draft

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
LATEST = latest_convening(AssemblyKind.ORDINARY, NOON)


@pytest.fixture
def post(tmp_path):
    letterhead = Letterhead(
        public_url="http://localhost",
        mail_from="assembly@example.org",
        secret_key=SECRET,
        read_document={}.__getitem__,
    )
    return Post(EmlTransport(tmp_path / "outbox"), letterhead)


def swept_at(works, clock, moment):
    clock.set(moment)
    sweep(works)


@pytest.mark.parametrize(
    "opens_at",
    [
        NOON,
        datetime(2026, 3, 28, 12, tzinfo=UTC),  # Lisbon's clock goes on that night
        datetime(2026, 10, 24, 11, tzinfo=UTC),  # and back on this one
    ],
)
def test_an_assembly_opens_at_its_hour_and_closes_24_hours_later(
    works, clock, opens_at
):
    sitting = convened_sitting(works, opens_at=opens_at)
    closing = opens_at + timedelta(hours=24)
    assert closes_at(opens_at) == closing

    swept_at(works, clock, opens_at - SECOND)
    assert state_of(works, sitting).opened_at is None
    swept_at(works, clock, opens_at)
    assert state_of(works, sitting).opened_at == opens_at
    swept_at(works, clock, closing - SECOND)
    assert state_of(works, sitting).closed_at is None
    swept_at(works, clock, closing)
    assert state_of(works, sitting).closed_at == closing


def test_a_clock_that_comes_back_after_days_catches_up_each_thing_once(works, clock):
    sitting = convened_sitting(works)

    swept_at(works, clock, NOON + 3 * DAY)
    swept_at(works, clock, NOON + 3 * DAY + SECOND)
    (opened,) = entries(works, sitting, "AssemblyOpened")
    (closed,) = entries(works, sitting, "AssemblyClosed")
    assert opened["opens_at"] == "2026-03-01T12:00:00.000000Z"
    assert closed["closes_at"] == "2026-03-02T12:00:00.000000Z"
    assert letters(works, "opening_reminder") == []


def test_a_draft_is_warned_of_and_lapses(works, clock):
    _, number = draft(works)

    for days in (8, 7, 6, 3, 2, 1, 0):
        swept_at(works, clock, LATEST - days * DAY)
    told = [x.about["days"] for x in letters(works, "latest_moment")]
    assert told == [7, 7, 7, 3, 3, 3, 1, 1, 1]
    swept_at(works, clock, LATEST + SECOND)
    assert convocation_of(works, number).lapsed_at == LATEST + SECOND


def test_members_are_reminded_and_letters_leave_in_the_same_sweep(works, clock, post):
    held_extraordinary(works)
    sitting = convened_sitting(works)
    clock.set(NOON - DAY)
    sweep_all(works, post)
    sweep_all(works, post)

    told = letters(works, "opening_reminder")
    assert {letter.sent_at for letter in told} == {NOON - DAY}
    of_terms = letters(works, "term_ends")  # the founders' ended long ago
    others = len(of_terms) + len(letters(works, "duty_near"))
    assert len(list(post.transport.folder.iterdir())) == len(told) + others
    assert len(entries(works, sitting, "LetterSent")) == len(told)


def test_a_reminder_that_could_not_leave_before_the_opening_is_not_sent(
    works, clock, post
):
    held_extraordinary(works)
    sitting = convened_sitting(works)
    swept_at(works, clock, NOON - SECOND)
    clock.set(NOON)
    sweep_all(works, post)

    assert not any(told.sent_at for told in letters(works, "opening_reminder"))
    assert len(entries(works, sitting, "LetterFailed")) == len(
        letters(works, "opening_reminder")
    )


def test_the_table_is_told_once_that_an_extraordinary_assembly_is_due(works, clock):
    held_extraordinary(works, closed_at=NOON)
    due = datetime(2029, 3, 1, tzinfo=UTC)
    clock.set(due - SECOND)
    assert until_next(works) == SECOND

    for moment in (due - SECOND, due, due + DAY):
        swept_at(works, clock, moment)
    assert [x.about["years"] for x in letters(works, "extraordinary_due")] == [3, 3, 3]
    clock.set(datetime(2030, 1, 1, tzinfo=UTC))  # when dues are asked for
    assert until_next(works) == datetime(2030, 3, 2, tzinfo=UTC) - clock()


def test_open_votes_are_told_of_once_an_hour_at_most(works, clock):
    sitting = open_sitting(works)
    put_to_vote(works, sitting, PRESIDENT, {1: Choice.FOR})
    swept_at(works, clock, NOON + SECOND)
    first = len(letters(works, "votes_open"))
    put_to_vote(works, sitting, PRESIDENT, {})

    swept_at(works, clock, NOON + timedelta(minutes=59))
    assert len(letters(works, "votes_open")) == first > 0
    swept_at(works, clock, NOON + timedelta(hours=1, seconds=1))
    assert len(letters(works, "votes_open")) > first


@pytest.mark.parametrize("moment", [NOON - DAY, NOON, NOON + DAY])
def test_two_clocks_at_once_do_each_thing_once(works, clock, moment):
    sittings = [convened_sitting(works) for _ in range(4)]
    clock.set(moment)
    two_clocks_sweep(works)

    acts = {"AssemblyOpened": moment >= NOON, "AssemblyClosed": moment >= NOON + DAY}
    for sitting in sittings:
        assert {act: len(entries(works, sitting, act)) for act in acts} == acts
    told = letters(works, "opening_reminder")
    assert len({(x.occasion, x.recipient) for x in told}) == len(told)


def test_one_assembly_that_cannot_be_opened_does_not_keep_the_others(works, clock):
    broken, sound = convened_sitting(works), convened_sitting(works)
    with works.writers.begin() as db:  # a roll that nobody should have written yet
        member = db.scalars(select(Member).limit(1)).one()
        rights = {"college": member.college, "continent": member.continent}
        db.add(RollEntry(assembly_id=broken, member_id=member.id, **rights))

    swept_at(works, clock, NOON)
    assert state_of(works, broken).opened_at is None
    assert state_of(works, sound).opened_at == NOON


@pytest.mark.parametrize(
    ("moment", "wait"),
    [
        (NOON - 3 * DAY, 2 * DAY),  # the reminder
        (NOON - DAY, DAY),  # the opening
        (NOON - SECOND, SECOND),
    ],
)
def test_the_clock_knows_when_to_look_again(works, clock, moment, wait):
    convened_sitting(works)
    clock.set(moment)

    assert until_next(works) == wait


def test_then_the_closing_a_letter_and_a_draft_fall_due(works, clock):
    sitting = open_sitting(works)
    assert until_next(works) == timedelta(hours=24)

    number = queue(works, sitting, member_id=1, moment=NOON + 5 * SECOND)
    assert until_next(works) == 5 * SECOND
    with works.writers.begin() as db:
        db.get_one(Letter, number).fail(at=NOON, reason="no")
    draft(works, opens_at=NOON + 15 * DAY + timedelta(hours=1))
    assert until_next(works) == timedelta(hours=1, microseconds=1)
    assert letter(works, number).failed_at == NOON


def test_when_nothing_is_planned_only_the_dues_of_next_year_fall_due(works, clock):
    sitting = convened_sitting(works)
    change(works, sitting, cancelled_at=NOON - DAY)

    assert until_next(works) == datetime(2027, 1, 1, tzinfo=UTC) - NOON


def test_what_falls_due_while_the_clock_sweeps_is_due_at_once(works, clock):
    held_extraordinary(works)
    convened_sitting(works)
    began = NOON - SECOND
    clock.set(NOON + SECOND)

    assert until_next(works, since=began) == timedelta()
