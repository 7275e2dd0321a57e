"""What members receive: read back from a real mail server."""

import re
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest
from icalendar import Calendar

from assembly.mail.enclosures import ATTACHED_AT_MOST
from assembly.models.convocation import Convocation
from assembly.models.letter import Letter
from assembly.models.member import Member
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, member_id, person_id
from tests.mail.conftest import ACCOUNTS, ISSUED, Desk
from tests.post import convocation_id
from tests.sittings import change, put_to_vote

DAOLI = "raul.daoli@example.org"


def received(desk: Desk, **particulars: Any) -> EmailMessage:
    """The letter to Novellara, as the mail server took it."""
    if "person_id" not in particulars:
        particulars["member_id"] = member_id(desk.works, "Novellara")
    desk.queue(**particulars)
    desk.send()
    (mail,) = desk.server.letters
    return mail


def entry_of(mail: EmailMessage) -> Calendar:
    parts = {part.get_content_type(): part for part in mail.walk()}
    return Calendar.from_ical(parts["text/calendar"].get_content())


def bodies(mail: EmailMessage) -> list[str]:
    """The text and the HTML, as they are read: names stand apart in it."""
    read = [mail.get_body((kind,)).get_content() for kind in ("plain", "html")]
    return [re.sub("</?bdi>", "", body) for body in read]


def test_a_convocation_goes_to_the_member_by_name(desk):
    mail = received(desk)

    (to,) = mail["To"].addresses
    assert to.display_name == f"Novellara ({ONE_MEMBER})"
    assert to.addr_spec == DAOLI
    assert mail["From"].addresses[0].addr_spec == "assembly@example.org"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Reply-To"] is None


def test_both_its_texts_tell_hours_in_both_zones_agenda_and_links(desk):
    desk.reads(ONE_MEMBER, "Asia/Tokyo")

    for body in bodies(received(desk)):
        assert "Sunday, 1 March 2026, 12:00 (Lisbon)" in body
        assert "Sunday, 1 March 2026, 21:00 (Tokyo)" in body
        assert "Monday, 2 March 2026, 21:00 (Tokyo)" in body
        assert "Item 1: report" in body
        assert "accounts.pdf" in body
        assert f"https://assembly.example.org/assemblies/{desk.sitting}/room" in body


def test_a_reader_in_the_statutory_zone_is_told_the_hours_once(desk):
    desk.reads(ONE_MEMBER, "Europe/Lisbon")

    text, _html = bodies(received(desk))
    assert "your time" not in text
    assert text.count("12:00 (Lisbon)") == 2


@pytest.mark.parametrize("zone", ["Nowhere/Atall", "../../etc/passwd", ""])
def test_a_zone_that_nobody_knows_hinders_no_letter(desk, zone):
    desk.reads(ONE_MEMBER, zone)

    assert "(Lisbon)" in bodies(received(desk))[0]


@pytest.mark.parametrize("language", ["fr", "xx", ""])
def test_a_reader_of_a_language_that_is_none_of_ours_reads_the_first(desk, language):
    desk.reads(ONE_MEMBER, "Europe/Paris", language=language)

    text, _html = bodies(received(desk))
    assert "dimanche 1 mars 2026, 13:00 (Paris)" in text


def test_documents_are_attached(desk):
    (attached,) = received(desk).iter_attachments()

    assert attached.get_filename() == "accounts.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == ACCOUNTS


def test_what_does_not_fit_is_linked(desk):
    desk.enclose("annex.pdf", b"a" * ATTACHED_AT_MOST)

    mail = received(desk)
    assert [a.get_filename() for a in mail.iter_attachments()] == ["accounts.pdf"]
    for body in bodies(mail):
        assert "annex.pdf" in body
        assert "https://assembly.example.org/documents/2" in body


@pytest.mark.parametrize("kept", [None, b"something else"])
def test_a_document_lost_or_changed_is_linked_and_not_attached(desk, kept):
    (sha256,) = desk.papers
    desk.papers.clear()
    if kept is not None:
        desk.papers[sha256] = kept

    mail = received(desk)
    assert list(mail.iter_attachments()) == []
    assert "https://assembly.example.org/documents/1" in bodies(mail)[0]


def test_the_invitation_enters_the_assembly_into_the_calendar(desk):
    mail = received(desk)
    (part,) = [p for p in mail.walk() if p.get_content_type() == "text/calendar"]
    (event,) = entry_of(mail).walk("VEVENT")

    assert part.get_param("method") == entry_of(mail)["METHOD"] == "REQUEST"
    assert (event["UID"], event["SEQUENCE"]) == (
        f"assembly-{desk.sitting}@example.org",
        1,
    )
    assert event.start == NOON
    assert event.end == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert event["ATTENDEE"] == f"mailto:{DAOLI}"
    assert event["ATTENDEE"].params["RSVP"] == "FALSE"


def test_convening_anew_moves_the_same_entry(desk):
    with desk.works.writers.begin() as db:
        held = db.get_one(Convocation, convocation_id(desk.works, desk.sitting))
        held.number = 2

    mail = received(desk)
    (event,) = entry_of(mail).walk("VEVENT")
    assert event["UID"] == f"assembly-{desk.sitting}@example.org"
    assert event["SEQUENCE"] == 2
    assert "replaces the earlier one" in bodies(mail)[0]


def test_a_cancellation_gives_its_reason_and_strikes_the_entry_out(desk):
    change(desk.works, desk.sitting, cancelled_at=ISSUED)
    about = {"reason": "The room is <closed> & dark."}
    mail = received(desk, kind="cancellation", about=about)

    text, html = bodies(mail)
    (event,) = entry_of(mail).walk("VEVENT")
    assert "The room is <closed> & dark." in text
    assert "The room is &lt;closed&gt; &amp; dark." in html
    assert entry_of(mail)["METHOD"] == "CANCEL"
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)


def test_a_reminder_leads_to_the_room_and_brings_no_calendar(desk):
    mail = received(desk, kind="opening_reminder")

    for body in bodies(mail):
        assert "opens in less than a day" in body
        assert f"/assemblies/{desk.sitting}/room" in body
    assert "text/calendar" not in [part.get_content_type() for part in mail.walk()]


def test_a_warning_tells_the_table_the_latest_moment(desk):
    number = convocation_id(desk.works, desk.sitting)
    with desk.works.writers.begin() as db:
        db.get_one(Convocation, number).issued_at = None
    desk.reads(PRESIDENT, "Europe/Paris")
    president = person_id(desk.works, PRESIDENT)
    occasion = f"latest-moment:{number}:7"
    mail = received(desk, kind="latest_moment", person_id=president, occasion=occasion)

    for body in bodies(mail):
        assert "Saturday, 14 February 2026, 12:00 (Lisbon)" in body
        assert "Saturday, 14 February 2026, 13:00 (Paris)" in body


def test_a_digest_lists_the_votes_and_who_has_not_voted(desk):
    desk.clock.set(NOON)
    change(desk.works, desk.sitting, opened_at=NOON)
    desk.reads(ONE_MEMBER, "Europe/Paris")
    vote = put_to_vote(desk.works, desk.sitting, PRESIDENT, {})
    about = {"votes": [vote], "members": {str(vote): ["Novellara"]}}
    daoli = person_id(desk.works, ONE_MEMBER)
    mail = received(desk, kind="votes_open", person_id=daoli, about=about)

    assert mail["Subject"] == "A vote is open: Spring assembly"
    for body in bodies(mail):
        assert "We approve it." in body
        assert "You have not voted yet for: Novellara" in body


@pytest.mark.parametrize(
    "name",
    [
        "Novellara\r\nBcc: everybody@example.org",
        "Novellara\nBcc: everybody@example.org",
        "Novellara\u2028Bcc: everybody@example.org",
        'Novellara" <everybody@example.org>, "',
        "Novellará ✓ " * 20,
    ],
)
def test_no_name_begins_another_header(desk, name):
    novellara = member_id(desk.works, "Novellara")
    with desk.works.writers.begin() as db:
        db.get_one(Member, novellara).name = name
    change(desk.works, desk.sitting, title=name)
    desk.queue(member_id=novellara)
    desk.send()

    (mail,) = desk.server.letters
    assert mail["Bcc"] is None
    assert [a.addr_spec for a in mail["To"].addresses] == [DAOLI]
    assert desk.server.taken[0].rcpt_tos == [DAOLI]


@pytest.mark.parametrize("address", ["no address", "a@b@c", "", "x\r\nRCPT TO:<y@z>"])
def test_what_is_no_address_is_a_failure_with_a_reason(desk, address):
    number = desk.queue()
    with desk.works.writers.begin() as db:
        db.get_one(Letter, number).address = address
    desk.send()

    assert desk.server.taken == []
    assert desk.letter(number).failed_at == ISSUED
    assert "could not be written" in desk.letter(number).reason
