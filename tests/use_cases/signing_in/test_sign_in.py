"""A letter opens the door once, for ten minutes, in the browser that asked."""

from datetime import timedelta

import pytest

from assembly.queries.sessions import signed_in
from assembly.queries.sign_in_secrets import request_of, secrets_of
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.use_cases.signing_in.sign_in import ByCode, ByLink
from assembly.work import CONSOLE
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, person_id
from tests.conftest import SECRET
from tests.use_cases.signing_in.asking import OFFICE, PHONE, ask, said, use, wrong

PROOFS = [
    pytest.param(lambda letter: ByLink(letter.token), id="link"),
    pytest.param(lambda letter: ByCode(letter.code), id="code"),
]


@pytest.mark.parametrize("proof", PROOFS)
def test_a_letter_lets_in_whom_it_was_written_to(works, proof):
    outcome = use(works, proof(ask(works, ONE_MEMBER)))

    with works.look() as db:
        found = signed_in(db, outcome.session_token)
    assert found.name == ONE_MEMBER


@pytest.mark.parametrize("first", PROOFS)
@pytest.mark.parametrize("second", PROOFS)
def test_a_letter_is_used_once(works, first, second):
    letter = ask(works, ONE_MEMBER)
    use(works, first(letter))

    assert "used already" in said(use(works, second(letter)))


@pytest.mark.parametrize("proof", PROOFS)
def test_ten_minutes_later_it_is_too_late(works, clock, proof):
    letter = ask(works, ONE_MEMBER)
    clock.set(NOON + timedelta(minutes=10))

    assert "10 minutes" in said(use(works, proof(letter)))


@pytest.mark.parametrize("proof", PROOFS)
def test_a_second_before_it_is_not(works, clock, proof):
    letter = ask(works, ONE_MEMBER)
    clock.set(NOON + timedelta(minutes=9, seconds=59))

    assert use(works, proof(letter)).session_token


def test_the_fifth_wrong_code_is_the_last(works):
    letter = ask(works, ONE_MEMBER)
    told = [said(use(works, wrong(letter.code))) for _ in range(5)]

    assert "tries left: 4" in told[0]
    assert "Ask for a new letter" in told[4]
    assert "5 wrong codes" in said(use(works, ByCode(letter.code)))
    assert "5 wrong codes" in said(use(works, ByLink(letter.token)))


def test_after_four_wrong_codes_the_right_one_still_works(works):
    letter = ask(works, ONE_MEMBER)
    for _ in range(4):
        use(works, wrong(letter.code))

    assert use(works, ByCode(letter.code)).session_token


def test_a_link_in_another_browser_says_where_to_open_it(works):
    letter = ask(works, ONE_MEMBER, browser=OFFICE)

    assert "in which you asked" in said(use(works, ByLink(letter.token)))
    assert use(works, ByLink(letter.token), browser=OFFICE).session_token


def test_a_code_in_another_browser_is_nobodys(works):
    letter = ask(works, ONE_MEMBER, browser=OFFICE)

    assert "has not asked" in said(use(works, ByCode(letter.code)))


def test_a_code_belongs_to_its_own_letter(works):
    of_another = ask(works, PRESIDENT, browser=OFFICE)
    ask(works, ONE_MEMBER)

    assert "not the code" in said(use(works, ByCode(of_another.code)))


def test_a_person_disabled_meanwhile_stays_outside(works):
    letter = ask(works, ONE_MEMBER)
    with works.begin(CONSOLE) as work:
        disable_person(
            work, person_id=person_id(works, ONE_MEMBER), reason="left the network"
        )

    assert "nobody in any more" in said(use(works, ByLink(letter.token)))


@pytest.mark.parametrize("secret", ["another secret of the same length", ""])
def test_a_link_signed_by_somebody_else_is_not_whole(works, secret):
    forged = secrets_of(1, "nonce", secret_key=secret).token

    assert request_of(forged, secret_key=SECRET) is None
    assert "not whole" in said(use(works, ByLink(forged), browser=PHONE))
