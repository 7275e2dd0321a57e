"""An admission, told once: from the public form to the body's first vote (S11).

Each step is taken through the pages, by the people who would take it; letters go to a
real mail server, and Évora reads its own.
"""

import io
import re
from datetime import UTC, datetime, timedelta

from assembly.record.verification import verify
from assembly.rules.vocabulary import Post
from tests.admissions import ADDRESS, BOARD, EVORA
from tests.applying import filled
from tests.cast import ONE_MEMBER, PRESIDENT, VICE_PRESIDENT, item_ids, member_id
from tests.drafts import give_addresses
from tests.texts import BOARD_PRESIDENT
from tests.voting import members_of

ASKED = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADMITS = datetime(2026, 3, 28, 12, tzinfo=UTC)
CLOSES = ADMITS + timedelta(hours=24)
NEXT = datetime(2026, 11, 20, 9, tzinfo=UTC)
IN_REGISTER = f"<bdi>{EVORA}</bdi></a>"
QUESTION = f"Admit {EVORA} as effective member"


def test_an_admission_from_the_public_form_to_the_first_vote(story, stranger):
    give_addresses(story.works)
    evora_asks(story, stranger)
    the_board_approves(story)
    convened(story)
    the_assembly_admits(story)
    evora_signs_in(story, stranger)
    evora_votes(story, stranger)


def post_to_evora(story):
    """The letters that Évora has received, by their subjects."""
    taken = [m for m in story.server.letters if ADDRESS in m["To"]]
    return {m["Subject"]: m.get_body(("plain",)).get_content() for m in taken}


def evora_asks(story, stranger):
    """On the form; nobody hears of it before the letter's link was used."""
    story.clock.set(ASKED)
    sent = stranger.post("/join", data=filled(stranger, story.clock))
    assert sent.location == "/join/sent"
    story.sweep(ASKED + timedelta(minutes=2))
    assert EVORA not in story.read(BOARD_PRESIDENT, "/board")

    letter = post_to_evora(story)["Confirm your address"]
    (link,) = re.findall(r"http://localhost(/join/confirmations/\S+)", letter)
    assert EVORA in stranger.get(link).text
    assert stranger.post(link).location == "/join/confirmed"
    story.sweep(ASKED + timedelta(minutes=3))
    assert f"The request of {EVORA} is before the board" in post_to_evora(story)


def the_board_approves(story):
    """Two of its three members, each at its own hour."""
    told = story.read(BOARD_PRESIDENT, "/board")
    assert "It is the multi-actor platform of a territory" in told
    for day, post in enumerate((Post.PRESIDENT, Post.SECRETARY), 1):
        story.clock.set(ASKED + timedelta(days=day))
        ballot = {"post": post, "choice": "for", "reason": ""}
        voted = story.send(BOARD[post], "/board/decisions/1/ballots", **ballot)
        assert voted.status_code == 303
    assert "approved, waits for an assembly" in story.read(ONE_MEMBER, "/admissions")


def convened(story):
    """One click puts it on the agenda; the next day's assembly has it, not another."""
    draft(story, 1, "Accounts", ADMITS)
    told = story.read(PRESIDENT, "/convocations/1")
    assert "Admissions: waiting for this assembly" in told
    story.send(PRESIDENT, "/admissions/agenda", convocation_id=1, request_id=1)
    assert story.send(PRESIDENT, "/convocations/1/issuance").status_code == 303
    assert "on the agenda of an assembly" in story.read(ONE_MEMBER, "/admissions")


def draft(story, number, title, opens_at):
    story.send(PRESIDENT, "/assemblies/new", kind="ordinary", title=title)
    story.send(
        PRESIDENT,
        f"/convocations/{number}/opening",
        opens_at=opens_at.strftime("%Y-%m-%dT%H:%M"),
        zone="Europe/Lisbon",
    )


def put(story, sitting, **form):
    """The chair puts the last item to the vote; the vote's number is the sitting's."""
    item = item_ids(story.works, sitting)[-1]
    answer = story.send(PRESIDENT, f"/items/{item}/votes", **form)
    assert answer.status_code == 303


def the_assembly_admits(story):
    """Évora is not on this roll: it becomes a member when the assembly closes."""
    story.sweep(ADMITS)
    assert "The question is whether to admit" in story.read(
        PRESIDENT, "/assemblies/1/desk"
    )
    put(story, 1)
    assert QUESTION in story.read(ONE_MEMBER, "/votes/1")
    sheet = {f"member-{m}": "for" for m in members_of(story.works, VICE_PRESIDENT)}
    story.send(VICE_PRESIDENT, "/votes/1/ballots", key="story-001", **sheet)
    assert IN_REGISTER not in story.read(ONE_MEMBER, "/members?q=evora")

    story.sweep(CLOSES)
    assert IN_REGISTER in story.read(ONE_MEMBER, "/members?q=evora")
    evora = member_id(story.works, EVORA, "effective")
    page = story.read(ONE_MEMBER, f"/members/{evora}")
    assert "signed by Helder Guerreiro" in page
    assert "<dt>Member</dt><dd>since" in page
    lines = story.export(ONE_MEMBER, 1).splitlines(keepends=True)
    assert verify(lines).ok
    assert b"MemberAdmitted" in b"".join(lines)


def evora_signs_in(story, stranger):
    """With the address of its request; the letter of its admission says how."""
    story.sweep(CLOSES + timedelta(minutes=1))
    letters = post_to_evora(story)
    assert "/sign-in" in letters[f"{EVORA} is a member of the network"]
    stranger.post("/sign-in", data={"address": ADDRESS})
    story.sweep(CLOSES + timedelta(minutes=2))
    (code,) = (
        re.findall(r"\d{8}", subject)[0]
        for subject in post_to_evora(story)
        if "code" in subject
    )
    assert stranger.post("/sign-in/code", data={"code": code}).status_code == 303
    assert EVORA in stranger.get("/").text
    stranger.take_csrf()


def evora_votes(story, stranger):
    """The next assembly convenes it, and its roll has one member more."""
    story.clock.set(NEXT - timedelta(days=30))
    draft(story, 2, "Plan and budget", NEXT)
    news = {"kind": "information", "title": "News", "text": ""}
    story.send(PRESIDENT, "/convocations/2/items", **news)
    item = {"kind": "decision", "title": "A day of territories", "text": ""}
    added = story.send(PRESIDENT, "/convocations/2/items", **item)
    paper = (io.BytesIO(b"# A day\n"), "day.md")
    story.send(PRESIDENT, f"{added.location}/documents", role="subject", document=paper)
    assert story.send(PRESIDENT, "/convocations/2/issuance").status_code == 303
    story.sweep(NEXT - timedelta(days=29))
    assert any("Plan and budget" in subject for subject in post_to_evora(story))

    story.sweep(NEXT)
    put(story, 2, text="We hold it each year.")
    evora = member_id(story.works, EVORA, "effective")
    ballot = {f"member-{evora}": "for", "key": "evora-001"}
    assert stranger.post("/votes/2/ballots", data=ballot).status_code == 303
    assert "of 105" in story.read(ONE_MEMBER, "/assemblies/2/room")
