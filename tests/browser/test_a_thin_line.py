"""A line that is thin or gone: nothing written is lost, nothing pretends to be sent."""

import re

import pytest
from playwright.sync_api import expect

from tests.cast import ONE_MEMBER, PRESIDENT

WORDS = "We have read the accounts and ask for the travel costs in detail."
KEPT = "caches.open('known').then(it => it.match('/offline')).then(it => !!it)"


def room(page, server):
    page.goto(f"/assemblies/{server.assembly_id}/room")
    return page


def speaking(page):
    return page.get_by_label("Speak on this item").first


def drafts(page):
    return page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"
    )


def test_what_was_written_survives_a_closed_window_until_it_is_posted(window, server):
    raul = room(window(ONE_MEMBER), server)
    speaking(raul).fill(WORDS)
    context = raul.context
    raul.close()

    again = room(context.new_page(), server)
    expect(speaking(again)).to_have_value(WORDS)
    again.get_by_role("button", name="Post").first.click()
    expect(again.get_by_text(WORDS).first).to_be_visible()
    expect(speaking(again)).to_have_value("")
    room(again, server)
    expect(speaking(again)).to_have_value("")
    assert drafts(again) == 0


def test_a_text_survives_a_reload_and_goes_when_its_form_is_taken(window, server):
    president = room(window(PRESIDENT), server)
    president.get_by_text("Put a text to the vote").first.click()
    text = president.locator("textarea[name=text]").first
    text.fill(WORDS)
    president.reload()
    expect(text).to_have_value(WORDS)
    president.get_by_text("Put a text to the vote").first.click()
    president.get_by_role("button", name="Put to the vote").first.click()

    expect(president.get_by_text(WORDS).first).to_be_visible()
    assert drafts(president) == 0


def test_signing_out_leaves_no_text_and_no_page_behind(window, server):
    raul = room(window(ONE_MEMBER), server)
    speaking(raul).fill(WORDS)
    raul.wait_for_function(KEPT)
    raul.get_by_role("button", name="Sign out").click()

    expect(raul).to_have_url(re.compile("/sign-in"))
    assert drafts(raul) == 0
    assert not raul.evaluate(KEPT)


def test_another_person_in_the_same_browser_finds_nothing(window, server):
    raul = room(window(ONE_MEMBER), server)
    speaking(raul).fill(WORDS)
    raul.context.add_cookies([server.cookie_of(PRESIDENT)])

    expect(speaking(room(raul, server))).to_have_value("")
    assert drafts(raul) == 0


@pytest.fixture
def without_line(window, server):
    """Raul's window, which knew the assemblies when the server went away."""
    raul = room(window(ONE_MEMBER), server)
    raul.wait_for_function(KEPT)
    speaking(raul).fill(WORDS)
    server.stop()
    return raul


def test_without_a_line_one_reads_what_was_known_and_when(without_line, server):
    without_line.goto("/assemblies")

    expect(without_line.get_by_role("heading", level=1)).to_have_text(
        "The line is lost"
    )
    expect(without_line.get_by_text("Known at")).to_be_visible()
    expect(without_line.get_by_text("Closes", exact=True)).to_be_visible()
    colour = "getComputedStyle(document.querySelector('.masthead')).backgroundColor"
    assert without_line.evaluate(colour) != "rgba(0, 0, 0, 0)"  # its stylesheet is here


def test_an_act_without_an_answer_is_not_called_done(without_line, server):
    without_line.evaluate("document.querySelector('form[data-say]').submit()")
    expect(without_line.get_by_text("has had no answer")).to_be_visible()

    server.begin()
    expect(speaking(room(without_line, server))).to_have_value(WORDS)
