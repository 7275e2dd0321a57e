"""The same clock and the same post on PostgreSQL, where transactions overlap."""

import threading
from datetime import timedelta

import pytest

from assembly.mail.letters import Letterhead
from assembly.mail.post import Post
from assembly.mail.transport import EmlTransport
from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.work import Works
from scheduler.sweeps import sweep_all, until_next
from tests.cast import NOON, PRESIDENT
from tests.conftest import SECRET, Clock
from tests.founders import import_founders
from tests.postgresql import create_database
from tests.sittings import convened_sitting, entries, put_to_vote
from tests.use_cases.clockwork.acts import letters
from tests.waiting_draft import draft

DAY = timedelta(days=1)


@pytest.fixture
def clock():
    return Clock(NOON)


@pytest.fixture
def works(postgresql, clock, tmp_path):
    """A database of its own on the server, with the founders in it."""
    database = open_database(create_database(postgresql, tmp_path.name))
    Model.metadata.create_all(database.engine)
    works = Works(database.writers, database.readers, clock=clock)
    import_founders(works)
    yield works
    database.engine.dispose()


@pytest.fixture
def post(tmp_path):
    letterhead = Letterhead(
        public_url="http://localhost",
        mail_from="assembly@example.org",
        secret_key=SECRET,
        read_document={}.__getitem__,
    )
    return Post(EmlTransport(tmp_path / "outbox"), letterhead)


def two_clocks(works, post):
    together = threading.Barrier(2)

    def keep_the_clock():
        together.wait()
        sweep_all(works, post)

    clocks = [threading.Thread(target=keep_the_clock) for _ in range(2)]
    for thread in clocks:
        thread.start()
    for thread in clocks:
        thread.join()


def test_two_clocks_do_each_thing_once(works, clock, post):
    sitting, (drafted, _) = convened_sitting(works), draft(works, opens_at=NOON + DAY)
    clock.set(NOON - DAY)
    two_clocks(works, post)
    assert until_next(works) == DAY
    clock.set(NOON)
    two_clocks(works, post)
    put_to_vote(works, sitting, PRESIDENT, {})
    two_clocks(works, post)
    clock.set(NOON + DAY)
    two_clocks(works, post)

    for act in ("AssemblyOpened", "VoteClosed", "AssemblyClosed"):
        assert len(entries(works, sitting, act)) == 1
    assert len(entries(works, drafted, "DraftLapsed")) == 1
    sent = [x["letter_id"] for x in entries(works, sitting, "LetterSent")]
    told = letters(works, "opening_reminder") + letters(works, "votes_open")
    assert sorted(sent) == sorted(letter.id for letter in told)
