"""An ordinary assembly, told once, from the first draft to its minutes (S6, B6).

Time is the clock's argument; letters go to a real mail server; each step is taken
through the pages, by the people who would take it.
"""

import io
import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta

from assembly.record.verification import verify
from assembly.rules.vocabulary import College
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
    member_id,
)
from tests.live.conftest import frames
from tests.voting import members_of

DRAFTED = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOO_SOON = "2026-03-15T09:00"  # a fortnight: one day too few
CHOSEN = "2026-03-28T09:00"  # its 24 hours lie across the change of Lisbon's clock
OPENS = datetime(2026, 3, 28, 9, tzinfo=UTC)
CLOSES = OPENS + timedelta(hours=24)
WITHOUT_ADDRESS = ("Salaspils", "Ulianosk region")
KEY = "story-{:0>10}"
SEALED = "sealed"
COUNTED = 19 + 24
REPLACED = 24  # Ekaterina thinks again, once


def drafted(story):
    """Sébastien drafts; what is still wanting, the page tells him."""
    story.clock.set(DRAFTED)
    new = story.send(PRESIDENT, "/assemblies/new", kind="ordinary", title="Accounts")
    assert new.location == "/assemblies/1"
    draft = "/convocations/1"
    for kind, title in (("accounts", "Accounts of 2025"), ("information", "News")):
        story.send(PRESIDENT, f"{draft}/items", kind=kind, title=title, text="")
    return draft


OVERDUE = "An extraordinary assembly is overdue"


def test_an_ordinary_assembly_from_convocation_to_minutes(story):
    draft = drafted(story)
    convene(story, draft)
    assembly = opened(story)
    item = discuss(story, assembly)
    vote = put_to_the_vote(story, item)
    everybody_votes(story, assembly, vote)
    close(story, assembly)
    the_minutes_stand(story, assembly)


def convene(story, draft):
    """Too late a date and missing papers are refused; then it is convened."""
    story.send(PRESIDENT, f"{draft}/opening", opens_at=TOO_SOON, zone="Europe/Lisbon")
    refused = story.send(PRESIDENT, f"{draft}/issuance")
    assert refused.status_code == 409
    for told in (
        '<span class="article">B6</span>',
        "Convened now, it may open on Monday, 16 March 2026, 12:00",
        "lacks the opinion of the audit board",
        "those without an address are 2: Salaspils, Ulianosk region",
    ):
        assert told in refused.text, told
    story.sweep(DRAFTED)
    nothing_but_old_warnings(story)

    story.send(PRESIDENT, f"{draft}/opening", opens_at=CHOSEN, zone="Europe/Lisbon")
    [first] = re.findall(r"/items/(\d+)", story.read(PRESIDENT, draft))[:1]
    for role in ("subject", "audit_opinion"):
        paper = (io.BytesIO(f"# {role}\n".encode()), f"{role}.md")
        story.send(PRESIDENT, f"/items/{first}/documents", role=role, document=paper)
    for name in WITHOUT_ADDRESS:
        member = member_id(story.works, name, College.EFFECTIVE)
        form = {"member": member, "how": "Registered letter of 2 March"}
        story.send(SECRETARIAT, f"{draft}/dispatches", **form)

    assert story.send(PRESIDENT, f"{draft}/issuance").status_code == 303
    assert story.send(PRESIDENT, f"{draft}/issuance").status_code == 409
    story.sweep(DRAFTED + timedelta(minutes=1))
    letters_are_received(story)


def nothing_but_old_warnings(story):
    """No extraordinary assembly since the founding, no election; spring nears (S6)."""
    told = {letter["Subject"] for letter in story.server.letters}
    near = {subject for subject in told if subject.endswith(": by 16 March 2026")}
    assert told - near == {OVERDUE, "Terms have ended"}
    story.server.taken.clear()


def letters_are_received(story):
    """Every member but the two told otherwise, associates included, each once."""
    received = story.server.letters
    letters = [letter for letter in received if letter["Subject"] != OVERDUE]
    assert len(letters) == 106
    assert len({letter["Message-ID"] for letter in letters}) == 106
    to = [letter["To"] for letter in letters]
    assert any("carine.jansen@example.org" in each for each in to)
    for letter in letters:
        text = letter.get_body(("plain",)).get_content()
        assert text.index("Accounts of 2025") < text.index("News")
        kinds = {part.get_content_type() for part in letter.walk()}
        assert {"text/html", "text/calendar"} <= kinds
        papers = {part.get_filename() for part in letter.iter_attachments()}
        assert {"subject.md", "audit_opinion.md"} <= papers


def opened(story):
    """Members are reminded a day before; the clock opens, not a second early."""
    story.sweep(OPENS - timedelta(hours=23))
    assert len(story.server.letters) > 106
    story.sweep(OPENS - timedelta(seconds=1))
    assembly = 1
    before = story.send(ONE_MEMBER, f"/assemblies/{assembly}/room/attendance")
    assert before.status_code == 409
    story.sweep(OPENS)
    assert "of 104" in story.read(ONE_MEMBER, f"/assemblies/{assembly}/room")
    return assembly


def discuss(story, assembly):
    """Raul asks, and Ekaterina's window hears him without asking."""
    first, _ = item_ids(story.works, assembly)
    story.clock.set(OPENS + timedelta(hours=1))
    ekaterina = story.line(VICE_PRESIDENT, assembly)
    raul = story.line(ONE_MEMBER, assembly)
    ekaterina.get_received(), raul.get_received()
    said = story.send(
        ONE_MEMBER,
        "/messages",
        item_id=first,
        member_id=member_id(story.works, "Novellara"),
        language="it",
        body="Perché sono aumentati i **costi**?",
        key=KEY.format(1),
    )
    assert said.status_code == 303
    for held in (ekaterina, raul):
        assert "Perché sono aumentati" in str(frames(held))
    return first


def put_to_the_vote(story, item):
    """A member cannot, the president can."""
    text = "The assembly approves the accounts of 2025."
    refused = story.send(ONE_MEMBER, f"/items/{item}/votes", text=text)
    assert refused.status_code == 409
    assert story.send(PRESIDENT, f"/items/{item}/votes", text=text).status_code == 303
    return 1


def everybody_votes(story, assembly, vote):
    """19 ballots in one request, twice sent and once counted; 24 replaced later."""
    ballots = f"/votes/{vote}/ballots"
    sheet = {f"member-{m}": "for" for m in members_of(story.works, TABLE_SECRETARY)}
    sent = [
        story.send(TABLE_SECRETARY, ballots, key=KEY.format(19), **sheet)
        for _ in range(2)
    ]
    assert sent[0].location == sent[1].location
    for key, choice in ((24, "for"), (25, "against")):
        mine = members_of(story.works, VICE_PRESIDENT)
        form = {"key": KEY.format(key), **{f"member-{m}": choice for m in mine}}
        assert story.send(VICE_PRESIDENT, ballots, **form).status_code == 303
    nothing_of_a_choice_is_told(story, assembly)


def nothing_of_a_choice_is_told(story, assembly):
    """While the vote is open: not in the file, nor to the chair, who sees who waits."""
    told = story.export(ONE_MEMBER, assembly).splitlines(keepends=True)
    assert acts(told)[SEALED] == COUNTED + REPLACED
    assert "BallotCast" not in acts(told)
    assert b'\\"choice\\"' not in b"".join(told)
    assert verify(told).ok
    waiting = story.read(PRESIDENT, "/votes/1/closure")
    assert "61 members have not voted" in waiting
    assert "Novellara" in waiting
    assert "Arbaa Sahel" not in waiting
    minutes = story.read(ONE_MEMBER, f"/assemblies/{assembly}/minutes")
    assert "made from the record when the assembly closes" in minutes


def acts(lines):
    """How many entries of each act the file tells; of those that it seals too."""
    entries = [json.loads(line).get("entry") for line in lines[1:]]
    return Counter(SEALED if e is None else json.loads(e)["act"] for e in entries)


def close(story, assembly):
    """It closes with the 24th hour, though Lisbon's clock lost one of them."""
    story.sweep(CLOSES - timedelta(seconds=1))
    assert "closes in" in story.read(ONE_MEMBER, f"/assemblies/{assembly}/room")
    story.sweep(CLOSES)
    sheet = {f"member-{m}": "for" for m in members_of(story.works, ONE_MEMBER)}
    late = story.send(ONE_MEMBER, "/votes/1/ballots", key=KEY.format(99), **sheet)
    assert late.status_code == 409
    assert "closed" in late.text


def the_minutes_stand(story, assembly):
    """Everything is in the minutes, and a stranger's program agrees."""
    text = story.read(ONE_MEMBER, f"/assemblies/{assembly}/minutes")
    for told in (
        "Sunday, 1 March 2026, 12:00",
        f"by {PRESIDENT}, president of the assembly table",
        "106 letters written",
        "106 sent",
        "2 members told otherwise",
        "Registered letter of 2 March",
        "Present: 44 of the 104 members on the roll",
        "1. Accounts of 2025",
        '<bdi>audit_opinion.md</bdi> <code class="hash">SHA-256',
        "1 message stands. Heard: <bdi>Novellara</bdi>",
        "The assembly approves the accounts of 2025.",
        "<dt>For</dt><dd>19</dd>",
        "<dt>Against</dt><dd>24</dd>",
        "<dt>Not voting</dt><dd>61</dd>",
        "Not adopted",
        "2. News",
        "Nobody spoke.",
    ):
        assert told in text, told
    roll_call = text[text.index("Roll-call") :]
    for told, times in (
        ('<caption>For <span class="number">19</span>', 1),
        (f"<td><bdi>{TABLE_SECRETARY}</bdi>", 19),
        ('<caption>Against <span class="number">24</span>', 1),
        (f"<td><bdi>{VICE_PRESIDENT}</bdi>", 24),
        ('<caption>Not voting <span class="number">61</span>', 1),
        ("<bdi>Novellara</bdi>", 1),
    ):
        assert roll_call.count(told) == times, told
    told = story.export(ONE_MEMBER, assembly).splitlines(keepends=True)
    verdict = verify(told)
    assert verdict.ok, verdict.faults
    assert acts(told)["BallotCast"] == COUNTED
    assert acts(told)[SEALED] == REPLACED  # what did not count is never told
    assert b"".join(told).count(b'\\"replaces\\":null') == COUNTED - REPLACED
