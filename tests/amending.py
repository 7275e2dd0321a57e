"""Motions on the agenda of an extraordinary assembly: moved, put, decided."""

from datetime import datetime, timedelta

from sqlalchemy import select

from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.mandate import Mandate
from assembly.models.person import Person
from assembly.models.representation import Representation
from assembly.queries import agendas
from assembly.rules.proposals import Proposal, Wording
from assembly.rules.vocabulary import (
    ItemKind,
    MotionKind,
    Organ,
    Post,
)
from assembly.use_cases.amending.move_motion import Motion, move_motion
from assembly.use_cases.amending.put_motion import put_motion
from assembly.work import Works
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor
from tests.extraordinary import decision, open_extraordinary
from tests.voting import FOR, cast_all, close, members_of

REASON = "It cannot wait three years."


def open_meeting(works: Works, *, opens_at: datetime = NOON) -> int:
    """Open for twelve hours: a report and two decisions."""
    return open_extraordinary(
        works,
        opens_at=opens_at,
        lasts=timedelta(hours=12),
        items=[
            {"kind": ItemKind.REPORT, "title": "Report of the board"},
            decision("The next meeting"),
            decision("Our partners"),
        ],
    )


def add(title="A youth council", kind=ItemKind.DECISION, text="", proposed=None):
    return Proposal(MotionKind.ADD, wording=Wording(kind, title, text, proposed))


def withdraw(item):
    return Proposal(MotionKind.WITHDRAW, item)


def reword(item, title="The meeting of 2029", text="", kind=ItemKind.DECISION):
    return Proposal(MotionKind.REWORD, item, Wording(kind, title, text))


def reorder(*items):
    return Proposal(MotionKind.REORDER, order=items)


def move(  # noqa: PLR0913  (what a motion is made of)
    works: Works,
    sitting: int,
    proposal: Proposal,
    *,
    by: str = ONE_MEMBER,
    key: str = "key-of-a-form",
    reason: str = REASON,
    **more: object,
) -> int:
    """This person moves, for the first member that it represents."""
    motion = Motion(members_of(works, by)[0], proposal, reason, **more)
    with works.begin(actor(works, by)) as work:
        return move_motion(work, assembly_id=sitting, motion=motion, key=key)


def put(works: Works, motion: int, by: str = PRESIDENT) -> int:
    with works.begin(actor(works, by)) as work:
        return put_motion(work, motion_id=motion)


def decide(works: Works, motion: int, choice=FOR) -> int:
    """Put, voted by one member, closed; the vote."""
    vote = put(works, motion)
    cast_all(works, vote, ONE_MEMBER, choice, f"sheet-of-{vote}")
    close(works, vote, confirmed=None)
    return vote


def agenda(works: Works, sitting: int) -> list[str]:
    """The titles of the agenda in force, in order."""
    with works.look() as db:
        convocation = agendas.in_force(db, sitting)
        assert convocation is not None
        items = agendas.items_of(db, convocation.id)
        assert [item.position for item in items] == list(range(1, len(items) + 1))
        return [item.title for item in items]


def item_of(works: Works, item: int) -> AgendaItem:
    with works.look() as db:
        return db.get_one(AgendaItem, item)


def motion_of(works: Works, motion: int) -> AgendaMotion:
    with works.look() as db:
        return db.get_one(AgendaMotion, motion)


def president_of(works: Works, organ: Organ) -> str:
    """Who acts as the president of this organ."""
    with works.look() as db:
        asked = (
            select(Person.name)
            .join(Representation, Representation.person_id == Person.id)
            .join(Mandate, Mandate.member_id == Representation.member_id)
            .where(Mandate.organ == organ, Mandate.post == Post.PRESIDENT)
        )
        return db.scalars(asked).first() or ""
