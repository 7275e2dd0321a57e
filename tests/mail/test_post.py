"""The post and a mail server that takes, refuses, hangs or breaks the line."""

import hashlib
import threading
from datetime import timedelta

import pytest

from assembly.mail.transport import EmlTransport, SmtpTransport
from assembly.models.letter import Letter
from assembly.use_cases.mailing.claim_letter import claim_letter
from assembly.use_cases.mailing.give_up_letter import UNKNOWN
from assembly.work import CLOCK
from tests.mail.conftest import ISSUED
from tests.mail.server import free_port, scripted_server
from tests.sittings import entries

MINUTE = timedelta(minutes=1)
YES = b"250 OK\r\n"
ALL_BUT_THE_END = (b"220 here\r\n", YES, YES, YES, b"354 say\r\n")


def test_what_was_sent_is_what_was_hashed(desk):
    number = desk.queue()

    assert desk.send() == 1
    kept, (taken,) = desk.letter(number), desk.server.taken
    assert kept.sent_at == ISSUED
    assert kept.message_id == f"<letter-{number}@example.org>"
    assert desk.server.letters[0]["Message-ID"] == kept.message_id
    assert kept.message_sha256 == hashlib.sha256(taken.original_content).hexdigest()
    assert len(entries(desk.works, desk.sitting, "LetterSent")) == 1


def test_what_was_sent_is_not_sent_again(desk):
    desk.queue()

    assert [desk.send(), desk.send()] == [1, 0]
    assert len(desk.server.taken) == 1


@pytest.mark.parametrize("field", ["to_recipient", "to_letter"])
def test_what_is_refused_for_now_is_tried_again_a_minute_later(desk, field):
    number = desk.queue()
    setattr(desk.server, field, "451 the box is busy")
    desk.send()
    assert desk.letter(number).reason == "451 the box is busy"

    setattr(desk.server, field, "250 OK")
    assert desk.send() == 0
    desk.wait(MINUTE)
    assert desk.send() == 1


@pytest.mark.parametrize("field", ["to_recipient", "to_letter"])
def test_what_is_refused_for_good_has_failed_with_the_servers_reason(desk, field):
    number = desk.queue()
    setattr(desk.server, field, "550 no such box")
    desk.send()
    desk.wait(timedelta(days=1))

    assert desk.send() == 0
    assert desk.letter(number).reason == "550 no such box"
    assert len(entries(desk.works, desk.sitting, "LetterFailed")) == 1


def test_a_server_that_is_not_there_is_tried_again(desk):
    number = desk.queue()
    desk.send(SmtpTransport(f"smtp://127.0.0.1:{free_port()}", patience=1))

    assert desk.letter(number).next_attempt_at == ISSUED + MINUTE
    assert "ConnectionRefusedError" in desk.letter(number).reason


@pytest.mark.parametrize("said", [0, 1, 2, 3, 4])
def test_a_server_that_hangs_before_it_has_all_is_tried_again(desk, said):
    number = desk.queue()
    with scripted_server(*ALL_BUT_THE_END[:said]) as url:
        desk.send(SmtpTransport(url, patience=0.2))

    assert desk.letter(number).next_attempt_at == ISSUED + MINUTE


def test_when_it_hangs_after_it_had_all_nobody_sends_again_unasked(desk):
    number = desk.queue()
    with scripted_server(*ALL_BUT_THE_END) as url:
        desk.send(SmtpTransport(url, patience=0.2))

    assert desk.letter(number).failed_at == ISSUED
    assert "whether the letter left is not known" in desk.letter(number).reason


def test_a_server_that_cannot_encrypt_as_asked_gets_no_letter(desk):
    number = desk.queue()
    desk.send(SmtpTransport(f"{desk.server.url}?tls=starttls", patience=1))

    assert desk.server.taken == []
    assert desk.letter(number).next_attempt_at == ISSUED + MINUTE


def test_a_claim_left_behind_is_given_up_and_told(desk):
    number = desk.queue()
    with desk.works.begin(CLOCK) as work:
        claim_letter(work, letter_id=number)
    desk.wait(10 * MINUTE)

    assert desk.send() == 0
    assert desk.letter(number).reason == UNKNOWN
    assert desk.server.taken == []


def test_two_senders_at_once_send_each_letter_once(desk):
    for member in range(1, 25):
        desk.queue(member_id=member, address="secretariat@example.org")
    together, left = threading.Barrier(2), []

    def sender():
        together.wait()
        left.append(desk.send())

    senders = [threading.Thread(target=sender) for _ in range(2)]
    for thread in senders:
        thread.start()
    for thread in senders:
        thread.join()

    assert sum(left) == len(desk.server.taken) == 24
    assert len({mail["Message-ID"] for mail in desk.server.letters}) == 24


def test_one_bad_letter_does_not_keep_the_others(desk):
    bad = desk.queue(member_id=1)
    with desk.works.writers.begin() as db:
        db.get_one(Letter, bad).occasion = "nonsense"
    desk.queue(member_id=2)

    assert desk.send() == 1
    assert len(desk.server.taken) == 1


def test_without_a_mail_server_letters_are_files(desk, tmp_path):
    number = desk.queue()
    folder = tmp_path / "outbox"
    desk.send(EmlTransport(folder))

    (file,) = folder.iterdir()
    assert file.name == f"letter-{number}.eml"
    kept = desk.letter(number).message_sha256
    assert hashlib.sha256(file.read_bytes()).hexdigest() == kept


def test_a_folder_that_cannot_be_written_is_tried_again(desk, tmp_path):
    number = desk.queue()
    (tmp_path / "outbox").write_text("not a folder")
    desk.send(EmlTransport(tmp_path / "outbox"))

    assert desk.letter(number).next_attempt_at == ISSUED + MINUTE
