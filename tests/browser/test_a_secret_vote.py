"""A post is filled in secret: opened at the desk, confirmed, counted, put again."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.work import utc_now
from tests.browser.lines import lose_the_answer
from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.elections import CANDIDATES, put, sealed, stand
from tests.extraordinary import election, open_extraordinary

PEOPLE = (VICE_PRESIDENT, TABLE_SECRETARY, "Samuel Thirion")  # 24, 19 and 9 members
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def sitting(server):
    """Open since an hour; Mulhouse, Novellara and Agadir stand."""
    opens_at = utc_now() - AN_HOUR
    found = open_extraordinary(server.works, opens_at=opens_at, items=[election()])
    for name in CANDIDATES:
        stand(server.works, found, name)
    return found


def vote(page, choice):
    """From home to the receipt: nothing is cast before it is confirmed."""
    page.goto("/")
    page.get_by_role("link", name="president").first.click()
    for_all = page.locator(".sheet-fill")
    if for_all.count():
        for_all.get_by_role("button", name=choice).click()
    else:
        page.locator("label", has_text=choice).click()
    page.get_by_role("button", name="once more").click()
    expect(page.locator("main")).to_contain_text("Nothing is cast yet")
    page.get_by_role("button", name="for good").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Receipt")


def close(chair):
    chair.locator("main").get_by_role("button", name="Close the vote").first.click()
    chair.get_by_role("button", name="Close without").click()


def test_nobody_has_more_than_half_and_the_second_round_elects(window, sitting):
    chair = window(PRESIDENT)
    chair.goto(f"/assemblies/{sitting}/desk")
    chair.get_by_role("button", name="Open the election").click()
    ekaterina, lhoussaine, samuel = map(window, PEOPLE)
    vote(ekaterina, "Mulhouse")
    expect(ekaterina.locator("main")).not_to_contain_text("Mulhouse")
    vote(lhoussaine, "Agadir")
    vote(samuel, "Novellara")
    chair.reload()
    expect(chair.locator("main")).to_contain_text("52 of 104 members have voted")
    close(chair)
    expect(chair.locator("main")).to_contain_text("second round")

    chair.goto(f"/assemblies/{sitting}/desk")
    chair.get_by_role("button", name="Open the second round").click()
    vote(ekaterina, "Mulhouse")
    vote(lhoussaine, "Agadir")
    vote(samuel, "Agadir")
    chair.reload()
    close(chair)
    expect(chair.locator(".state-adopted")).to_contain_text("Elected")


def test_a_ballot_whose_answer_is_lost_is_asked_for_again_and_is_one(
    window, server, sitting
):
    cast = put(server.works, sitting)
    raul = window(ONE_MEMBER)
    raul.goto(f"/votes/{cast}")
    raul.locator("label", has_text="Blank ballot").click()
    raul.get_by_role("button", name="once more").click()
    expect(raul.get_by_role("heading", name="Confirm")).to_be_focused()
    lose_the_answer(raul, "participations")
    raul.get_by_role("button", name="for good").click()

    raul.get_by_role("button", name="Ask again").click()
    expect(raul.locator("main")).to_contain_text("1 member took part")
    assert sealed(server.works, cast) == [None]
