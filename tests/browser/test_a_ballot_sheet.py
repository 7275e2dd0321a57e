"""The sheet in its states: filled, sent once, refused, received."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.work import utc_now
from tests.browser.lines import lose_the_answer
from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.proxies import OTHER_EUROPEAN, extraordinary_sitting, first_member, held
from tests.voting import ABSTAIN, AGAINST, FOR, ballots, cast, members_of, put, told

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def vote(server):
    return put(server.works, server.assembly_id)


def cast_button(page):
    return page.get_by_role("button", name="Cast the ballot")


def is_received(page):
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Receipt")
    expect(heading).to_be_focused()


def test_one_choice_for_all_fills_the_lines_and_the_person_casts(window, server, vote):
    page = window(TABLE_SECRETARY)
    page.goto(f"/votes/{vote}")
    page.evaluate("window.sameAsBefore = true")
    expect(page.locator("form.sheet input:checked")).to_have_count(0)
    page.locator(".sheet-fill").get_by_role("button", name="Abstention").click()

    expect(page.locator("input[value=abstain]:checked")).to_have_count(19)
    expect(page.get_by_text("Nothing is cast yet.")).to_be_visible()
    expect(page.get_by_text("chosen: 19")).to_be_visible()
    assert ballots(server.works, vote) == {}
    cast_button(page).click()
    is_received(page)
    assert page.evaluate("window.sameAsBefore")
    assert list(ballots(server.works, vote).values()) == [ABSTAIN] * 19
    expect(page.locator(".waiting")).to_have_count(0)
    page.reload()
    expect(page.locator(".receipt li")).to_have_count(19)


def test_without_javascript_the_filled_sheet_is_shown_and_confirmed(
    window, server, vote
):
    page = window(VICE_PRESIDENT, java_script_enabled=False)
    page.goto(f"/votes/{vote}")
    page.locator(".sheet-fill").get_by_role("button", name="For").click()

    expect(page.locator("input[value=for]:checked")).to_have_count(24)
    expect(page.get_by_text("Nothing is cast yet.")).to_be_visible()
    assert ballots(server.works, vote) == {}
    cast_button(page).click()
    expect(page.locator(".receipt li")).to_have_count(24)


def test_a_sheet_whose_answer_is_lost_is_asked_for_again_and_counts_once(
    window, server, vote
):
    page = window(ONE_MEMBER)
    page.goto(f"/votes/{vote}")
    lose_the_answer(page, "ballots")
    page.get_by_role("radio", name="Against").check()
    cast_button(page).click()

    expect(page.get_by_text("It is not known whether")).to_be_visible()
    chosen = page.get_by_role("radio", name="Against")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_disabled()
    again = page.get_by_role("button", name="Ask again")
    expect(again).to_be_focused()
    again.click()
    is_received(page)
    assert list(ballots(server.works, vote).values()) == [AGAINST]
    assert len(told(server.works, "BallotCast")) == 1


def test_a_refused_sheet_says_why_and_keeps_the_choices(window, server):
    sitting = extraordinary_sitting(server.works, opens_at=utc_now() - AN_HOUR)
    vote = put(server.works, sitting)
    giver = first_member(server.works, ONE_MEMBER)
    holder = first_member(server.works, OTHER_EUROPEAN)
    held(server.works, sitting, giver, holder)
    page = window(OTHER_EUROPEAN)
    page.goto(f"/votes/{vote}")
    page.locator(".sheet-fill").get_by_role("button", name="For").click()
    cast(server.works, vote, ONE_MEMBER, {giver: AGAINST}, "k1")
    cast_button(page).click()

    refused = page.get_by_role("region", name="Nothing was cast")
    expect(refused).to_be_focused()
    expect(refused).to_contain_text("B7")
    expect(refused).to_contain_text("Novellara")
    own = page.locator(f"[data-line='{holder}'] input[value=for]")
    expect(own).to_be_checked()
    expect(page.get_by_text("It has voted itself")).to_be_visible()
    cast_button(page).click()
    is_received(page)
    assert ballots(server.works, vote) == {giver: AGAINST, holder: FOR}


def test_a_sheet_is_filled_and_sent_by_keyboard_alone(window, server, vote):
    first, second, *others = members_of(server.works, TABLE_SECRETARY)
    page = window(TABLE_SECRETARY)
    page.goto(f"/votes/{vote}")
    page.locator(".sheet-fill button").last.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")  # for
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")  # against
    page.keyboard.press("Enter")  # on to the third, and nothing is sent

    third = page.locator(f"[data-line='{others[0]}'] input").first
    expect(third).to_be_focused()
    assert ballots(server.works, vote) == {}
    cast_button(page).focus()
    page.keyboard.press("Enter")
    is_received(page)
    assert ballots(server.works, vote) == {first: FOR, second: AGAINST}


def test_from_the_receipt_on_to_the_others_without_leaving_the_page(
    window, server, vote
):
    first, second, *_others = members_of(server.works, TABLE_SECRETARY)
    page = window(TABLE_SECRETARY)
    page.goto(f"/votes/{vote}")
    page.evaluate("window.sameAsBefore = true")
    page.locator(f"[data-line='{first}'] .sheet-for").click()
    cast_button(page).click()
    is_received(page)
    page.get_by_role("button", name="Vote for the other members").press("Enter")

    expect(page.get_by_text("1 member has voted: see or replace")).to_be_visible()
    expect(page.locator(f"[data-line='{first}']")).to_be_hidden()
    expect(page.locator(f"[data-line='{second}']")).to_be_visible()
    expect(page.get_by_text("18 of 19 still to vote").first).to_be_visible()
    assert page.evaluate("window.sameAsBefore")


def test_a_vote_that_opens_is_said_at_once_and_waits_above_every_page(window, server):
    raul, president = window(ONE_MEMBER), window(PRESIDENT)
    raul.goto(f"/assemblies/{server.assembly_id}/room")
    expect(raul.locator("#waiting")).to_be_empty()
    president.goto(f"/assemblies/{server.assembly_id}/room")
    president.get_by_text("Put a text to the vote").first.click()
    president.locator("textarea[name=text]").first.fill("We meet in Brava.")
    president.get_by_role("button", name="Put to the vote").first.click()

    said = raul.locator("#vote-opened[aria-live=assertive]")
    expect(said).to_contain_text("We meet in Brava.")
    raul.locator("#waiting").get_by_role("link", name="A vote waits for you").click()
    expect(raul.get_by_role("radio", name="Abstention")).to_be_visible()
    expect(raul.locator(".waiting")).to_have_count(0)  # the sheet itself is here
    raul.goto("/calendar")
    expect(raul.locator(".waiting [role=status]")).to_contain_text("We meet in Brava.")
    expect(raul.locator("#vote-opened")).to_be_empty()
