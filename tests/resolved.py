"""What two assemblies decided, for the tests of resolutions and of the API.

The ordinary one adopts the accounts, and rejects a seat; the extraordinary one adds an
item, elects Agadir, changes the bylaws, and rejects the statutes.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from flask import Flask

from assembly.app import create_app
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.voting.put_vote import put_vote
from assembly.work import CLOCK, Works
from tests import amending, elections
from tests.cast import (
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    VICE_PRESIDENT,
    actor,
    item_ids,
    open_sitting,
)
from tests.conftest import Browser, Clock, settings_for
from tests.extraordinary import open_extraordinary
from tests.texts import import_texts
from tests.voting import AGAINST, FOR, cast_all, close, members_of

CLOSED = NOON + timedelta(days=1)
MEETS = NOON + timedelta(days=300)  # in December
MET = MEETS + timedelta(days=2)
ACCOUNTS = "The assembly approves the accounts of 2025."
SEAT = "The seat moves to Mulhouse."


@contextmanager
def program(folder: Path, founders_db: Path) -> Iterator[Flask]:
    """A program for tests that only read: what it holds is made once."""
    shutil.copy(founders_db, folder / "assembly.db")
    app = create_app(settings_for(folder), clock=Clock())
    app.test_client_class = Browser
    yield app
    app.extensions["works"].writers.kw["bind"].dispose()


@dataclass(frozen=True)
class World:
    ordinary: int
    extraordinary: int


def held(works: Works) -> World:
    """Both assemblies, held and closed; it is the moment after the second one."""
    import_texts(works)
    ordinary = hold_ordinary(works)
    meeting = meet(works)
    shut(works, meeting, MET)
    return World(ordinary, meeting)


def hold_ordinary(works: Works) -> int:
    set_clock(works, NOON)
    sitting = open_sitting(works)
    decide(works, sitting, 1, ACCOUNTS)
    decide(works, sitting, 2, SEAT, choice=AGAINST)
    shut(works, sitting, CLOSED)
    return sitting


def meet(works: Works) -> int:
    """The extraordinary assembly, with all that it decides; it is still open."""
    set_clock(works, MEETS)
    meeting = open_extraordinary(works, opens_at=MEETS)
    motion = amending.move(works, meeting, amending.add("A youth council"))
    amending.decide(works, motion)
    elect(works, meeting)
    for place in (2, 3):
        close(works, decide(works, meeting, place, "", key=f"text-{place}"), None)
    return meeting


def elect(works: Works, meeting: int) -> None:
    """Agadir by two of three ballots."""
    stand = [elections.stand(works, meeting, name) for name in elections.CANDIDATES]
    vote = elections.put(works, meeting, place=1)
    voters = members_of(works, VICE_PRESIDENT)[:3]
    choices = dict(zip(voters, (stand[2], stand[2], stand[0]), strict=True))
    elections.cast(works, vote, VICE_PRESIDENT, choices, "election")
    close(works, vote, None)


def decide(  # noqa: PLR0913  (every fact is named)
    works: Works,
    sitting: int,
    place: int,
    text: str,
    *,
    choice=FOR,
    key: str | None = None,
) -> int:
    """Put on the item at this place (from 0), and voted by one member; the vote."""
    with works.begin(actor(works, PRESIDENT)) as work:
        vote = put_vote(work, item_id=item_ids(works, sitting)[place], text=text)
    cast_all(works, vote, ONE_MEMBER, choice, key or f"sheet-of-{vote}")
    return vote


def set_clock(works: Works, moment: datetime) -> None:
    assert isinstance(works.clock, Clock)
    works.clock.set(moment)


def shut(works: Works, sitting: int, moment: datetime) -> None:
    """The assembly closes by the clock, with all votes still open."""
    set_clock(works, moment)
    with works.begin(CLOCK) as work:
        assert close_assembly(work, assembly_id=sitting)
