"""One sender takes a letter in hand; a letter without use is withdrawn."""

from datetime import timedelta

import pytest

from assembly.models.convocation import Convocation
from assembly.models.vote import Vote
from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.work import CLOCK
from tests.cast import NOON, PRESIDENT, member_id, open_sitting, person_id
from tests.post import convocation_id, letter, queue
from tests.sittings import change, convened_sitting, entries, put_to_vote

BEFORE = NOON - timedelta(hours=20)


def claim(works, letter_id):
    with works.begin(CLOCK) as work:
        return claim_letter(work, letter_id=letter_id)


@pytest.fixture
def sitting(works, clock):
    clock.set(BEFORE)
    return convened_sitting(works)


def test_the_first_sender_has_it_and_the_second_has_not(works, sitting):
    number = queue(works, sitting, member_id=1, moment=BEFORE)

    assert claim(works, number) == BEFORE
    assert claim(works, number) is None
    assert letter(works, number).attempts == 1


def test_a_letter_is_not_taken_before_its_time(works, sitting):
    number = queue(works, sitting, member_id=1, moment=BEFORE + timedelta(seconds=1))

    assert claim(works, number) is None


def withdrawn_because(works, sitting, number):
    assert claim(works, number) is None
    (told,) = entries(works, sitting, "LetterFailed")
    assert told["reason"] == letter(works, number).reason
    return told["reason"]


def test_the_letter_of_a_replaced_convocation_is_withdrawn(works, sitting):
    number = queue(works, sitting, member_id=1, moment=BEFORE)
    with works.writers.begin() as db:
        held = db.get_one(Convocation, convocation_id(works, sitting))
        held.superseded_at = BEFORE

    assert "convened anew" in withdrawn_because(works, sitting, number)


@pytest.mark.parametrize("kind", ["convocation", "opening_reminder"])
def test_the_letters_of_a_cancelled_assembly_are_withdrawn(works, sitting, kind):
    number = queue(works, sitting, kind=kind, member_id=1, moment=BEFORE)
    change(works, sitting, cancelled_at=BEFORE)

    assert "cancelled" in withdrawn_because(works, sitting, number)


def test_its_cancellation_is_sent_all_the_same(works, sitting):
    number = queue(works, sitting, kind="cancellation", member_id=1, moment=BEFORE)
    change(works, sitting, cancelled_at=BEFORE)

    assert claim(works, number) == BEFORE


def test_a_reminder_is_not_sent_once_the_assembly_has_opened(works, clock, sitting):
    number = queue(works, sitting, kind="opening_reminder", member_id=1)
    clock.set(NOON)

    assert "has opened" in withdrawn_because(works, sitting, number)


def digest(works, clock):
    clock.set(NOON)
    sitting = open_sitting(works)
    vote = put_to_vote(works, sitting, PRESIDENT, {})
    number = queue(
        works,
        sitting,
        kind="votes_open",
        person_id=person_id(works, PRESIDENT),
        about={"votes": [vote]},
    )
    return sitting, vote, number


def test_a_digest_is_sent_while_one_of_its_votes_is_open(works, clock):
    _, _, number = digest(works, clock)

    assert claim(works, number) == NOON


def test_a_digest_is_withdrawn_when_its_votes_are_closed(works, clock):
    sitting, vote, number = digest(works, clock)
    with works.writers.begin() as db:
        db.get_one(Vote, vote).closed_at = NOON

    assert "votes have closed" in withdrawn_because(works, sitting, number)


def test_a_digest_is_withdrawn_when_the_assembly_is_over(works, clock):
    sitting, _, number = digest(works, clock)
    clock.set(NOON + timedelta(hours=24))

    assert "votes have closed" in withdrawn_because(works, sitting, number)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"issued_at": BEFORE}, "is convened"),
        ({"opens_at": None}, "given up"),
        ({"superseded_at": BEFORE}, "given up"),
        ({}, "has passed"),
    ],
)
def test_a_warning_is_withdrawn_when_there_is_nothing_to_warn_of(
    works, sitting, changed, reason
):
    number = queue(works, sitting, kind="latest_moment", person_id=1, moment=BEFORE)
    with works.writers.begin() as db:
        held = db.get_one(Convocation, convocation_id(works, sitting))
        held.issued_at = None
        for name, value in changed.items():
            setattr(held, name, value)

    assert reason in withdrawn_because(works, sitting, number)


def test_member_names_stand_in_the_record(works, sitting):
    mulhouse = member_id(works, "Mulhouse")
    number = queue(works, sitting, member_id=mulhouse, moment=BEFORE)
    change(works, sitting, cancelled_at=BEFORE)
    claim(works, number)

    (told,) = entries(works, sitting, "LetterFailed")
    assert told["member"] == "Mulhouse"
