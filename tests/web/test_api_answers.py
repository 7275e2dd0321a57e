"""How /api/v1 answers: methods, caches, other sites' pages, limits."""

import pytest

from assembly.web.limits import limiter
from tests.cast import ONE_MEMBER

ROOT = "/api/v1"
EVERY_SITE = "Access-Control-Allow-Origin"


@pytest.fixture(autouse=True)
def nobody_has_asked_yet():
    """How often somebody asked is counted for the whole process."""
    limiter.reset()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_changed_here(stranger, method):
    answer = getattr(stranger, method)(f"{ROOT}/register")

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.json == {"error": "Nothing is changed here: ask with GET."}


def test_any_site_may_read_it_and_only_it(stranger):
    assert stranger.get(f"{ROOT}/register").headers[EVERY_SITE] == "*"
    assert stranger.get(f"{ROOT}/nothing").headers[EVERY_SITE] == "*"
    for path in ("/api", "/sign-in", "/members", "/api/v10"):
        assert EVERY_SITE not in stranger.get(path).headers


def test_what_has_not_changed_is_not_sent_again(stranger):
    first = stranger.get(f"{ROOT}/register")
    known = {"If-None-Match": first.headers["ETag"]}

    again = stranger.get(f"{ROOT}/register", headers=known)

    assert first.headers["Cache-Control"] == "public, max-age=60"
    assert (again.status_code, again.data) == (304, b"")


def test_no_cookie_goes_into_what_may_be_kept(sign_in):
    raul = sign_in(ONE_MEMBER)
    with raul.session_transaction() as session:
        session.permanent = True

    answer = raul.get(f"{ROOT}/register")

    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert "Set-Cookie" in raul.get("/").headers


def test_the_head_alone_may_be_asked_for(stranger):
    asked = stranger.head(f"{ROOT}/register")

    assert (asked.status_code, asked.data) == (200, b"")
    assert asked.headers["ETag"] == stranger.get(f"{ROOT}/register").headers["ETag"]


def test_who_asks_too_often_is_told_when_to_ask_again(stranger):
    sent = [stranger.get(f"{ROOT}/") for _ in range(60)]
    sent += [stranger.get(f"{ROOT}/resolutions") for _ in range(61)]

    assert [one.status_code for one in sent] == [200] * 120 + [429]
    assert sent[-1].json["error"].startswith("This was asked too often.")
    assert sent[-1].headers[EVERY_SITE] == "*"
