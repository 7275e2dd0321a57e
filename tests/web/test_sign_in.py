"""The entrance, as browsers and mail scanners meet it."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from assembly.models.sign_in import BrowserSession, SignInRequest
from assembly.queries.sign_in_secrets import link_path
from assembly.use_cases.signing_in.disable_person import disable_person
from assembly.work import CONSOLE
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, person_id
from tests.use_cases.signing_in.asking import address_of, letter, wrong

UNKNOWN = "nobody@example.org"


@pytest.fixture
def ask(works, stranger):
    """The stranger's browser asks with an address; what the letter says."""

    def ask(name=ONE_MEMBER, **form):
        address = form.pop("address", None) or address_of(works, name)
        answer = stranger.post("/sign-in", data={"address": address, **form})
        assert answer.status_code == 303
        with works.look() as db:
            asked = select(SignInRequest.id).order_by(SignInRequest.id.desc())
            return letter(works, db.scalars(asked).first())

    return ask


def cookie_of(browser):
    return browser.get_cookie("assembly").value


def copied(app, cookie):
    """Another browser with a copy of this cookie."""
    thief = app.test_client()
    thief.set_cookie("assembly", cookie)
    return thief


def kept(works):
    """All that signing in keeps in the database."""
    with works.look() as db:
        columns = [*SignInRequest.__table__.columns]
        sessions = [*BrowserSession.__table__.columns]
        return db.execute(select(*columns)).all(), db.execute(select(*sessions)).all()


def without_csrf(page):
    return re.sub(r'(name="csrf_token"[^>]*value=")[^"]*', r"\1", page)


# Coming in


def test_the_link_of_the_letter_signs_in(ask, stranger):
    answer = stranger.post(link_path(ask().token))

    assert (answer.status_code, answer.location) == (303, "/")
    assert ONE_MEMBER in stranger.get("/").text


def test_the_code_of_the_letter_signs_in(ask, stranger):
    code = ask().code

    answer = stranger.post("/sign-in/code", data={"code": f" {code[:4]} {code[4:]}"})

    assert answer.status_code == 303
    assert ONE_MEMBER in stranger.get("/").text


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_mail_scanner_changes_nothing(app, works, ask, stranger, method):
    link = link_path(ask().token)
    before = kept(works)
    for browser in (stranger, app.test_client()):
        assert getattr(browser, method)(link).status_code == 200

    assert kept(works) == before
    assert stranger.post(link).status_code == 303


def test_the_page_of_the_link_has_one_button_that_posts(ask, stranger):
    link = link_path(ask().token)

    page = stranger.get(link).text

    assert page.count("<form") == page.count("<button") == 1
    assert f'method="post" action="{link}"' in page


def test_another_browser_is_told_where_to_open_it(app, ask):
    link = link_path(ask().token)
    other = app.test_client(use_cookies=True)
    other.take_csrf()

    answer = other.post(link)

    assert answer.status_code == 409
    assert "only in the browser in which you asked" in answer.text


def test_a_used_link_says_so_and_offers_a_new_letter(ask, stranger):
    link = link_path(ask().token)
    stranger.post(link)
    stranger.take_csrf()

    answer = stranger.post(link)

    assert answer.status_code == 409
    assert "used already" in answer.text
    assert 'href="/sign-in"' in answer.text


def test_after_ten_minutes_it_is_over(ask, stranger, clock):
    code = ask().code
    clock.set(NOON + timedelta(minutes=10))

    answer = stranger.post("/sign-in/code", data={"code": code})

    assert answer.status_code == 409
    assert "10 minutes" in answer.text


def test_a_wrong_code_is_counted_and_the_form_kept(ask, stranger):
    typed = wrong(ask().code).code

    answer = stranger.post("/sign-in/code", data={"code": typed})

    assert answer.status_code == 409
    assert "tries left: 4" in answer.text
    assert f'value="{typed}"' in answer.text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "Enter the eight digits"),
        ({"code": "1234"}, "The code has eight digits"),
        ({"code": "twelve34"}, "The code has eight digits"),
        ({"code": "١٢٣٤٥٦٧٨"}, "The code has eight digits"),
    ],
)
def test_what_is_no_code_is_no_try(works, ask, stranger, form, said):
    ask()
    before = kept(works)

    answer = stranger.post("/sign-in/code", data=form)

    assert answer.status_code == 422
    assert said in answer.text
    assert kept(works) == before


@pytest.mark.parametrize("address", ["", "   ", "raul", "raul@", "a@b@c", "x" * 300])
def test_what_is_no_address_is_refused_with_a_sentence(stranger, address):
    answer = stranger.post("/sign-in", data={"address": address})

    assert answer.status_code == 422
    assert 'class="errors"' in answer.text


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_broken_link_is_said_to_be_broken(stranger, method):
    answer = getattr(stranger, method)("/sign-in/links/half-a-link")

    assert answer.status_code == 422
    assert "not whole" in answer.text


# What a stranger learns


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


# Where to


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


# The session


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


# Limits


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
