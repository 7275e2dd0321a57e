"""From the act of convening to what members receive, and what they do not any more."""

from dataclasses import replace

import pytest

from assembly.mail.post import send_due
from assembly.mail.transport import SmtpTransport
from assembly.use_cases.convening.cancel_assembly import cancel_assembly
from tests.cast import PRESIDENT, actor
from tests.drafts import EVERYBODY, convened
from tests.models.documents import PDF


@pytest.fixture
def post(app, server):
    """The program's own post, with a mail server."""
    return replace(app.extensions["post"], transport=SmtpTransport(server.url))


def cancel(works, draft):
    with works.begin(actor(works, PRESIDENT)) as work:
        cancel_assembly(work, assembly_id=draft.assembly_id, reason="A storm.")


def test_every_member_receives_the_agenda_with_its_documents(app, works, post, server):
    convened(app)

    assert send_due(works, post) == EVERYBODY
    assert len({mail["Message-ID"] for mail in server.letters}) == EVERYBODY
    mail = server.letters[0]
    assert "Accounts of 2025" in mail.get_body(("plain",)).get_content()
    attached = {a.get_filename(): a.get_content() for a in mail.iter_attachments()}
    assert attached == {"comptes.pdf": PDF, "avis.pdf": PDF}


def test_cancelled_before_the_letters_left_only_the_cancellation_is_sent(
    app, works, post, server
):
    cancel(works, convened(app))

    assert send_due(works, post) == EVERYBODY
    for mail in server.letters:
        assert "A storm." in mail.get_body(("plain",)).get_content()
