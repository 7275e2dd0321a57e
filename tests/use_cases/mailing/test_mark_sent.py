"""What left is kept with the moment and the proof."""

from datetime import timedelta

from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.give_up_letter import give_up_letter
from assembly.use_cases.mailing.mark_failed import mark_failed
from assembly.use_cases.mailing.postpone_letter import postpone_letter
from tests.post import letter
from tests.sittings import entries
from tests.use_cases.mailing.conftest import BEFORE, act, sent

TEN_MINUTES = timedelta(minutes=10)


def test_what_left_stands_in_the_row_and_in_the_record(works, sitting, number):
    claimed_at = act(works, claim_letter, letter_id=number)

    assert sent(works, number, claimed_at)
    (told,) = entries(works, sitting, "LetterSent")
    assert letter(works, number).sent_at == BEFORE
    assert told["message_id"] == letter(works, number).message_id
    assert told["message_sha256"] == "ab" * 32


def test_only_who_has_the_letter_accounts_for_it(works, sitting, number):
    act(works, claim_letter, letter_id=number)
    another = BEFORE - timedelta(seconds=1)

    assert not sent(works, number, another)
    for use_case in (mark_failed, postpone_letter):
        told = {"letter_id": number, "claimed_at": another, "reason": "no"}
        assert not act(works, use_case, **told)


def test_a_slow_sender_that_was_given_up_still_tells_the_truth(works, clock, number):
    claimed_at = act(works, claim_letter, letter_id=number)
    clock.set(BEFORE + TEN_MINUTES)
    act(works, give_up_letter, letter_id=number)

    assert sent(works, number, claimed_at)
    assert letter(works, number).sent_at == clock.moment
    assert letter(works, number).failed_at is None
