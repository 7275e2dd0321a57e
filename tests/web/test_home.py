"""The first page, and who gets to it."""

from tests.cast import PRESIDENT


def test_somebody_signed_in_is_greeted_by_name(sign_in):
    answer = sign_in(PRESIDENT).get("/")

    assert answer.status_code == 200
    assert PRESIDENT in answer.text


def test_nobody_signed_out_gets_in(stranger):
    answer = stranger.get("/")

    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in")
