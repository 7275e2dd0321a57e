"""The great way through a room, in real windows: live, line cut, and by forms."""

import re

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.cast import ONE_MEMBER, PRESIDENT, item_ids

QUESTION = "The assembly approves the accounts."


class Line:
    """The socket of a window, to be cut and given back."""

    def __init__(self, page: Page) -> None:
        self.page, self.held, self.is_cut = page, [], False
        page.route_web_socket("**/socket.io/**", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.is_cut:
            socket.close()
            return
        socket.connect_to_server()
        self.held.append(socket)

    def cut(self) -> None:
        self.is_cut = True
        self.page.context.set_offline(True)
        for socket in self.held:
            socket.close()
        self.held = []

    def give_back(self) -> None:
        self.is_cut = False
        self.page.context.set_offline(False)


@pytest.fixture
def complaints():
    """What the browsers complain of: scripts that fail, content that policy stops."""
    return []


@pytest.fixture
def enter(window, server, complaints):
    """This person's window, in the room."""

    def enter(name, **how):
        page = window(name, **how)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: _note(said, complaints))
        page.goto(f"/assemblies/{server.assembly_id}/room")
        return page

    return enter


def _note(said, complaints):
    if said.type == "error":
        complaints.append(f"{said.text} ({said.location.get('url', '')})")


def matter(page, server, place=0):
    """The part of the room that belongs to one item of the agenda."""
    return page.locator(f"#item-{item_ids(server.works, server.assembly_id)[place]}")


def say(page, server, body):
    of = matter(page, server)
    of.get_by_label("Speak on this item").fill(body)
    of.get_by_role("button", name="Post").last.click()


def put_to_the_vote(page, server):
    of = matter(page, server)
    of.get_by_text("Put a text to the vote").click()
    of.locator("textarea[name=text]").fill(QUESTION)
    of.get_by_role("button", name="Put to the vote").click()


def vote(page, server):
    """Raul's one ballot, by the sheet; his receipt."""
    matter(page, server).get_by_role("button", name="Vote").first.click()
    page.locator("label.sheet-for").first.click()
    page.get_by_role("button", name="Cast the ballot").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Receipt")
    expect(page.locator(".receipt .leaf")).to_have_text(re.compile("^[0-9a-f]{64}$"))


def test_what_one_says_and_puts_to_the_vote_appears_at_the_other(
    enter, server, complaints
):
    president, raul = enter(PRESIDENT), enter(ONE_MEMBER)
    raul.evaluate("window.sameAsBefore = true")  # a reload would forget it

    say(president, server, "Bonjour à tous")
    expect(matter(raul, server).get_by_text("Bonjour à tous")).to_have_count(1)
    put_to_the_vote(president, server)
    expect(matter(raul, server).get_by_text(QUESTION)).to_be_visible()
    assert raul.evaluate("window.sameAsBefore")
    vote(raul, server)

    expect(matter(president, server).get_by_text("1 of 104")).to_be_visible()
    assert complaints == []


def test_who_lost_the_line_gets_what_was_missed_once_and_in_order(
    enter, server, complaints
):
    president, raul = enter(PRESIDENT), enter(ONE_MEMBER)
    line = Line(raul)
    raul.reload()
    expect(matter(raul, server)).to_be_visible()
    say(president, server, "Before")
    expect(matter(raul, server).get_by_text("Before")).to_have_count(1)

    line.cut()
    expect(raul.locator("#line-lost")).to_be_visible(timeout=45_000)
    for body in ("First", "Second", "Third"):
        say(president, server, body)
        expect(matter(president, server).get_by_text(body)).to_have_count(1)
    line.give_back()

    expect(raul.locator("#line-lost")).to_be_hidden(timeout=45_000)
    heard = matter(raul, server).locator("article")
    expect(heard).to_have_count(4)
    expect(heard).to_contain_text(["Before", "First", "Second", "Third"])
    assert [it for it in complaints if "ERR_INTERNET_DISCONNECTED" not in it] == []


def test_without_javascript_the_same_by_forms(enter, server, complaints):
    president = enter(PRESIDENT, java_script_enabled=False)
    say(president, server, "Sans script")
    expect(matter(president, server).get_by_text("Sans script")).to_have_count(1)
    put_to_the_vote(president, server)

    raul = enter(ONE_MEMBER, java_script_enabled=False)
    expect(matter(raul, server).get_by_text("Sans script")).to_have_count(1)
    vote(raul, server)
    assert complaints == []
