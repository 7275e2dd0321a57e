"""A real mail server on this machine, that answers what the tests tell it to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class MailServer:
    """What it took, and what it answers to whom a letter is for, and to the letter."""

    url: str = ""
    taken: list[Envelope] = field(default_factory=list)
    to_recipient: str = "250 OK"
    to_letter: str = "250 taken"
    refuses: dict[str, str] = field(default_factory=dict)  # address: the answer

    @property
    def letters(self) -> list[EmailMessage]:
        read = [
            message_from_bytes(envelope.original_content, policy=policy.default)
            for envelope in self.taken
        ]
        return [letter for letter in read if isinstance(letter, EmailMessage)]


@dataclass
class _Clerk:
    """Speaks for the server; aiosmtpd looks at all its attributes on every line."""

    server: MailServer

    async def handle_RCPT(  # noqa: N802  (aiosmtpd's own name)
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        answer = self.server.refuses.get(address, self.server.to_recipient)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        if self.server.to_letter.startswith("250"):
            self.server.taken.append(envelope)
        return self.server.to_letter


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server that runs as long as this holds."""
    server = MailServer()
    port = free_port()
    clerk = _Clerk(server)
    controller = Controller(clerk, hostname="127.0.0.1", port=port)
    controller.start()
    server.url = f"smtp://127.0.0.1:{port}"
    try:
        yield server
    finally:
        controller.stop()


@contextmanager
def scripted_server(*answers: bytes) -> Iterator[str]:
    """One that greets, gives one answer a line, and then says nothing more."""
    listening = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()

    def serve() -> None:
        line, _address = listening.accept()
        with line, line.makefile("rb") as heard:
            for answer in answers:
                line.sendall(answer)
                heard.readline()
            over.wait()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"smtp://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        over.set()
        thread.join()
        listening.close()
