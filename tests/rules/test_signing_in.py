"""How long, how often and where a sign-in letter works."""

from datetime import timedelta

import pytest

from assembly.rules.signing_in import (
    TRIES,
    WORKS_FOR,
    Asked,
    objection_to_wrong_code,
    objections_to_signing_in,
)
from tests.cast import NOON

A_MICROSECOND = timedelta(microseconds=1)


def asked(*, tries: int = 0, used: bool = False, same_browser: bool = True) -> Asked:
    return Asked(asked_at=NOON, tries=tries, used=used, same_browser=same_browser)


@pytest.mark.parametrize(
    ("after", "works"),
    [
        (timedelta(0), True),
        (WORKS_FOR - A_MICROSECOND, True),
        (timedelta(minutes=10), False),
        (timedelta(days=1), False),
    ],
)
def test_a_letter_works_for_ten_minutes(after, works):
    assert (objections_to_signing_in(asked(), moment=NOON + after) == []) is works


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        (asked(used=True), "used already"),
        (asked(tries=TRIES), "5 wrong codes"),
        (asked(same_browser=False), "only in the browser"),
    ],
)
def test_each_refusal_says_why(letter, said):
    (objection,) = objections_to_signing_in(letter, moment=NOON)

    assert said in str(objection)
    assert objection.remedy


def test_four_wrong_codes_leave_one_try():
    assert objections_to_signing_in(asked(tries=4), moment=NOON) == []
    assert "tries left: 1" in str(objection_to_wrong_code(4))
    assert "new letter" in str(objection_to_wrong_code(5))


def test_every_objection_is_told_at_once():
    letter = asked(tries=TRIES, used=True)

    assert len(objections_to_signing_in(letter, moment=NOON + WORKS_FOR)) == 3


def test_nobody_is_sent_to_another_browser_with_a_used_letter():
    (objection,) = objections_to_signing_in(
        asked(used=True, same_browser=False), moment=NOON
    )

    assert "used already" in str(objection)
