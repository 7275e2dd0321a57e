"""The invitation for the reader's calendar (RFC 5545, RFC 5546).

A request rather than a publication: only then do calendars take the date over when
the assembly is convened anew, and strike it out when it is cancelled. No answer is
asked for: who takes part is told by the room. It speaks the reader's language, in the
letter's own words.
"""

from dataclasses import dataclass
from email.utils import parseaddr

from icalendar import Calendar, Event, vCalAddress, vText
from icalendar.enums import STATUS, TRANSP

from assembly.queries.letters import Outgoing
from assembly.queries.sittings import Sitting

REQUEST, CANCEL = "REQUEST", "CANCEL"
PRODUCT = "-//Together//Assemblies//{}"


@dataclass(frozen=True)
class Said:
    """What the entry tells beside its hours: in this language, and where it leads."""

    words: str
    language: str
    link: str


def method_of(kind: str) -> str:
    """What the calendar is to do: CANCEL strikes the date out, REQUEST enters it."""
    return CANCEL if kind == "cancellation" else REQUEST


def invitation(
    letter: Outgoing, sitting: Sitting, said: Said, *, organizer: str, host: str
) -> bytes:
    """The calendar file: one UID for an assembly, a higher SEQUENCE each time."""
    cancelled = letter.kind == "cancellation"
    event = Event.new(
        uid=f"assembly-{sitting.assembly_id}@{host}",
        sequence=sitting.number + int(cancelled),
        stamp=letter.queued_at,
        start=sitting.opens_at,
        end=sitting.closes_at,
        summary=sitting.title,
        location=sitting.place or said.link,
        description=vText(said.words, params={"LANGUAGE": said.language}),
        url=said.link,
        status=STATUS.CANCELLED if cancelled else STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT,  # 24 hours online keep nobody from other work
        organizer=_mailbox(parseaddr(organizer)[1], "Together"),
        attendees=[_mailbox(letter.reader.address, letter.reader.name, rsvp="FALSE")],
    )
    calendar = Calendar.new(
        prodid=PRODUCT.format(said.language.upper()),
        method=method_of(letter.kind),
        subcomponents=[event],
    )
    return bytes(calendar.to_ical())


def _mailbox(address: str, name: str, **particulars: str) -> vCalAddress:
    mailbox = vCalAddress(f"mailto:{address}")
    mailbox.params["CN"] = vText(name.replace('"', "'"))
    for key, value in particulars.items():
        mailbox.params[key.upper()] = vText(value)
    return mailbox
