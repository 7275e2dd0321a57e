"""Where signing in leads, and how long a cookie is worth anything."""

from functools import partial

import pytest

from assembly.queries.sign_in_secrets import link_path
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.work import CONSOLE
from tests.cast import ONE_MEMBER, PRESIDENT, person_id
from tests.web.entrance import ask_in, cookie_of, copied


@pytest.fixture
def ask(works, stranger):
    """The stranger's browser asks with an address; what the letter says."""
    return partial(ask_in, works, stranger)


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/assemblies/3", "/assemblies/3"),
        ("/members?country=PT", "/members?country=PT"),
        ("https://example.org/", "/"),
        ("//example.org/", "/"),
        ("/\\example.org", "/"),
        ("\\\\example.org", "/"),
        ("/\t/example.org", "/"),
        ("javascript:alert(1)", "/"),
        ("assemblies", "/"),
        ("//[", "/"),
        ("/" + "x" * 5000, "/"),
        ("", "/"),
    ],
)
def test_signing_in_never_leads_away(ask, stranger, asked, led):
    assert (
        f'value="{led}"' in stranger.get("/sign-in", query_string={"next": asked}).text
    )
    said = ask(next=asked)

    assert stranger.post(link_path(said.token)).location == led


def test_a_cookie_from_before_signing_in_stays_outside(app, ask, stranger):
    said = ask()
    before = cookie_of(stranger)
    stranger.post(link_path(said.token))

    assert cookie_of(stranger) != before
    assert copied(app, before).get("/").status_code == 303


def test_signing_in_anew_ends_the_session_from_before(app, ask, stranger):
    stranger.post(link_path(ask(PRESIDENT).token))
    first = cookie_of(stranger)
    stranger.take_csrf()
    stranger.post(link_path(ask(ONE_MEMBER).token))

    assert copied(app, first).get("/").status_code == 303
    assert ONE_MEMBER in stranger.get("/").text


def test_a_copied_cookie_is_dead_after_signing_out(app, sign_in):
    browser = sign_in(ONE_MEMBER)
    copy = copied(app, cookie_of(browser))
    assert copy.get("/").status_code == 200

    answer = browser.post("/sign-in/end")

    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert "You are signed out" in browser.get("/sign-in").text
    assert copy.get("/").status_code == 303


def test_the_cookie_is_for_http_and_this_site_alone(ask, stranger):
    answer = stranger.post(link_path(ask().token))

    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_disabled_person_is_outside_at_once(works, sign_in):
    browser = sign_in(ONE_MEMBER)
    with works.begin(CONSOLE) as work:
        disable_person(work, person_id=person_id(works, ONE_MEMBER), reason="left")

    assert browser.get("/").status_code == 303


def test_somebody_signed_in_is_not_asked_again(sign_in):
    answer = sign_in(ONE_MEMBER).get("/sign-in?next=/members")

    assert (answer.status_code, answer.location) == (303, "/members")


def test_a_form_of_another_site_signs_nobody_in(app, ask, stranger):
    said = ask()
    stranger.csrf = None

    assert stranger.post(link_path(said.token)).status_code == 400
