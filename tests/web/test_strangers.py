"""What somebody who is not in the register learns at the entrance, and how often."""

import re
from functools import partial
from urllib.parse import urlsplit

import pytest

from assembly.queries.sign_in_secrets import link_path
from tests.cast import ONE_MEMBER, PRESIDENT
from tests.use_cases.signing_in.asking import address_of
from tests.web.entrance import ask_in

UNKNOWN = "nobody@example.org"


@pytest.fixture
def ask(works, stranger):
    """The stranger's browser asks with an address; what the letter says."""
    return partial(ask_in, works, stranger)


def without_csrf(page):
    return re.sub(r'(name="csrf_token"[^>]*value=")[^"]*', r"\1", page)


def test_an_unknown_address_gets_the_same_answer(app, works):
    pages = []
    for address in (address_of(works, ONE_MEMBER), UNKNOWN):
        browser = app.test_client()
        browser.take_csrf()
        sent = browser.post("/sign-in", data={"address": address})
        shown = without_csrf(browser.get(sent.location).text)
        pages.append((sent.status_code, sent.location, sent.text, shown))

    assert pages[0] == pages[1]


def test_nobody_comes_in_with_the_code_of_an_unknown_address(ask, stranger):
    unknown = ask(address=UNKNOWN)

    assert (
        stranger.post("/sign-in/code", data={"code": unknown.code}).status_code == 409
    )
    assert stranger.post(link_path(unknown.token)).status_code == 409


def test_no_token_stands_in_a_query(ask, stranger):
    said = ask(next="/assemblies")

    answers = [
        stranger.get("/assemblies"),
        stranger.get(link_path(said.token)),
        stranger.post(link_path(said.token)),
    ]

    for query in [urlsplit(answer.location or "").query for answer in answers]:
        assert query in {"", "next=%2Fassemblies"}
    assert "?" not in link_path(said.token)


def test_an_address_is_asked_with_five_times_at_most(ask, stranger, works):
    for _ in range(5):
        ask()
    address = address_of(works, ONE_MEMBER).upper()

    answer = stranger.post("/sign-in", data={"address": address})

    assert answer.status_code == 429
    assert "tried too often" in answer.text
    assert f'value="{address}"' in answer.text
    assert ask(PRESIDENT)


def test_a_network_address_asks_thirty_times_at_most(stranger):
    sent = [
        stranger.post("/sign-in", data={"address": f"{n}@example.org"}).status_code
        for n in range(31)
    ]

    assert sent == [303] * 30 + [429]


def test_a_header_of_the_visitor_changes_no_limit(stranger):
    sent = [
        stranger.post(
            "/sign-in",
            data={"address": f"{n}@example.org"},
            headers={"X-Forwarded-For": f"192.0.2.{n}"},
        ).status_code
        for n in range(31)
    ]

    assert sent[-1] == 429


def test_codes_are_limited_too(stranger):
    sent = [
        stranger.post("/sign-in/code", data={"code": "12345678"}).status_code
        for _ in range(61)
    ]

    assert sent == [409] * 60 + [429]
