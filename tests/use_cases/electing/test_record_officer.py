"""An officer of history takes the post without a vote, and whoever held it leaves."""

from datetime import timedelta

from sqlalchemy import select

from assembly.models.mandate import Mandate
from assembly.rules.vocabulary import Organ, Post
from assembly.use_cases.electing.record_officer import record_officer
from assembly.work import CONSOLE
from tests.cast import NOON, member_id
from tests.extraordinary import open_extraordinary
from tests.sittings import entries

ENDS = NOON + timedelta(days=1000)


def mandates(works):
    held = select(Mandate).where(
        Mandate.organ == Organ.BOARD, Mandate.post == Post.PRESIDENT
    )
    with works.look() as db:
        return db.scalars(held.order_by(Mandate.id)).all()


def test_history_stands_as_it_is(works):
    sitting = open_extraordinary(works)
    mulhouse = member_id(works, "Mulhouse")
    with works.begin(CONSOLE) as work:
        record_officer(
            work,
            assembly_id=sitting,
            organ=Organ.BOARD,
            post=Post.PRESIDENT,
            member_id=mulhouse,
            term_ends_at=ENDS,
        )
    before, now = mandates(works)
    assert before.until == NOON
    assert (now.member_id, now.until, now.term_ends_at) == (mulhouse, None, ENDS)
    (told,) = entries(works, sitting, "MandateBegun")
    assert (told["member"], told["vote_id"]) == ("Mulhouse", None)
    assert told["previous_member"] == "Kavala"
