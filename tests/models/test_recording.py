"""Which acts ask for a checkpoint, and how much it covers."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.events import (
    AssemblyClosed,
    AssemblyConvened,
    AssemblyOpened,
    MinutesSent,
    MinutesSigned,
    VotePut,
)
from assembly.models.checkpoint import Checkpoint
from assembly.queries.exports import header
from assembly.work import CLOCK
from tests.cast import NOON

STREAM = "assembly:7"
CONVENED = AssemblyConvened(
    assembly_id=7,
    convocation_id=1,
    number=1,
    kind="ordinary",
    title="Spring assembly",
    opens_at=NOON,
    closes_at=NOON + timedelta(days=1),
    agenda=[],
    agenda_hash="",
    addressed=108,
    told_otherwise=[],
    acting_post="president",
)
OPENED = AssemblyOpened(
    assembly_id=7, opens_at=NOON, closes_at=NOON + timedelta(days=1), roll=[]
)
CLOSED = AssemblyClosed(assembly_id=7, closes_at=NOON, present=0, roll=0)
SIGNED = MinutesSigned(
    assembly_id=7,
    part="president",
    acting_post="president",
    size=3,
    root="",
    sha256="",
)
SENT = MinutesSent(assembly_id=7, letters=108, sha256="")
PUT = VotePut(assembly_id=7, vote_id=1, item_id=1, text="", acting_post="president")


def done(works, *events):
    """These, as one act."""
    with works.begin(CLOCK) as work:
        for event in events:
            work.announce(event)


def asked_for(works):
    with works.look() as db:
        return list(db.scalars(select(Checkpoint).order_by(Checkpoint.id)))


@pytest.mark.parametrize("event", [CONVENED, OPENED, CLOSED, SIGNED])
def test_these_acts_ask_for_one_that_is_yet_to_be_signed(works, event):
    done(works, PUT)
    done(works, event)

    (found,) = asked_for(works)
    assert (found.stream, found.act) == (STREAM, type(event).__name__)
    assert (found.size, found.due_at) == (2, NOON)
    assert (found.note, found.signed_at) == (None, None)


def test_any_other_act_asks_for_none(works):
    done(works, PUT, SENT)

    assert asked_for(works) == []


def test_it_covers_all_that_was_done_with_its_act(works):
    done(works, PUT, SIGNED, SENT)

    (found,) = asked_for(works)
    assert (found.size, found.act) == (3, "MinutesSigned")
    with works.look() as db:
        assert found.root == header(db, STREAM).root


def test_an_act_that_is_undone_leaves_none(works):
    with pytest.raises(AttributeError):
        done(works, OPENED, None)

    assert asked_for(works) == []
