"""The public form: for people, and nothing that is typed gets lost (S11)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.admission_request import AdmissionRequest
from tests.admissions import ADDRESS, EVORA, request_of
from tests.applying import FIELDS, filled, link_of
from tests.cast import ONE_MEMBER
from tests.conftest import Browser
from tests.voting import told


def kept(works):
    with works.look() as db:
        return list(db.scalars(select(AdmissionRequest.id)))


@pytest.fixture
def sent(works, stranger, clock):
    """Évora has asked; the number of its request."""
    answer = stranger.post("/join", data=filled(stranger, clock))
    assert (answer.status_code, answer.location) == (303, "/join/sent")
    (number,) = kept(works)
    return number


def test_the_form_is_found_from_the_entrance_and_says_who_votes(stranger):
    assert 'href="/join"' in stranger.get("/sign-in").text
    page = stranger.get("/join").text
    for words in ("effective member, one vote", "associate, no vote", "Odemira"):
        assert words in page


def test_its_letters_come_in_the_language_of_the_page_or_another_that_it_chooses(
    stranger, works, clock
):
    page = stranger.get("/join", headers={"Accept-Language": "el"}).text
    assert '<option selected value="el">' in page

    stranger.post("/join", data=filled(stranger, clock, language="ar"))
    assert request_of(works, kept(works)[0]).language == "ar"


def test_a_request_is_kept_and_its_letter_announced(sent, stranger, works):
    assert request_of(works, sent).name == EVORA
    assert "written to the address" in stranger.get("/join/sent").text


def test_the_link_asks_and_its_button_confirms_once(sent, stranger, works):
    link = link_of(works, sent)
    assert EVORA in stranger.get(link).text
    assert request_of(works, sent).confirmed_at is None
    for _ in range(2):
        answer = stranger.post(link)
        assert (answer.status_code, answer.location) == (303, "/join/confirmed")
    assert stranger.get(link).location == "/join/confirmed"
    assert len(told(works, "AdmissionAsked")) == 1


def test_a_link_that_is_not_ours_or_too_old(sent, stranger, works, clock):
    for act in (stranger.get, stranger.post):
        assert act("/join/confirmations/abc").status_code == 422
    clock.set(clock.moment + timedelta(days=8))
    answer = stranger.post(link_of(works, sent))
    assert answer.status_code == 409
    assert "seven days" in answer.text
    link = link_of(works, sent)
    with works.writers.begin() as db:
        db.delete(db.get_one(AdmissionRequest, sent))
    for act in (stranger.get, stranger.post):
        assert act(link).status_code == 409


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"kind": ""}, 422, "Choose one."),
        ({"kind": "club"}, 422, "Not a valid choice"),
        ({"language": "es"}, 422, "Not a valid choice"),  # no letter is written in it
        ({"name": ""}, 422, "Write something here."),
        ({"presentation": "x" * 5001}, 422, "5,001 characters"),
        ({"inhabitants": "many"}, 422, "Not a valid integer"),
        ({"territory": "999"}, 422, "Not a valid choice"),
        ({"key": "k"}, 422, "Reload its page"),
        ({"website": "https://example.org"}, 422, "not for people"),
        ({"shown": "abc"}, 422, "open for too long"),
        ({"adheres": ""}, 409, "S9"),
        ({"country": ""}, 409, "No country is stated"),
        ({"address": "nobody"}, 409, "no mail address"),
        ({"name": "Odemira"}, 409, "Odemira is a member already"),
        ({"presentation": "\x00"}, 409, "cannot be shown"),
    ],
)
def test_what_cannot_be_taken_comes_back(stranger, clock, changes, status, words):
    answer = stranger.post("/join", data=filled(stranger, clock, **changes))
    assert answer.status_code == status
    assert words in answer.text
    if "address" not in changes:
        assert f'value="{ADDRESS}"' in answer.text


@pytest.mark.parametrize(
    ("wait", "words"),
    [(timedelta(seconds=-58), "very fast"), (timedelta(hours=13), "too long")],
)
def test_too_fast_or_too_late_it_is_sent_again(works, stranger, clock, wait, words):
    form = filled(stranger, clock)
    clock.set(clock.moment + wait)
    answer = stranger.post("/join", data=form)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'value="{EVORA}"' in answer.text


def test_a_token_that_is_too_old_loses_nothing(app):
    browser = app.test_client()
    answer = browser.post("/join", data=FIELDS)
    assert answer.status_code == 400
    assert "open for too long" in answer.text
    assert f'value="{EVORA}"' in answer.text


def test_nobody_floods_an_address_or_the_form(works, stranger, clock):
    form = filled(stranger, clock)
    for _ in range(10):
        assert stranger.post("/join", data={**form, "name": ""}).status_code == 422
    answer = stranger.post("/join", data=form)
    assert answer.status_code == 429
    assert "tried too often" in answer.text
    assert f'value="{EVORA}"' in answer.text
    assert kept(works) == []


def test_who_is_signed_in_may_read_it_too(sign_in):
    raul: Browser = sign_in(ONE_MEMBER)
    assert raul.get("/join").status_code == 200
