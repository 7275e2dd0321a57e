"""How a letter leaves: by a mail server or, without one, as a file.

What goes wrong is told apart by what may be done about it: `Later` may be tried
again, `Never` would be refused again, and of `Unknown` nobody can say whether the
letter left, so it must not be sent again unasked.
"""

import os
import re
import smtplib
import socket
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

PATIENCE = 20.0  # seconds to wait for a mail server that says nothing
SUBMISSION, SMTPS = 587, 465
READY_FOR_DATA, TAKEN = 354, 250
PERMANENT = range(500, 600)

N_ = str  # marks what a page translates when it shows it


class Trouble(Exception):
    """The letter was not taken; the message says why."""


class Later(Trouble):
    """Not now: it may be tried again."""


class Never(Trouble):
    """Refused for good."""


class Unknown(Trouble):
    """The line broke after all was said and before the server answered."""


@dataclass(frozen=True)
class Packed:
    """A letter ready to leave: exactly these bytes are sent and hashed."""

    letter_id: int
    message_id: str
    sender: str
    recipient: str
    content: bytes


class Transport(Protocol):
    """Takes a letter away, or raises the `Trouble` it had."""

    def send(self, letter: Packed) -> None: ...


@dataclass(frozen=True)
class EmlTransport:
    """Writes each letter as a file, whole or not at all."""

    folder: Path

    def send(self, letter: Packed) -> None:
        """Lay the letter into the folder, safely on disk when this returns."""
        with _told_apart():
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(letter.content)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(self.folder / f"letter-{letter.letter_id}.eml")


@dataclass(frozen=True)
class SmtpTransport:
    """`url` is smtp://user:password@host:587?tls=starttls or smtps://…;
    `patience` is how many seconds a silent server is waited for."""

    url: str
    patience: float = PATIENCE

    def send(self, letter: Packed) -> None:
        """Hand the letter to the server, on a line of its own."""
        with _told_apart(), self._line() as line:
            _ask_to_take(line, letter)
            _hand_over(line, letter.content)

    @contextmanager
    def _line(self) -> Iterator[smtplib.SMTP]:
        """Connected, encrypted and signed in as the address asks."""
        where = urlsplit(self.url)
        host = where.hostname or ""
        line: smtplib.SMTP
        if where.scheme == "smtps":
            secure = ssl.create_default_context()
            port = where.port or SMTPS
            line = smtplib.SMTP_SSL(host, port, timeout=self.patience, context=secure)
        else:
            line = smtplib.SMTP(host, where.port or SUBMISSION, timeout=self.patience)
        try:
            if parse_qs(where.query).get("tls") == ["starttls"]:
                line.starttls(context=ssl.create_default_context())
            if where.username:
                line.login(unquote(where.username), unquote(where.password or ""))
            yield line
            _say_goodbye(line)
        finally:
            line.close()


def _ask_to_take(line: smtplib.SMTP, letter: Packed) -> None:
    line.ehlo_or_helo_if_needed()
    options = [] if letter.content.isascii() else ["BODY=8BITMIME"]
    if not letter.recipient.isascii():
        if not line.has_extn("smtputf8"):
            raise Never(N_("The mail server takes no address with such characters."))
        options.append("SMTPUTF8")
        line.command_encoding = "utf-8"
    _answered(line.mail(letter.sender, options), TAKEN)
    _answered(line.rcpt(letter.recipient), TAKEN, TAKEN + 1)
    _answered(line.docmd("DATA"), READY_FOR_DATA)


def _hand_over(line: smtplib.SMTP, content: bytes) -> None:
    """Send the content, then the dot that ends it: from the dot on it may be theirs."""
    if line.sock is not None:  # else the dot would wait 40 ms for what went before it
        line.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    lines = re.sub(rb"\r?\n", b"\r\n", content)
    line.send(re.sub(rb"(?m)^\.", b"..", lines).removesuffix(b"\r\n") + b"\r\n")
    try:
        line.send(b".\r\n")
        answer = line.getreply()
    except (smtplib.SMTPException, OSError) as broken:
        raise Unknown(
            N_("The line broke while sending: whether the letter left is not known.")
        ) from broken
    _answered(answer, TAKEN)


def _answered(answer: tuple[int, bytes], *welcome: int) -> None:
    code, said = answer
    if code not in welcome:
        kind = Never if code in PERMANENT else Later
        raise kind(f"{code} {said.decode('utf-8', 'replace')}")


def _say_goodbye(line: smtplib.SMTP) -> None:
    """The letter is theirs already: a line that breaks now changes nothing."""
    try:
        line.quit()
    except (smtplib.SMTPException, OSError):
        return


@contextmanager
def _told_apart() -> Iterator[None]:
    """A line that cannot be had, or breaks before the end, is no letter's fault."""
    try:
        yield
    except (smtplib.SMTPException, OSError) as broken:
        raise Later(f"{type(broken).__name__}: {broken}") from broken
