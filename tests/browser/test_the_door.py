"""The door and the gauge in real windows: what one marks, all see at once."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from assembly.work import utc_now
from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, member_id
from tests.extraordinary import open_extraordinary
from tests.gatherings import give_proxies, on_roll


@pytest.fixture
def sitting(server):
    return open_extraordinary(server.works, opens_at=utc_now() - timedelta(hours=1))


def gauge(page):
    return page.locator(".quorum-said strong")


def test_a_mark_at_the_door_moves_every_gauge(server, window, sitting):
    room, desk = window(ONE_MEMBER), window(PRESIDENT)
    room.goto(f"/assemblies/{sitting}/room")
    expect(gauge(room)).to_contain_text("present 1,")
    desk.goto(f"/assemblies/{sitting}/desk")
    secretary = window(TABLE_SECRETARY)
    secretary.goto(f"/assemblies/{sitting}/door?q=mulhouse")

    secretary.get_by_role("button", name="Mark present: Mulhouse, effective").click()

    said = "present 2, represented 0, of 104; two thirds = 70"
    for page in (secretary, room, desk):
        expect(gauge(page)).to_have_text(said)
    expect(desk.locator("[data-gauge-present]")).to_have_attribute("width", "2")


def test_a_proxy_given_moves_the_gauge_past_its_mark(server, window, sitting):
    room = window(ONE_MEMBER)
    room.goto(f"/assemblies/{sitting}/room")
    expect(room.get_by_text("two thirds not reached")).to_be_visible()
    novellara = member_id(server.works, "Novellara")
    givers = [m for m in on_roll(server.works, sitting) if m != novellara][:69]
    give_proxies(server.works, sitting, givers, novellara)
    room.reload()

    expect(gauge(room)).to_contain_text("present 1, represented 69, of 104")
    expect(room.get_by_text("two thirds reached")).to_be_visible()
    expect(room.get_by_text("two thirds not reached")).to_be_hidden()


def test_a_mark_is_taken_back_on_a_phone_without_scripts(server, window, sitting):
    phone = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": False}
    secretary = window(TABLE_SECRETARY, **phone)
    secretary.goto(f"/assemblies/{sitting}/door?q=novellara")
    secretary.get_by_role("button", name="Mark present: Novellara").click()
    secretary.get_by_text("Take back the mark").click()
    secretary.get_by_label("Why").fill("It was a neighbour.")
    secretary.get_by_role("button", name="Take back").click()

    expect(secretary.get_by_text("absent", exact=True)).to_be_visible()
