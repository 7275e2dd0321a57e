"""What holds some words: items of agendas, messages, resolutions, members.

Compared here and not in the database: databases fold capitals and accents each in
its own way, and few of them those of Greek, Cyrillic or Arabic.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.assembly import Assembly
from assembly.models.convocation import Convocation
from assembly.models.member import Member
from assembly.models.message import Message
from assembly.models.person import Person
from assembly.queries.admission import NotFound
from assembly.queries.members import ListedMember, members
from assembly.queries.members import Search as MemberSearch
from assembly.queries.published.resolutions import Resolution, comparable, resolutions
from assembly.queries.published.resolutions import Search as ResolutionSearch
from assembly.queries.viewers import Viewer

MOST = 20
"""Of each kind; who looks for more adds a word."""
LONGEST = 200
"""In characters, of what is asked."""
BEFORE, AFTER = 8, 24  # words of an excerpt around the first that fits

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class FoundItem:
    """An item of an agenda in force; `excerpt` is of its text, if it fits."""

    item_id: int
    assembly_id: int
    assembly: str
    title: str
    excerpt: str
    withdrawn: bool


@dataclass(frozen=True)
class FoundMessage:
    message_id: int
    assembly_id: int
    assembly: str
    item: str
    author: str
    member: str | None
    language: str
    posted_at: datetime
    excerpt: str


@dataclass(frozen=True)
class Found:
    """The newest of each kind, at most twenty; `whether_more` names kinds with more."""

    items: Sequence[FoundItem]
    messages: Sequence[FoundMessage]
    resolutions: Sequence[Resolution]
    members: Sequence[ListedMember]
    whether_more: frozenset[str]

    @property
    def nothing(self) -> bool:
        return not (self.items or self.messages or self.resolutions or self.members)


def search(db: Session, viewer: Viewer, moment: datetime, text: str) -> Found:
    """All that holds each of the words, whatever capitals and accents.

    Only what the viewer may read: no draft, no hidden or withdrawn message.
    """
    if not viewer.may_enter:
        raise NotFound("a search, for somebody from outside")
    words = comparable(text).split()
    items, more_items = _some(_items(db, words))
    messages, more_messages = _some(_messages(db, words))
    adopted = resolutions(db, moment, ResolutionSearch(text=text), limit=MOST)
    listed = members(db, viewer, moment, MemberSearch(text=text)).found
    more = {
        "items": more_items,
        "messages": more_messages,
        "resolutions": adopted.matching > MOST,
        "members": len(listed) > MOST,
    }
    return Found(
        items=items,
        messages=messages,
        resolutions=adopted.found,
        members=listed[:MOST],
        whether_more=frozenset(kind for kind, there in more.items() if there),
    )


def excerpt(text: str, words: Sequence[str]) -> str:
    """The words of the text around the first that fits; empty if none does."""
    every = text.split()
    for place, each in enumerate(every):
        if any(word in comparable(each) for word in words):
            first, end = max(0, place - BEFORE), place + AFTER
            opening = "… " if first else ""
            return opening + " ".join(every[first:end]) + _ending(every, end)
    return ""


def _ending(every: Sequence[str], end: int) -> str:
    return " …" if end < len(every) else ""


def _items(db: Session, words: Sequence[str]) -> Iterator[FoundItem]:
    asked = (
        select(AgendaItem, Assembly.id, Assembly.title)
        .join(Convocation, Convocation.id == AgendaItem.convocation_id)
        .join(Assembly, Assembly.id == Convocation.assembly_id)
        .where(Convocation.issued_at.is_not(None), Convocation.superseded_at.is_(None))
        .order_by(Assembly.opens_at.desc(), AgendaItem.position)
    )
    for item, assembly_id, assembly in db.execute(asked):
        if _holds(f"{item.title} {item.text}", words):
            yield FoundItem(
                item_id=item.id,
                assembly_id=assembly_id,
                assembly=assembly,
                title=item.title,
                excerpt=excerpt(item.text, words),
                withdrawn=item.withdrawn_at is not None,
            )


def _messages(db: Session, words: Sequence[str]) -> Iterator[FoundMessage]:
    asked = (
        select(Message, Assembly.title, AgendaItem.title, Person.name, Member.name)
        .join(Assembly, Assembly.id == Message.assembly_id)
        .join(AgendaItem, AgendaItem.id == Message.item_id)
        .join(Person, Person.id == Message.author_id)
        .outerjoin(Member, Member.id == Message.member_id)
        .where(Message.withdrawn_at.is_(None), Message.hidden_at.is_(None))
        .order_by(Message.id.desc())
    )
    for said, assembly, item, author, member in db.execute(asked):
        if _holds(f"{said.body} {author} {member or ''}", words):
            yield FoundMessage(
                message_id=said.id,
                assembly_id=said.assembly_id,
                assembly=assembly,
                item=item,
                author=author,
                member=member,
                language=said.language,
                posted_at=said.posted_at,
                excerpt=excerpt(said.body, words) or said.body[:LONGEST],
            )


def _holds(text: str, words: Sequence[str]) -> bool:
    said = comparable(text)
    return bool(words) and all(word in said for word in words)


def _some(found: Iterable[Kind]) -> tuple[list[Kind], bool]:
    """The first of them, and whether there are more."""
    some = list(islice(found, MOST + 1))
    return some[:MOST], len(some) > MOST
