"""Saying something in a test, by a named person."""

from assembly.models.message import Message
from assembly.models.record import Entry
from assembly.queries.viewers import viewer
from assembly.use_cases.discussing.post_message import post_message
from assembly.work import Works
from tests.cast import SECRETARIAT, actor, person_id


def first_member(works: Works, name: str) -> int | None:
    """The member that this person speaks for unless told otherwise."""
    if name == SECRETARIAT:
        return None
    with works.look() as db:
        return viewer(db, person_id(works, name), works.now(db)).members[0].id


def say(works: Works, name: str, item_id: int, **changes: object) -> int:
    """The id of a message that this person posts under the item."""
    said = {
        "parent_id": None,
        "member_id": first_member(works, name),
        "body": "Nous approuvons.",
        "language": "fr",
        "key": "a form's own key",
    }
    with works.begin(actor(works, name)) as work:
        return post_message(work, item_id=item_id, **(said | changes))


def kept(works: Works, message_id: int) -> Message:
    with works.look() as db:
        return db.get(Message, message_id)


def entries(works: Works, assembly_id: int) -> list[tuple[str, bool]]:
    """The acts in this assembly's record, and whether each is sealed."""
    with works.look() as db:
        found = db.query(Entry).filter_by(stream=f"assembly:{assembly_id}")
        return [(e.act, e.sealed_at is not None) for e in found.order_by(Entry.seq)]
