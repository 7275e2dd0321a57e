"""A letter whose sender stopped is not sent by itself."""

from datetime import timedelta

from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.give_up_letter import UNKNOWN, give_up_letter
from tests.sittings import entries
from tests.use_cases.mailing.conftest import BEFORE, act

TEN_MINUTES = timedelta(minutes=10)


def test_a_letter_left_behind_has_failed_and_is_not_sent_by_itself(
    works, clock, sitting, number
):
    act(works, claim_letter, letter_id=number)
    clock.set(BEFORE + TEN_MINUTES)

    assert act(works, give_up_letter, letter_id=number)
    assert not act(works, give_up_letter, letter_id=number)
    assert act(works, claim_letter, letter_id=number) is None
    assert entries(works, sitting, "LetterFailed")[0]["reason"] == UNKNOWN


def test_a_letter_in_hand_is_not_given_up_too_early(works, clock, number):
    act(works, claim_letter, letter_id=number)
    clock.set(BEFORE + TEN_MINUTES - timedelta(seconds=1))

    assert not act(works, give_up_letter, letter_id=number)
