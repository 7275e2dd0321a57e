"""Somebody speaks under an item of the agenda."""

from sqlalchemy import select

from assembly.effects import arriving
from assembly.events import MessagePosted
from assembly.models.agenda_item import AgendaItem
from assembly.models.member import Member
from assembly.models.message import Message
from assembly.queries import admission, locks
from assembly.queries.phases import window
from assembly.queries.presence import SPOKE
from assembly.queries.viewers import Viewer
from assembly.rules.motions import objections_to_withdrawn_item
from assembly.rules.objection import refuse
from assembly.rules.speaking import objections_to_speaking
from assembly.work import Work

NOT_YET_RECORDED = -1


def post_message(  # noqa: PLR0913  (what a message is made of, each part named)
    work: Work,
    *,
    item_id: int,
    parent_id: int | None,
    member_id: int | None,
    body: str,
    language: str,
    key: str,
) -> int:
    """Post a message for a member, or as the secretariat (no member); its id (B6).

    The same author and `key` again is the same message. Speaking makes present.
    Refused outside the opening hours, to strangers, for another's member, as a
    reply to a reply, blank or too long, and on an item withdrawn (B7); a parent
    elsewhere is a miss.
    """
    locks.hold_by_item(work.db, item_id)
    who = work.viewer
    item, sitting = admission.item_convened(work.db, who, item_id)
    already = _sent_before(work, who, key)
    if already is not None:
        return already
    parent = _parent(work, who, item, parent_id)
    opens_at, closes_at = window(sitting)
    refuse(
        (
            *objections_to_withdrawn_item(withdrawn=item.withdrawn_at is not None),
            *objections_to_speaking(
                is_open=sitting.is_open(work.now),
                opens_at=opens_at,
                closes_at=closes_at,
                may_take_part=who.may_enter,
                speaks_for_own=_speaks_for_own(who, member_id),
                body=body,
                reply_to_reply=parent is not None and parent.parent_id is not None,
            ),
        )
    )
    message = Message(
        assembly_id=sitting.id,
        item_id=item_id,
        parent_id=parent_id,
        author_id=who.person_id,
        member_id=member_id,
        key=key,
        body=body,
        language=language,
        posted_at=work.now,
        seq=NOT_YET_RECORDED,
    )
    work.db.add(message)
    work.db.flush()
    arriving.arrive(work, sitting.id, how=SPOKE)
    message.seq = work.announce(_posted(work, who, message))
    return message.id


def _sent_before(work: Work, who: Viewer, key: str) -> int | None:
    sent = select(Message.id).where(
        Message.author_id == who.person_id, Message.key == key
    )
    return work.db.scalar(sent)


def _parent(
    work: Work, who: Viewer, item: AgendaItem, parent_id: int | None
) -> Message | None:
    if parent_id is None:
        return None
    parent = admission.message(work.db, who, parent_id)
    if parent.item_id != item.id:
        raise admission.NotFound(f"message {parent_id} under item {item.id}")
    return parent


def _speaks_for_own(who: Viewer, member_id: int | None) -> bool:
    return who.is_secretariat if member_id is None else who.represents(member_id)


def _posted(work: Work, who: Viewer, message: Message) -> MessagePosted:
    member = work.db.get(Member, message.member_id) if message.member_id else None
    return MessagePosted(
        assembly_id=message.assembly_id,
        message_id=message.id,
        item_id=message.item_id,
        parent_id=message.parent_id,
        person_id=who.person_id,
        person=who.name,
        member_id=message.member_id,
        member=None if member is None else member.name,
        body=message.body,
        language=message.language,
    )
