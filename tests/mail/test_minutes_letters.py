"""The letter that brings signed minutes: read back from a real mail server (B5)."""

from dataclasses import replace

import pytest

from assembly.mail.enclosures import ATTACHED_AT_MOST
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, member_id
from tests.mail.test_letters import bodies

SHA256 = "ab" * 32
SIGNED = [
    {"post": "president", "by": PRESIDENT, "at": NOON.isoformat()},
    {"post": "secretary", "by": TABLE_SECRETARY, "at": NOON.isoformat()},
]


def received(desk, print_minutes=None):
    letterhead = replace(desk.post.letterhead, print_minutes=print_minutes)
    desk.post = replace(desk.post, letterhead=letterhead)
    desk.reads(ONE_MEMBER, "Europe/Rome")
    desk.queue(
        kind="minutes",
        occasion=f"minutes:{desk.sitting}",
        member_id=member_id(desk.works, "Novellara"),
        about={"sha256": SHA256, "signatures": SIGNED},
    )
    assert desk.send() == 1
    (mail,) = desk.server.letters
    return mail


def test_it_says_who_signed_and_leads_to_the_minutes(desk):
    mail = received(desk)

    assert mail["Subject"].startswith("Minutes: Spring assembly, ")
    for body in bodies(mail):
        assert f"/assemblies/{desk.sitting}/minutes" in body
        assert f"/assemblies/{desk.sitting}/record" in body
        assert f"{PRESIDENT} (Assembly table, president)" in body
        assert f"{TABLE_SECRETARY} (Assembly table, secretary)" in body
        assert "Sunday, 1 March 2026, 12:00 (Lisbon)" in body
        assert SHA256 in body
        assert "attached" not in body
    assert list(mail.iter_attachments()) == []


def test_the_minutes_are_attached_where_they_can_be_printed(desk):
    mail = received(desk, lambda number, language: f"{number} {language}".encode())

    (paper,) = mail.iter_attachments()
    assert paper.get_content_type() == "application/pdf"
    assert paper.get_filename() == f"minutes-{desk.sitting}-en.pdf"
    assert paper.get_content() == f"{desk.sitting} en".encode()
    assert "They are attached to this letter too." in bodies(mail)[0]


def does_not_print(number, language):
    raise OSError("no printer")


@pytest.mark.parametrize(
    "print_minutes", [lambda *_: b"x" * (ATTACHED_AT_MOST + 1), does_not_print]
)
def test_minutes_too_large_or_unprintable_are_linked(desk, print_minutes):
    mail = received(desk, print_minutes)

    assert list(mail.iter_attachments()) == []
    assert f"/assemblies/{desk.sitting}/minutes" in bodies(mail)[0]
