"""The minutes as PDF: who gets them, and what is said where there are none."""

from datetime import timedelta

import pytest
from werkzeug.http import parse_options_header

from assembly.languages import LANGUAGES
from assembly.paper.press import NotPrinted, Press
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER
from tests.extraordinary import open_extraordinary
from tests.paper.reading import language_of, words_of
from tests.telling import closed_minutes

FILE = "/assemblies/1/minutes.pdf"


@pytest.fixture
def closed(works, clock, sign_in):
    sitting = open_extraordinary(works)
    return closed_minutes(works, clock, sign_in(ONE_MEMBER), sitting)


def test_every_member_takes_the_file_away(closed, sign_in):
    answer = sign_in(ASSOCIATE).get(FILE)

    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    assert "minutes-1-en.pdf" in answer.headers["Content-Disposition"]
    assert "http://localhost/verify/1" in words_of(answer.data)


def test_the_page_of_the_minutes_leads_to_it_in_each_language(closed, sign_in):
    page = sign_in(ONE_MEMBER).get("/assemblies/1/minutes").text

    assert f'href="{FILE}"' in page
    for language in LANGUAGES:
        assert f'href="{FILE}?language={language}"' in page


@pytest.mark.parametrize(
    ("asked", "given", "name"),
    [
        ("ar", "ar", "المحضر-1-ar.pdf"),
        ("ru", "ru", "протокол-1-ru.pdf"),
        ("xx", "en", "minutes-1-en.pdf"),
    ],
)
def test_another_language_may_be_asked_for(closed, sign_in, asked, given, name):
    answer = sign_in(ONE_MEMBER).get(FILE, query_string={"language": asked})

    assert language_of(answer.data) == given
    _, held = parse_options_header(answer.headers["Content-Disposition"])
    assert held["filename"] == name


def test_what_the_browser_has_already_is_not_sent_again(closed, sign_in):
    browser = sign_in(ONE_MEMBER)
    tag = browser.get(FILE).headers["ETag"]

    again = browser.get(FILE, headers={"If-None-Match": tag})

    assert (again.status_code, again.data) == (304, b"")


def test_before_the_closing_there_is_none(works, clock, sign_in):
    open_extraordinary(works)
    clock.set(NOON + timedelta(hours=1))

    assert sign_in(ONE_MEMBER).get(FILE).status_code == 404


def test_a_stranger_is_asked_to_sign_in(closed, stranger):
    assert stranger.get(FILE).status_code == 303


def test_what_cannot_be_set_is_told_in_a_sentence(closed, sign_in, monkeypatch):
    def refuse(*_args: object) -> None:
        raise NotPrinted("a letter is missing")

    monkeypatch.setattr(Press, "minutes", refuse)

    answer = sign_in(ONE_MEMBER).get(FILE)

    assert answer.status_code == 503
    assert "The PDF cannot be made now" in answer.text
