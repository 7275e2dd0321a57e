"""A letter that could not be sent now is tried again later."""

from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.postpone_letter import PAUSES, postpone_letter
from tests.post import letter
from tests.sittings import entries
from tests.use_cases.mailing.conftest import act


def test_a_postponed_letter_waits_longer_each_time_and_then_has_failed(
    works, clock, sitting, number
):
    for pause in (*PAUSES, None):
        claimed_at = act(works, claim_letter, letter_id=number)
        told = {"letter_id": number, "claimed_at": claimed_at, "reason": "451 later"}
        assert act(works, postpone_letter, **told)
        if pause is not None:
            assert letter(works, number).next_attempt_at == clock.moment + pause
            clock.set(clock.moment + pause)

    assert letter(works, number).failed_at == clock.moment
    assert len(entries(works, sitting, "LetterFailed")) == 1
