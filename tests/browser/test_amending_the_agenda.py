"""The agenda is amended in one window, and is another in every window at once."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.work import utc_now
from tests.amending import REASON, add, move, open_meeting, withdraw
from tests.cast import ONE_MEMBER, PRESIDENT, VICE_PRESIDENT, item_ids
from tests.voting import members_of

ADDED = "A youth council"
VOTE = re.compile("^Vote")


@pytest.fixture
def meeting(server):
    return open_meeting(server.works, opens_at=utc_now() - timedelta(hours=1))


@pytest.fixture
def complaints():
    return []


@pytest.fixture
def enter(window, meeting, complaints):
    """This person's window, in the room of the meeting."""

    def enter(name, **how):
        page = window(name, **how)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"/assemblies/{meeting}/room")
        return page

    return enter


def move_to_add(page):
    """By the page of motions, as a member does."""
    page.get_by_role("button", name="Move to amend the agenda").click()
    page.get_by_role("button", name="Add an item").click()
    page.get_by_label("Title").fill(ADDED)
    page.get_by_label("Why").fill(REASON)
    page.get_by_role("button", name="Move it").click()
    expect(page.locator(".point-added ins")).to_contain_text(ADDED)


def put_and_vote(page, meeting, works):
    """The president puts it from the desk and votes for Mulhouse."""
    page.goto(f"/assemblies/{meeting}/desk")
    page.get_by_role("button", name="Put the motion to the vote").click()
    page.get_by_role("button", name=VOTE).first.click()
    expect(page.locator(".point-added ins")).to_contain_text(ADDED)
    name = f"member-{members_of(works, PRESIDENT)[0]}"
    page.locator(f"label:has(input[name='{name}'][value=for])").click()
    page.get_by_role("button", name=re.compile("Cast the ballot")).click()
    page.get_by_role("button", name="See or change my sheet").click()


def close(page):
    page.get_by_role("button", name="Close the vote…").first.click()
    page.get_by_role("button", name="Close without").click()
    expect(page.locator(".state-adopted").first).to_be_visible()


def listed(page):
    return page.locator("nav.agenda ol li")


@pytest.mark.parametrize("scripted", [True, False])
def test_one_moves_the_chair_puts_and_closes_and_the_other_sees_the_new_agenda(
    enter, meeting, server, complaints, scripted
):
    reader = enter(VICE_PRESIDENT)
    expect(listed(reader)).to_have_count(3)
    reader.evaluate("window.sameAsBefore = true")  # a reload would forget it

    move_to_add(enter(ONE_MEMBER, java_script_enabled=scripted))
    expect(reader.locator("#motions .motion-waiting")).to_contain_text(ADDED)
    chair = enter(PRESIDENT, java_script_enabled=scripted)
    put_and_vote(chair, meeting, server.works)
    expect(reader.locator("#motions .vote-open")).to_contain_text(ADDED)
    close(chair)

    expect(listed(reader)).to_have_count(4)
    expect(listed(reader).last).to_contain_text(ADDED)
    section = reader.locator("section.item").nth(3)
    expect(section.get_by_role("heading")).to_contain_text(ADDED)
    expect(section.get_by_label("Speak on this item")).to_be_visible()
    assert reader.evaluate("window.sameAsBefore")
    assert complaints == []


def test_what_is_being_written_stays_when_the_agenda_changes_around_it(
    enter, meeting, server, complaints
):
    first, second, _ = item_ids(server.works, meeting)
    reader = enter(VICE_PRESIDENT)
    box = reader.locator(f"#item-{second}").get_by_label("Speak on this item")
    box.fill("Half a thought")
    for n, proposal in enumerate([withdraw(first), add()]):
        motion = move(server.works, meeting, proposal, key=f"form number {n}")
        chair = enter(PRESIDENT)
        chair.goto(f"/motions/{motion}")
        chair.get_by_role("button", name="Put the motion to the vote").click()
        put = chair.url
        chair.get_by_role("button", name=VOTE).first.click()
        chair.locator("label.sheet-for").first.click()
        chair.get_by_role("button", name=re.compile("Cast the ballot")).click()
        chair.goto(put)
        close(chair)

    expect(listed(reader)).to_have_count(3)
    expect(reader.locator(f"#item-{first}")).to_contain_text("withdrew this item")
    expect(reader.locator("section.item").last).to_have_id(f"item-{first}")
    expect(box).to_have_value("Half a thought")
    assert complaints == []
