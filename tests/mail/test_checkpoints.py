"""Each letter holds the latest signed state of its assembly, or of the register."""

import re
from functools import partial

import pytest

from assembly.events import DraftLapsed
from assembly.mail.post import send_due
from assembly.record.checkpoint import open_checkpoint
from assembly.work import CLOCK
from scheduler.signing import sign_waiting
from tests.cast import NOON
from tests.drafts import convened
from tests.mail.test_convening import post as post
from tests.mail.test_letters import bodies, received
from tests.mail.test_sign_in_letters import secrets as secrets
from tests.signing import SIGNER, VERIFIER, sign, signed, size_of, stream_of

NOTE = re.compile(r"assembly\.example\.org/assembly:.*\n\n— \S+ \S+\n", re.DOTALL)


@pytest.fixture
def assembly_that_grew(desk):
    with desk.works.begin(CLOCK) as work:
        work.announce(
            DraftLapsed(
                assembly_id=desk.sitting,
                convocation_id=1,
                opens_at=NOON,
                latest_convening=NOON,
            )
        )
    sign(desk.works)


def note_in(text):
    (found,) = NOTE.findall(text.replace("\r\n", "\n"))
    return open_checkpoint(found, VERIFIER)


def test_a_convocation_holds_the_checkpoint_of_its_own_act(app, works, post, server):
    draft = convened(app)
    convoked = size_of(works, stream_of(draft.assembly_id))

    send_due(works, post, before_each=partial(sign_waiting, works, SIGNER))

    (checkpoint,) = signed(works, stream_of(draft.assembly_id))
    assert (checkpoint.act, checkpoint.size) == ("AssemblyConvened", convoked)
    for mail in server.letters:
        found = note_in(mail.get_body(("plain",)).get_content())
        assert (found.size, found.root) == (convoked, checkpoint.root)


@pytest.mark.usefixtures("assembly_that_grew")
def test_text_and_html_tell_size_root_and_note(desk):
    (checkpoint,) = signed(desk.works, stream_of(desk.sitting))

    for body in bodies(received(desk)):
        assert f"1 entry, with the root {checkpoint.root.hex()}" in body
        assert checkpoint.note in body.replace("\r\n", "\n")


@pytest.mark.usefixtures("assembly_that_grew", "secrets")
def test_a_letter_about_no_assembly_holds_that_of_the_register(desk):
    sign(desk.works)
    desk.send()

    (checkpoint,) = signed(desk.works, "register")
    (mail,) = desk.server.letters
    for body in bodies(mail):
        assert f"Record of the register: {checkpoint.size} entr" in body
        assert checkpoint.note in body.replace("\r\n", "\n")


def test_without_a_signature_the_letter_goes_without(desk):
    for body in bodies(received(desk)):
        assert "with the root" not in body
        assert "international network" in body
