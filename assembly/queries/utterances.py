"""Which entries of the record hold the words of a message."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.events import MessageCorrected, MessagePosted
from assembly.models.message import Message
from assembly.models.record import Entry
from assembly.record.entry import read_entry

SAID = (MessagePosted.__name__, MessageCorrected.__name__)


def entries_of_message(db: Session, stream: str, message: Message) -> list[int]:
    """The numbers of its posting and of all its corrections, in order."""
    last = message.correction_seq
    if last is None:
        return [message.seq]
    asked = (
        select(Entry)
        .where(
            Entry.stream == stream,
            Entry.seq.between(message.seq, last),
            Entry.act.in_(SAID),
        )
        .order_by(Entry.seq)
    )
    return [e.seq for e in db.scalars(asked) if _is_about(e.text, message.id)]


def _is_about(text: str, message_id: int) -> bool:
    return read_entry(text.encode()).particulars["message_id"] == message_id
