"""What each letter says and how it is made up: text, HTML, calendar, documents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from assembly.languages import known_language
from assembly.mail.calendar import Said, invitation, method_of
from assembly.mail.enclosures import (
    Enclosure,
    PrintMinutes,
    ReadDocument,
    enclosures,
    printed_minutes,
)
from assembly.mail.headers import policy_for
from assembly.mail.transport import Packed
from assembly.mail.wording import worded
from assembly.queries.admissions.links import confirm_path, token_of
from assembly.queries.letters import Outgoing
from assembly.queries.minutes_letters import MINUTES
from assembly.queries.sign_in_secrets import link_path, secrets_of

SENDER = "Together"
WITH_CALENDAR = {"convocation", "cancellation"}
WITH_DOCUMENTS = {"convocation"}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\s]+")


@dataclass(frozen=True)
class Letterhead:
    """What all letters of this installation have in common."""

    public_url: str
    mail_from: str
    secret_key: str
    read_document: ReadDocument
    print_minutes: PrintMinutes | None = None

    @property
    def sender(self) -> str:
        return parseaddr(self.mail_from)[1]

    @property
    def host(self) -> str:
        return self.sender.rpartition("@")[2]


def compose(letter: Outgoing, letterhead: Letterhead, *, moment: datetime) -> Packed:
    """The letter as it leaves at this moment; ValueError if its address is none.

    Its Message-ID follows from its number alone: should two of one letter arrive all
    the same, the reader's server can tell that they are one.
    """
    enclosed = _enclosed(letter, letterhead)
    message = _headed(letter, letterhead, moment)
    _say(message, letter, letterhead, enclosed)
    for enclosure in enclosed:
        _attach(message, enclosure)
    return Packed(
        letter_id=letter.id,
        message_id=message["Message-ID"],
        sender=letterhead.sender,
        recipient=letter.reader.address,
        content=message.as_bytes(policy=policy_for(letter.reader.address)),
    )


def one_line(text: str) -> str:
    """A text fit for a header: a line break in a name must not begin another header."""
    return CONTROL.sub(" ", text).strip()


def _headed(letter: Outgoing, letterhead: Letterhead, moment: datetime) -> EmailMessage:
    message = EmailMessage(policy=policy_for(letter.reader.address))
    message["From"] = Address(SENDER, addr_spec=letterhead.sender)
    message["To"] = _addressed(letter)
    message["Date"] = moment
    message["Message-ID"] = f"<letter-{letter.id}@{letterhead.host}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers
    return message


def _addressed(letter: Outgoing) -> Address:
    try:
        return Address(one_line(letter.reader.name), addr_spec=letter.reader.address)
    except Exception as wrong:  # the parser raises what its inner parts happen to
        raise ValueError(f"this is no address: {letter.reader.address}") from wrong


def _say(
    message: EmailMessage,
    letter: Outgoing,
    letterhead: Letterhead,
    enclosed: list[Enclosure],
) -> None:
    words = worded(
        letter.kind,
        language=letter.reader.language,
        time_zone=letter.reader.time_zone,
        about=_about(letter, letterhead, enclosed),
    )
    message["Subject"] = one_line(words.subject)
    message.set_content(words.text, cte="quoted-printable")
    message.add_alternative(words.html, subtype="html", cte="quoted-printable")
    if letter.kind in WITH_CALENDAR and letter.sitting is not None:
        entry = invitation(
            letter,
            letter.sitting,
            Said(words.calendar, words.language, _links(letter, letterhead)["room"]),
            organizer=letterhead.sender,
            host=letterhead.host,
        )
        message.add_alternative(
            entry.decode(),
            subtype="calendar",
            cte="base64",
            params={"method": method_of(letter.kind)},
        )


def _about(
    letter: Outgoing, letterhead: Letterhead, enclosed: list[Enclosure]
) -> Mapping[str, Any]:
    """What the templates speak of."""
    return {
        "letter": letter,
        "reader": letter.reader,
        "sitting": letter.sitting,
        "about": letter.about,
        "questions": letter.questions,
        "proposal": letter.proposal,
        "terms": letter.terms,
        "checkpoint": letter.checkpoint,
        "signatures": letter.signatures,
        "links": _links(letter, letterhead),
        "sign_in": _sign_in(letter, letterhead),
        "confirmation": _confirmation(letter, letterhead),
        "attached": {enclosure.paper.sha256 for enclosure in enclosed},
        "public_url": letterhead.public_url,
    }


def _links(letter: Outgoing, letterhead: Letterhead) -> dict[str, str]:
    if letter.sitting is None:
        return {}
    assembly = f"{letterhead.public_url}/assemblies/{letter.sitting.assembly_id}"
    return {
        "assembly": assembly,
        "room": f"{assembly}/room",
        "minutes": f"{assembly}/minutes",
        "record": f"{assembly}/record",
        "candidacies": f"{assembly}/candidacies",
    }


def _sign_in(letter: Outgoing, letterhead: Letterhead) -> dict[str, str]:
    if letter.sign_in is None:
        return {}
    request_id, nonce = letter.sign_in
    held = secrets_of(request_id, nonce, secret_key=letterhead.secret_key)
    return {"link": letterhead.public_url + link_path(held.token), "code": held.code}


def _confirmation(letter: Outgoing, letterhead: Letterhead) -> str | None:
    if letter.confirms is None:
        return None
    request_id, nonce = letter.confirms
    token = token_of(request_id, nonce, secret_key=letterhead.secret_key)
    return letterhead.public_url + confirm_path(token)


def _enclosed(letter: Outgoing, letterhead: Letterhead) -> list[Enclosure]:
    if letter.sitting is None:
        return []
    if letter.kind == MINUTES:
        told = letter.sitting.assembly_id, known_language(letter.reader.language)
        return printed_minutes(*told, letterhead.print_minutes)
    if letter.kind not in WITH_DOCUMENTS:
        return []
    return enclosures(letter.sitting.papers, letterhead.read_document)


def _attach(message: EmailMessage, enclosure: Enclosure) -> None:
    main, _, sub = enclosure.paper.media_type.partition("/")
    message.add_attachment(
        enclosure.content,
        maintype=main,
        subtype=sub,
        filename=one_line(enclosure.paper.filename),
    )
