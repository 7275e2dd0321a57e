"""What is wrong in a form stands at the top of its page, and what was written is kept.

That every wrong form of any test lists its fields, tests/web/conftest.py looks at.
"""

import re

import pytest

from tests.cast import ONE_MEMBER
from tests.web.conftest import SUMMARY, wrongs

pytestmark = pytest.mark.usefixtures("in_english")

FROM_HERE = {"Origin": "http://localhost"}
ELSEWHERE = {"Origin": "https://elsewhere.example"}
SAID = "One line.\nAnother “line”."


def test_each_wrong_field_is_listed_with_a_way_to_it(stranger):
    page = stranger.post("/join", data={"name": "Amis de Covo", "key": "a" * 20}).text

    found = SUMMARY.search(page)[0]
    wrong = found.count("<li>")
    assert f"There are {wrong} things to mend in this form" in found
    assert wrong > 1
    assert '<a href="#kind">What it is: Choose one.</a>' in found
    assert page.index(found) < page.index("<h1")
    assert 'value="Amis de Covo"' in page


def test_a_field_says_itself_what_is_wrong_and_what_helps(stranger):
    page = stranger.post("/join", data={"name": "Amis de Covo", "key": "a" * 20}).text

    kind = re.search(r"<select[^>]*id=\"kind\"[^>]*>", page)[0]
    assert 'aria-describedby="kind-errors kind-help"' in kind
    assert 'aria-invalid="true"' in kind


def test_a_page_without_mistakes_lists_none(stranger):
    page = stranger.get("/join").text

    assert SUMMARY.search(page) is None
    assert "<title>Become a member · Together</title>" in page


def test_a_list_that_leads_nowhere_would_be_found():
    page = '<div class="error-summary"><a href="#gone">It</a></div>'
    assert list(wrongs(f"<title>Error: It</title>{page}")) == ["gone is not there once"]


def test_a_form_is_not_too_old_after_hours(app):
    assert app.config["WTF_CSRF_TIME_LIMIT"] is None


def test_a_form_from_before_another_sign_in_is_kept_and_sent_once_more(sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.csrf = "from another session"
    sent = {"item_id": 1, "body": SAID}
    page = raul.post("/messages", data=sent, headers=FROM_HERE)

    assert page.status_code == 400
    assert "Nothing was done yet" in page.text
    assert '<form method="post" action="/messages' in page.text
    assert 'name="body" value="One line.\nAnother “line”."' in page.text


def test_who_signed_out_is_told_to_sign_in_first(stranger):
    stranger.csrf = None
    page = stranger.post("/messages", data={"body": SAID}, headers=FROM_HERE)

    assert "Sign in in another window first" in page.text


def test_a_form_of_another_site_is_not_offered_to_be_sent(sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.csrf = None
    page = raul.post("/messages", data={"body": SAID}, headers=ELSEWHERE)

    assert page.status_code == 400
    assert "too old" in page.text
    assert SAID not in page.text
