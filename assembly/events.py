"""All that can happen. Each is a fact, in the past tense, and is kept in the record.

An event of an assembly names it in `assembly_id` and goes to that assembly's
stream; any other goes to the register's. Particulars are what a stranger needs to
understand the fact without our database: names stand beside numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, get_type_hints

from assembly.record.entry import moment_text

REGISTER = "register"


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact about the association."""

    @property
    def stream(self) -> str:
        return REGISTER

    def particulars(self) -> dict[str, Any]:
        """The fact as JSON of strings, integers, nulls, objects and arrays only."""
        return {
            f.name.removesuffix("_"): _plain(getattr(self, f.name))
            for f in fields(self)
        }


@dataclass(frozen=True, kw_only=True)
class AssemblyEvent(Event):
    """A fact about one assembly."""

    assembly_id: int

    @property
    def stream(self) -> str:
        return f"assembly:{self.assembly_id}"


# The register


@dataclass(frozen=True, kw_only=True)
class RegisterImported(Event):
    members: int
    associates: int
    persons: int
    officers: int
    files: Mapping[str, str]  # file name: SHA-256


@dataclass(frozen=True, kw_only=True)
class RepresentativeChanged(Event):
    member_id: int
    member: str
    person_id: int
    person: str
    previous_person_id: int | None
    previous_person: str | None
    by_secretariat: int  # 1 when the secretariat did it for the member


@dataclass(frozen=True, kw_only=True)
class PersonEntered(Event):
    """A person was added to the register."""

    person_id: int
    person: str


@dataclass(frozen=True, kw_only=True)
class SecretariatPostGiven(Event):
    """A person works for the secretariat from now on (S8)."""

    person_id: int
    person: str


@dataclass(frozen=True, kw_only=True)
class PersonDisabled(Event):
    person_id: int
    person: str
    reason: str


# Convening


@dataclass(frozen=True, kw_only=True)
class AssemblyDrafted(AssemblyEvent):
    kind: str
    title: str


@dataclass(frozen=True, kw_only=True)
class OtherDispatchRecorded(AssemblyEvent):
    """A member without an address was told in another way."""

    convocation_id: int
    member_id: int
    member: str
    how: str


@dataclass(frozen=True, kw_only=True)
class AssemblyConvened(AssemblyEvent):
    """`agenda` holds each item with its texts and its documents' SHA-256."""

    convocation_id: int
    number: int
    kind: str
    title: str
    opens_at: datetime
    closes_at: datetime
    agenda: Sequence[Mapping[str, Any]]
    agenda_hash: str
    addressed: int  # how many members a letter was written to
    told_otherwise: Sequence[Mapping[str, Any]]
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class AssemblyCancelled(AssemblyEvent):
    reason: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class DraftLapsed(AssemblyEvent):
    """The latest moment to convene passed while it was a draft."""

    convocation_id: int
    opens_at: datetime
    latest_convening: datetime


@dataclass(frozen=True, kw_only=True)
class LetterSent(AssemblyEvent):
    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    message_id: str
    message_sha256: str


@dataclass(frozen=True, kw_only=True)
class LetterFailed(AssemblyEvent):
    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class LetterRequeued(AssemblyEvent):
    """Somebody sends a failed letter again; `reason` is why it had failed."""

    letter_id: int
    kind: str
    occasion: str
    member_id: int | None
    member: str | None
    reason: str


# The room


@dataclass(frozen=True, kw_only=True)
class AssemblyOpened(AssemblyEvent):
    """`roll` holds each voting member: id, name, college, continent, country."""

    opens_at: datetime
    closes_at: datetime
    roll: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class MembersPresent(AssemblyEvent):
    """Members became present through one person: entered, spoke or voted."""

    person_id: int
    person: str
    members: Sequence[Mapping[str, Any]]  # id, name
    how: str


@dataclass(frozen=True, kw_only=True)
class MessagePosted(AssemblyEvent):
    message_id: int
    item_id: int
    parent_id: int | None
    person_id: int
    person: str
    member_id: int | None
    member: str | None
    body: str
    language: str


@dataclass(frozen=True, kw_only=True)
class MessageCorrected(AssemblyEvent):
    message_id: int
    item_id: int
    body: str


@dataclass(frozen=True, kw_only=True)
class MessageWithdrawn(AssemblyEvent):
    message_id: int
    item_id: int
    entries: Sequence[int]  # those sealed by it


@dataclass(frozen=True, kw_only=True)
class MessageHidden(AssemblyEvent):
    message_id: int
    item_id: int
    reason: str
    entries: Sequence[int]  # those sealed by it
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class VotePut(AssemblyEvent):
    vote_id: int
    item_id: int
    text: str
    acting_post: str


@dataclass(frozen=True, kw_only=True)
class BallotCast(AssemblyEvent):
    vote_id: int
    member_id: int
    member: str
    choice: str
    replaces: int | None  # the entry of the ballot that it takes the place of


@dataclass(frozen=True, kw_only=True)
class VoteClosed(AssemblyEvent):
    """`counted` names the entry of each ballot counted: the recount needs no more."""

    vote_id: int
    item_id: int
    for_: int
    against: int
    abstained: int
    roll: int
    adopted: int
    article: str
    counted: Sequence[int]
    acting_post: str | None  # none: closed with the assembly


@dataclass(frozen=True, kw_only=True)
class AssemblyClosed(AssemblyEvent):
    closes_at: datetime
    present: int
    roll: int


def event_of(act: str, particulars: Mapping[str, Any]) -> Event:
    """The event that an entry of the record tells of."""
    kind = KINDS[act]
    hints = get_type_hints(kind)
    told = {}
    for f in fields(kind):
        value = particulars[f.name.removesuffix("_")]
        if hints[f.name] is datetime:
            value = datetime.fromisoformat(value)
        told[f.name] = value
    return kind(**told)


def _plain(value: object) -> Any:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(v) for v in value]
    return value


def _all_kinds(kind: type[Event]) -> list[type[Event]]:
    return [kind, *(k for sub in kind.__subclasses__() for k in _all_kinds(sub))]


KINDS = {kind.__name__: kind for kind in _all_kinds(Event)}
