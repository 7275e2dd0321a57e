"""Minutes, told once: an assembly closes, they are remarked on, signed, and sent (B5).

Each step is taken through the pages, by the people who would take it; letters go to a
real mail server, and one that fails is seen and sent again.
"""

import re
from datetime import timedelta
from hashlib import sha256

from assembly.record.verification import verify
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
)
from tests.extraordinary import decision, open_extraordinary
from tests.telling import words_of
from tests.voting import members_of

MINUTE = timedelta(minutes=1)
CLOSES = NOON + timedelta(days=1)
REMARK = "La ligne a été coupée de 13 h à 13 h 10."
WAITS = "The minutes wait for your signature"
RAUL = "raul.daoli@example.org"


def test_minutes_from_the_closing_to_every_member(story):
    page = an_assembly_is_held(story)
    nobody_signs_before_it_closes(story, page)
    story.sweep(CLOSES)
    they_wait_for_president_and_secretary(story, page)
    the_secretary_remarks_while_the_president_looks(story, page)
    both_sign(story, page)
    every_member_gets_them(story, page)
    a_letter_that_failed_is_sent_again(story, page)
    anyone_checks_what_was_signed(story, page)


def an_assembly_is_held(story):
    assembly = open_extraordinary(story.works, lasts=CLOSES - NOON, items=[decision()])
    (item,) = item_ids(story.works, assembly)
    story.clock.set(NOON + MINUTE)
    story.send(PRESIDENT, f"/items/{item}/votes", text="We meet in Praia.")
    sheet = {f"member-{m}": "for" for m in members_of(story.works, VICE_PRESIDENT)}
    story.send(VICE_PRESIDENT, "/votes/1/ballots", key="key-of-24", **sheet)
    return f"/assemblies/{assembly}/minutes"


def nobody_signs_before_it_closes(story, page):
    form = {"part": "president", "seen": "ab" * 32}
    refused = story.send(PRESIDENT, f"{page}/signature", **form)
    assert refused.status_code == 409
    assert "when the assembly closes" in refused.text


def they_wait_for_president_and_secretary(story, page):
    assert WAITS in story.read(PRESIDENT, "/")
    assert WAITS in story.read(TABLE_SECRETARY, "/")
    assert WAITS not in story.read(VICE_PRESIDENT, "/")
    read = words_of(story.read(ONE_MEMBER, page))
    for told in (
        "Minutes draft International meeting",
        "Adopted for 24, against 0, abstained 0",
        "Present 24, represented 0, of the 104 members on the roll",
        "For 24 Member Cast by Entry",
        "Not voting 80 Member Braine l'Alleud",
        "Not signed yet by the secretary",
    ):
        assert told in read, told


def look(story, page, name, part):
    """The second look: the hash that the form then carries."""
    text = story.read(name, f"{page}/signature?part={part}")
    return re.search('name="seen" value="([0-9a-f]{64})"', text).group(1)


def the_secretary_remarks_while_the_president_looks(story, page):
    """The president is shown the new hash, and looks again."""
    before = look(story, page, PRESIDENT, "president")
    form = {"body": REMARK, "key": "a-key-of-the-form"}
    assert story.send(TABLE_SECRETARY, f"{page}/remarks", **form).status_code == 303

    form = {"part": "president", "seen": before}
    refused = story.send(PRESIDENT, f"{page}/signature", **form)
    now = look(story, page, PRESIDENT, "president")
    assert refused.status_code == 409
    assert before != now
    assert f"their hash is {now} now" in words_of(refused.text)
    assert REMARK in words_of(story.read(ONE_MEMBER, page))


def both_sign(story, page):
    """A second click is the same signature; after it nothing is added."""
    story.clock.set(CLOSES + MINUTE)
    for name, part in ((PRESIDENT, "president"), (TABLE_SECRETARY, "secretary")):
        form = {"part": part, "seen": look(story, page, name, part)}
        for _ in range(2):
            signed = story.send(name, f"{page}/signature", **form)
            assert (signed.status_code, signed.location) == (303, f"{page}#signatures")
        late = {"body": "Too late.", "key": "another-key"}
        refused = story.send(TABLE_SECRETARY, f"{page}/remarks", **late)
        assert "nothing is added to them any more" in words_of(refused.text)
    read = words_of(story.read(ONE_MEMBER, page))
    assert "Minutes signed and sent" in read
    assert f"Signed by {TABLE_SECRETARY}, secretary of the assembly table" in read


def every_member_gets_them(story, page):
    """Associates too; the mail server refuses one of them."""
    story.server.taken.clear()
    story.server.refuses = {RAUL: "550 5.1.1 No such mailbox"}
    story.sweep(CLOSES + 2 * MINUTE)

    told = [m for m in story.server.letters if m["Subject"].startswith("Minutes: ")]
    assert len(told) == 103
    french = [m for m in story.server.letters if "Procès-verbal" in m["Subject"]]
    assert len(french) == 2  # to members of whom no person is known
    assert any("carine.jansen@example.org" in m["To"] for m in told)
    text = told[0].get_body(("plain",)).get_content()
    assert f"http://localhost{page}" in text
    assert look_signed(story, page) in text
    assert PRESIDENT in text


def look_signed(story, page):
    return sha256(story.browser(ONE_MEMBER).get(f"{page}/signed-text").data).hexdigest()


def a_letter_that_failed_is_sent_again(story, page):
    letters = page.replace("minutes", "letters")
    proof = story.read(SECRETARIAT, letters)
    assert "No such mailbox" in proof
    (number,) = re.findall(r'action="/letters/(\d+)/dispatch"', proof)
    story.server.refuses = {}
    story.server.taken.clear()
    assert story.send(SECRETARIAT, f"/letters/{number}/dispatch").status_code == 303
    story.sweep(CLOSES + 3 * MINUTE)

    (again,) = story.server.letters
    assert RAUL in again["To"]


def anyone_checks_what_was_signed(story, page):
    """The hash is that of the text, and the text's root is that of the record then."""
    read = story.read(ONE_MEMBER, page)
    assert look_signed(story, page) in read
    assert WAITS not in story.read(PRESIDENT, "/")
    export = story.export(ONE_MEMBER, page.split("/")[2]).splitlines(keepends=True)
    assert verify(export).ok
