"""Letters that let somebody in: soon, first, and not too late."""

from datetime import timedelta

import pytest

from assembly.models.sign_in import SignInRequest
from assembly.queries.sign_in_secrets import secrets_of
from assembly.use_cases.signing_in.ask_to_sign_in import ask_to_sign_in
from assembly.work import Actor
from tests.cast import ONE_MEMBER
from tests.conftest import SECRET

DAOLI = "raul.daoli@example.org"


@pytest.fixture
def secrets(desk):
    """Link token and code of what Raul Daoli has just asked for, in English."""
    desk.reads(ONE_MEMBER, "Europe/Rome")
    with desk.works.begin(Actor(name="visitor")) as work:
        number = ask_to_sign_in(work, address=DAOLI, browser="a browser")
        nonce = work.db.get_one(SignInRequest, number).nonce
    return secrets_of(number, nonce, secret_key=SECRET)


def test_the_letter_brings_link_and_code(desk, secrets):
    desk.send()

    (mail,) = desk.server.letters
    assert mail["To"].addresses[0].addr_spec == DAOLI
    assert secrets.code in mail["Subject"]
    for kind in ("plain", "html"):
        body = mail.get_body((kind,)).get_content()
        link = f"https://assembly.example.org/sign-in/links/{secrets.token}"
        assert link in body
        assert secrets.code in body


def test_who_waits_to_sign_in_is_served_first(desk, secrets):
    for member in range(1, 4):
        desk.queue(member_id=member, moment=desk.clock.moment - timedelta(hours=1))
    desk.send()

    assert secrets.code in desk.server.letters[0]["Subject"]


def test_a_letter_whose_link_no_longer_works_is_not_sent(desk, secrets):
    desk.wait(timedelta(minutes=10))

    assert desk.send() == 0
    assert desk.server.taken == []
