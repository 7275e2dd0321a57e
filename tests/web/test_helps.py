"""Every page says what it is for; the words are explained for whoever is new."""

import pytest

from assembly.web.glossary import TERMS
from assembly.web.help_words import HELP
from assembly.web.helps import help_of
from tests.cast import ONE_MEMBER
from tests.elections import open_election, put

NOT_PAGES = (
    "assets",
    "documents",
    "languages",
    "printed_minutes",
    "signatures",
    "waiting",
)


def test_every_room_says_what_it_is_for(app):
    asked = {
        rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods
    }

    silent = {one for one in asked if help_of(one) is None}
    assert {one.partition(".")[0] for one in silent} <= {*NOT_PAGES}


def test_no_paragraph_is_of_a_page_that_is_gone(app):
    rooms = set(app.blueprints) | set(app.view_functions)

    assert set(HELP) <= rooms


@pytest.mark.parametrize("page", ["/", "/calendar", "/members", "/organs", "/dues"])
def test_help_stands_at_the_end_of_the_page(sign_in, page):
    assert '<details class="help">' in sign_in(ONE_MEMBER).get(page).text


def test_the_glossary_is_for_everybody_and_each_word_has_its_place(stranger):
    page = stranger.get("/glossary").text

    assert all(f'<div id="{term.name}">' in page for term in TERMS)
    assert all(term.article in page for term in TERMS)


def test_a_secret_sheet_is_not_helped_as_a_vote_that_may_be_sent_again(works, sign_in):
    vote = put(works, open_election(works))

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert str(HELP["elections"]) in page
    assert "you may send another sheet" not in page
