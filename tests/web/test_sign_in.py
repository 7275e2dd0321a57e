"""Link and code at the entrance, as browsers and mail scanners meet them."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from assembly.models.sign_in import BrowserSession, SignInRequest
from assembly.queries.sign_in_secrets import link_path
from tests.cast import NOON, ONE_MEMBER
from tests.use_cases.signing_in.asking import wrong
from tests.web.entrance import ask_in


@pytest.fixture
def ask(works, stranger):
    """The stranger's browser asks with an address; what the letter says."""
    return partial(ask_in, works, stranger)


def kept(works):
    """All that signing in keeps in the database."""
    with works.look() as db:
        columns = [*SignInRequest.__table__.columns]
        sessions = [*BrowserSession.__table__.columns]
        return db.execute(select(*columns)).all(), db.execute(select(*sessions)).all()


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
    main = page[page.index("<main") : page.index("</main>")]

    assert main.count("<form") == main.count("<button") == 1
    assert f'method="post" action="{link}"' in main


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
