"""An exclusion, told once: from the board to the effect, with a defence (S11).

Each step is taken through the pages by the people who would take it, and the letters go
to a real mail server. Kairouan holds a post of the board, and leaves it with the rest.
"""

import io
from datetime import UTC, datetime, timedelta

import pytest

from assembly.record.verification import verify
from assembly.rules.vocabulary import Post
from tests.admissions import BOARD
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, SECRETARIAT, item_ids
from tests.drafts import give_addresses
from tests.models.documents import PDF
from tests.proxies import first_member
from tests.texts import BOARD_PRESIDENT, BOARD_SECRETARY
from tests.voting import members_of

BEGUN = datetime(2026, 2, 28, 9, tzinfo=UTC)
PROPOSED = BEGUN + timedelta(days=1)  # 1 March, 9:00 in Lisbon
EARLIEST = datetime(2026, 4, 1, 8, tzinfo=UTC)  # 1 April, 9:00 there: summer by then
CLOSES = EARLIEST + timedelta(hours=24)
FACTS = "It sold the network's address book to an advertiser."
DEFENCE = "The address book was stolen from us, and we told you."
CONCERNED = BOARD_SECRETARY
FILE = "/exclusions/1"


@pytest.fixture
def kairouan(works):
    return first_member(works, CONCERNED)


def test_an_exclusion_from_the_board_to_its_effect(story, kairouan):
    give_addresses(story.works)
    the_board_begins_and_proposes(story, kairouan)
    the_member_answers(story)
    convened_no_sooner_than_a_month_later(story)
    more_for_the_defence_after_the_convocation(story)
    the_assembly_decides(story, kairouan)
    nothing_is_left_but_the_history(story, kairouan)


def letters_to(story, name):
    """What this person has received, by subject."""
    mine = [m for m in story.server.letters if name in m["To"]]
    return {m["Subject"]: m.get_body(("plain",)).get_content() for m in mine}


def the_board_begins_and_proposes(story, kairouan):
    story.clock.set(BEGUN)
    charge = {"member": kairouan, "ground": "harm", "facts": FACTS, "unmet_since": ""}
    begun = story.send(BOARD_PRESIDENT, "/exclusions", key="kairouan-2026", **charge)
    assert begun.location == FILE
    paper = (io.BytesIO(PDF), "preuve.pdf")
    story.send(BOARD_PRESIDENT, f"{FILE}/documents", side="board", document=paper)
    for moment, post in ((BEGUN, Post.PRESIDENT), (PROPOSED, Post.VICE_PRESIDENT)):
        story.clock.set(moment)
        ballot = {"post": post, "choice": "for", "reason": "We saw the invoice."}
        voted = story.send(BOARD[post], "/board/decisions/1/ballots", **ballot)
        assert voted.status_code == 303
    assert "proposed by the board" in story.read(CONCERNED, FILE)
    assert story.browser(ASSOCIATE).get(FILE).status_code == 404


def the_member_answers(story):
    """The letter says ground, facts, its right and the earliest moment."""
    story.sweep(PROPOSED + timedelta(minutes=1))
    letter = letters_to(story, CONCERNED)[
        "The board proposes to exclude Kairouan ville"
    ]
    for said in (FACTS, "right to defend", "Wednesday, 1 April 2026, 09:00 (Lisbon)"):
        assert said in " ".join(letter.split())
    assert f"http://localhost{FILE}" in letter
    assert "We saw the invoice." in story.read(CONCERNED, FILE)
    assert "sent <time" in story.read(SECRETARIAT, FILE)

    story.clock.set(PROPOSED + timedelta(days=3))
    assert "The file, and the defence" in story.read(CONCERNED, "/")
    answer = story.send(CONCERNED, f"{FILE}/defence", text=DEFENCE)
    assert answer.location == f"{FILE}#defence"
    assert DEFENCE in story.read(PRESIDENT, FILE)


def convened_no_sooner_than_a_month_later(story):
    """An hour too early it is refused, with the article and the lawful moment."""
    story.send(PRESIDENT, "/assemblies/new", kind="ordinary", title="Accounts")
    opens(story, "2026-04-01T08:00")
    told = story.read(PRESIDENT, "/convocations/1")
    assert "Exclusions: waiting for an assembly" in told
    assert "This draft opens before." in told
    story.send(PRESIDENT, "/exclusions/agenda", convocation_id=1, exclusion_id=1)
    hasty = story.send(PRESIDENT, "/convocations/1/issuance")
    assert hasty.status_code == 409
    assert "no sooner than one month after" in hasty.text

    opens(story, "2026-04-01T09:00")
    assert story.send(PRESIDENT, "/convocations/1/issuance").status_code == 303
    assert "before an assembly" in story.read(ASSOCIATE, FILE)
    agenda = story.read(ASSOCIATE, "/assemblies/1")
    assert "preuve.pdf" in agenda
    assert "defence.md" in agenda


def opens(story, moment):
    story.send(
        PRESIDENT, "/convocations/1/opening", opens_at=moment, zone="Europe/Lisbon"
    )


def more_for_the_defence_after_the_convocation(story):
    """What was sent is fixed; the month of defence runs on until the opening."""
    story.clock.set(EARLIEST - timedelta(days=2))
    late = (io.BytesIO(b"# The police's answer\n"), "police.md")
    story.send(CONCERNED, f"{FILE}/documents", side="defence", document=late)
    agenda = story.read(ASSOCIATE, "/assemblies/1")
    assert "police.md" not in agenda
    assert "The defence, given after the convocation" in agenda
    file = story.read(ASSOCIATE, FILE)
    assert "police.md" in file
    assert "given after the convocation" in file


def the_assembly_decides(story, kairouan):
    """The member is on the roll and votes; it leaves when the assembly closes."""
    story.sweep(EARLIEST)
    too_late = story.send(CONCERNED, f"{FILE}/defence", text="One thing more.")
    assert too_late.status_code == 409
    assert "One thing more." in too_late.text
    (item,) = item_ids(story.works, 1)
    assert story.send(PRESIDENT, f"/items/{item}/votes").status_code == 303
    assert "Exclude Kairouan ville from the network" in story.read(
        ASSOCIATE, "/votes/1"
    )
    for name, choice in (
        (PRESIDENT, "for"),
        (ONE_MEMBER, "for"),
        (CONCERNED, "against"),
    ):
        sheet = {f"member-{m}": choice for m in members_of(story.works, name)[:1]}
        sheet |= {f"member-{m}": "later" for m in members_of(story.works, name)[1:]}
        cast = {"key": "story-001", **sheet}
        assert story.send(name, "/votes/1/ballots", **cast).status_code == 303
    story.sweep(CLOSES)
    assert kairouan not in members_of(story.works, CONCERNED)


def nothing_is_left_but_the_history(story, kairouan):
    story.sweep(CLOSES + timedelta(minutes=1))
    told = "Kairouan ville is excluded from the network"
    assert told in letters_to(story, CONCERNED)
    assert "The member has left the network" in story.read(ONE_MEMBER, FILE)
    member = story.read(ONE_MEMBER, f"/members/{kairouan}")
    assert "<dt>Left</dt>" in member
    assert CONCERNED in member
    assert "Kairouan ville" not in story.read(ONE_MEMBER, "/members?q=kairouan+ville")
    lines = story.export(ONE_MEMBER, 1).splitlines(keepends=True)
    assert verify(lines).ok
    assert b"MemberExcluded" in b"".join(lines)
    assert "was excluded" in story.read(ONE_MEMBER, "/assemblies/1/record")
