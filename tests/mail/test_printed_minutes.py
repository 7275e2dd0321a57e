"""Signed minutes leave with the file that everybody can keep (B5)."""

import email
from datetime import timedelta
from email import policy

import pytest

from assembly.mail.post import send_due
from assembly.paper import press as pressing
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON
from tests.extraordinary import open_extraordinary
from tests.minutes import seen, sign_both
from tests.paper.reading import words_of


@pytest.fixture
def letters(app, works, clock, tmp_path):
    """What lies in the folder of letters after the post went."""
    sitting = open_extraordinary(works)
    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)
    sign_both(works, sitting)

    def sent():
        send_due(works, app.extensions["post"])
        return [
            email.message_from_bytes(file.read_bytes(), policy=policy.default)
            for file in (tmp_path / "outbox").rglob("*.eml")
        ]

    return sent


def test_every_letter_encloses_the_file_drawn_up_once_for_each_language(
    works, letters, monkeypatch
):
    drawn_up, real = [], pressing.sheets

    def count(*told, **about):
        drawn_up.append(told)
        return real(*told, **about)

    monkeypatch.setattr(pressing, "sheets", count)
    sent = letters()
    files = {
        part.get_content()
        for letter in sent
        for part in letter.iter_attachments()
        if part.get_content_type() == "application/pdf"
    }

    assert len(sent) > 100
    assert len(drawn_up) == len(files) == 2  # who has no person reads French
    assert all(seen(works, 1).sha256 in words_of(file) for file in files)
