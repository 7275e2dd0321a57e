"""Chair, holder and giver decide on the statutes: majority, quorum, next version."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.work import utc_now
from tests.cast import PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.extraordinary import open_extraordinary, statutes
from tests.proxies import AFRICAN, first_member, held
from tests.texts import STATUTES, import_texts, reworded
from tests.voting import members_of

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def sitting(server):
    """Open since an hour; five members of one person are represented by another."""
    import_texts(server.works)
    found = open_extraordinary(
        server.works,
        opens_at=utc_now() - AN_HOUR,
        items=[statutes(reworded(STATUTES))],
    )
    holder = first_member(server.works, TABLE_SECRETARY)
    for giver in members_of(server.works, AFRICAN)[:5]:
        held(server.works, found, giver, holder)
    return found


def cast(page, choice):
    page.locator(f".sheet-fill button[value={choice}]").click()
    page.get_by_role("button", name="Cast the ballots").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Receipt")


def put_and_close(chair, sitting, between):
    """The chair puts the text from the desk, and closes after the others voted."""
    chair.goto(f"/assemblies/{sitting}/desk")
    put = chair.get_by_role("button", name="Put to the vote")
    if not put.is_visible():  # it is folded once the item was voted on
        chair.get_by_text("Put a text to the vote").click()
    put.click()
    between()
    chair.goto(f"/assemblies/{sitting}/desk")
    chair.get_by_role("button", name="Close the vote").first.click()
    chair.get_by_role("button", name="Close without").click()
    expect(chair.get_by_role("heading", level=1)).to_contain_text("the proposed text")


def vote_from_home(page, choice):
    """Home says that a vote waits; the sheet shows what would change."""
    page.goto("/")
    page.get_by_role("link", name="Adopt the proposed text").first.click()
    expect(page.locator("ins").first).to_be_visible()
    cast(page, choice)


def test_chair_holder_and_giver_decide_on_the_statutes(window, sitting):
    chair, holder, giver = map(window, (PRESIDENT, TABLE_SECRETARY, AFRICAN))

    def holder_and_giver_vote():
        vote_from_home(holder, "for")
        expect(holder.locator(".receipt li")).to_have_count(19 + 5)
        vote_from_home(giver, "against")

    put_and_close(chair, sitting, holder_and_giver_vote)
    expect(chair.locator("main")).to_contain_text("Not adopted")
    expect(chair.locator("main")).to_contain_text("present 26, represented 0, of 104")
    expect(chair.locator("main")).to_contain_text("two thirds = 70 not reached")

    for name in (VICE_PRESIDENT, "Samuel Thirion", "Abdeloualab Oualiti", "Raul Daoli"):
        window(name).goto(f"/assemblies/{sitting}/room")
    chair.goto(f"/assemblies/{sitting}/desk")
    expect(chair.locator("main")).to_contain_text("present 70, represented 0, of 104")
    put_and_close(chair, sitting, holder_and_giver_vote)
    expect(chair.locator("main")).to_contain_text("Adopted")
    chair.goto("/texts/statutes")
    expect(chair.locator("main")).to_contain_text("ersion 1")
