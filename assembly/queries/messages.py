"""The discussion, as everybody reads it: what is withdrawn or hidden has no words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from assembly.models.message import Message
from assembly.queries import admission
from assembly.queries.viewers import Viewer
from assembly.rules.chair import may_chair
from assembly.rules.speaking import CORRECTION_WINDOW, objections_to_correcting


@dataclass(frozen=True)
class Said:
    """One message. `body` is none once it is withdrawn or hidden.

    `member` is the member spoken for; none for the secretariat.
    """

    id: int
    assembly_id: int
    item_id: int
    parent_id: int | None
    author: str
    member: str | None
    member_id: int | None
    body: str | None
    language: str
    posted_at: datetime
    corrected_at: datetime | None
    withdrawn_at: datetime | None
    hidden_at: datetime | None
    hidden_reason: str | None


@dataclass(frozen=True)
class Exchange:
    """A message and the replies to it, in the order they came."""

    message: Said
    replies: Sequence[Said] = ()


@dataclass
class Discussion:
    """What was said under one item."""

    exchanges: list[Exchange] = field(default_factory=list)
    count: int = 0


@dataclass(frozen=True)
class Handling:
    """What the viewer may do to a message now."""

    may_correct: bool
    may_withdraw: bool
    may_hide: bool
    may_reply: bool
    correctable_until: datetime


def said(db: Session, message_id: int) -> Said | None:
    """One message as all may read it; none if there is none."""
    asked = _readable().where(Message.id == message_id)
    found = db.scalar(asked)
    return None if found is None else _said(found)


def discussions(db: Session, assembly_id: int) -> dict[int, Discussion]:
    """All that was said in an assembly, by item; items nobody spoke to are absent."""
    asked = _readable().where(Message.assembly_id == assembly_id).order_by(Message.id)
    return _by_item([_said(message) for message in db.scalars(asked)])


def exchange(db: Session, message_id: int) -> Exchange | None:
    """One message with the replies to it."""
    asked = (
        _readable()
        .where((Message.id == message_id) | (Message.parent_id == message_id))
        .order_by(Message.id)
    )
    told = [_said(message) for message in db.scalars(asked)]
    first = next((one for one in told if one.id == message_id), None)
    if first is None:
        return None
    return Exchange(first, [one for one in told if one is not first])


def handling(db: Session, who: Viewer, message_id: int, moment: datetime) -> Handling:
    """What the viewer may do to this message at this moment (B5, B6)."""
    message = admission.message(db, who, message_id)
    sitting = admission.assembly(db, who, message.assembly_id)
    opened = sitting.is_open(moment)
    own = message.author_id == who.person_id
    stands = message.withdrawn_at is None
    against_correcting = objections_to_correcting(
        own=own,
        posted_at=message.posted_at,
        moment=moment,
        withdrawn=not stands,
        hidden=message.hidden_at is not None,
        is_open=opened,
        body=message.body,
    )
    return Handling(
        may_correct=not against_correcting,
        may_withdraw=own and stands and opened,
        may_hide=may_chair(who.table_posts) and stands and message.hidden_at is None,
        may_reply=opened and message.parent_id is None,
        correctable_until=message.posted_at + CORRECTION_WINDOW,
    )


def _readable() -> Select[Message]:
    return select(Message).options(
        joinedload(Message.author), joinedload(Message.member)
    )


def _said(message: Message) -> Said:
    readable = message.withdrawn_at is None and message.hidden_at is None
    return Said(
        id=message.id,
        assembly_id=message.assembly_id,
        item_id=message.item_id,
        parent_id=message.parent_id,
        author=message.author.name,
        member=None if message.member is None else message.member.name,
        member_id=message.member_id,
        body=message.body if readable else None,
        language=message.language,
        posted_at=message.posted_at,
        corrected_at=message.corrected_at,
        withdrawn_at=message.withdrawn_at,
        hidden_at=message.hidden_at,
        hidden_reason=message.hidden_reason,
    )


def _by_item(told: Iterable[Said]) -> dict[int, Discussion]:
    found: dict[int, Discussion] = {}
    replies: dict[int, list[Said]] = {}
    for one in told:
        discussion = found.setdefault(one.item_id, Discussion())
        discussion.count += 1
        if one.parent_id is None:
            replies[one.id] = []
            discussion.exchanges.append(Exchange(one, replies[one.id]))
        else:
            replies[one.parent_id].append(one)
    return found
