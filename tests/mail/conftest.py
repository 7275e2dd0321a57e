"""A convened assembly with documents, and a post that sends to a real mail server."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from assembly.mail.letters import Letterhead
from assembly.mail.post import Post, send_due
from assembly.mail.transport import SmtpTransport, Transport
from assembly.models.agenda_item import ItemDocument
from assembly.models.document import Document
from assembly.models.letter import Letter
from assembly.models.person import Person
from assembly.rules.vocabulary import DocumentRole
from assembly.work import Works
from tests.cast import NOON, item_ids, person_id
from tests.conftest import SECRET, Clock
from tests.mail.server import MailServer, mail_server
from tests.post import letter, queue
from tests.sittings import convened_sitting

ISSUED = NOON - timedelta(days=20)
ACCOUNTS = b"%PDF-1.7 the accounts"


@dataclass
class Desk:
    """Where letters are written and handed to the mail server."""

    works: Works
    clock: Clock
    server: MailServer
    post: Post
    papers: dict[str, bytes]  # the store of documents, by SHA-256
    sitting: int = 0

    def queue(self, **particulars: object) -> int:
        """A letter due now; to member 1 unless said otherwise."""
        if "person_id" not in particulars:
            particulars.setdefault("member_id", 1)
        particulars.setdefault("moment", self.clock.moment)
        return queue(self.works, self.sitting, **particulars)

    def send(self, transport: Transport | None = None) -> int:
        post = (
            self.post if transport is None else replace(self.post, transport=transport)
        )
        return send_due(self.works, post)

    def letter(self, number: int) -> Letter:
        return letter(self.works, number)

    def wait(self, pause: timedelta) -> datetime:
        self.clock.set(self.clock.moment + pause)
        return self.clock.moment

    def enclose(self, name: str, content: bytes) -> str:
        """Put a document with the second item of the agenda; its SHA-256."""
        sha256 = hashlib.sha256(content).hexdigest()
        self.papers[sha256] = content
        item = item_ids(self.works, self.sitting)[1]
        with self.works.writers.begin() as db:
            document = Document(
                assembly_id=self.sitting,
                filename=name,
                media_type="application/pdf",
                size=len(content),
                sha256=sha256,
                uploaded_at=ISSUED,
            )
            db.add(document)
            db.flush()
            role = DocumentRole.SUBJECT
            kept = ItemDocument(item_id=item, document_id=document.id, role=role)
            db.add(kept)
        return sha256

    def reads(self, name: str, zone: str, language: str = "en") -> None:
        """This person lives in this zone and reads this language."""
        with self.works.writers.begin() as db:
            person = db.get_one(Person, person_id(self.works, name))
            person.time_zone, person.language = zone, language


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


@pytest.fixture
def desk(works: Works, clock: Clock, server: MailServer) -> Desk:
    """Convened for noon of 1 March, with the accounts on its agenda."""
    clock.set(ISSUED)
    papers: dict[str, bytes] = {}
    letterhead = Letterhead(
        public_url="https://assembly.example.org",
        mail_from="assembly@example.org",
        secret_key=SECRET,
        read_document=papers.__getitem__,
    )
    post = Post(SmtpTransport(server.url, patience=5), letterhead)
    desk = Desk(works, clock, server, post, papers)
    desk.sitting = convened_sitting(works)
    desk.enclose("accounts.pdf", ACCOUNTS)
    return desk
