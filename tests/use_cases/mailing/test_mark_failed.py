"""A letter that cannot be sent keeps the reason."""

from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.mark_failed import mark_failed
from tests.post import letter
from tests.sittings import entries
from tests.use_cases.mailing.conftest import BEFORE, act


def test_a_refused_letter_has_failed_with_its_reason(works, sitting, number):
    claimed_at = act(works, claim_letter, letter_id=number)
    told = {"letter_id": number, "claimed_at": claimed_at, "reason": "550 no such box"}

    assert act(works, mark_failed, **told)
    assert not act(works, mark_failed, **told)
    assert letter(works, number).failed_at == BEFORE
    assert entries(works, sitting, "LetterFailed")[0]["reason"] == "550 no such box"
