"""Two processes, one secret vote: a member takes part once, with one sealed ballot.

Giver and holder cast for the same member at the same instant, or somebody casts while
the chair closes. Nothing tells the processes of each other.
"""

import multiprocessing
import shutil

import pytest
from sqlalchemy import func, select

from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.models.election import Participation, SealedBallot
from assembly.rules.objection import Refused
from assembly.work import Works
from tests.cast import NOON, ONE_MEMBER
from tests.elections import cast, open_election, put, result
from tests.founders import import_founders
from tests.postgresql import create_database
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.races.test_casting_against_closing import PATIENCE, voters
from tests.voting import close, members_of, told

TIMES = 12  # so many members, or votes, are raced for
SPAWN = multiprocessing.get_context("spawn")


def open_works(url: str) -> Works:
    database = open_database(url)
    return Works(database.writers, database.readers, clock=lambda: NOON)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path, founders_db):
    """A database of each kind, with the founders in it."""
    if request.param == "sqlite":
        shutil.copy(founders_db, tmp_path / "race.db")
        return f"sqlite:///{tmp_path}/race.db"
    url = create_database(request.getfixturevalue("postgresql"), tmp_path.name)
    works = open_works(url)
    Model.metadata.create_all(works.writers.kw["bind"])
    import_founders(works)
    works.writers.kw["bind"].dispose()
    return url


@pytest.fixture
def works(url):
    works = open_works(url)
    yield works
    works.writers.kw["bind"].dispose()


def cast_for(url, person, tries, start, answers):
    """Each try is (vote, members): who was told that these took part."""
    works = open_works(url)
    for vote, members in tries:
        start.wait(PATIENCE)
        try:
            cast(works, vote, person, dict.fromkeys(members), f"key-{person}-{vote}")
        except Refused:
            answers.put((person, vote, 0))
        else:
            answers.put((person, vote, len(members)))
    works.writers.kw["bind"].dispose()


def close_after(url, vote, after, start, answers):
    """The chair closes as soon as so many have taken part."""
    works = open_works(url)
    start.wait(PATIENCE)
    while count(works, Participation, vote) < after:
        pass
    close(works, vote, confirmed=None)
    answers.put(("chair", vote, 0))
    works.writers.kw["bind"].dispose()


def cast_for_everybody(url, vote, persons, start, answers):
    works = open_works(url)
    start.wait(PATIENCE)
    for person in persons:
        members = members_of(works, person)
        try:
            cast(works, vote, person, dict.fromkeys(members), "one-key")
        except Refused:
            answers.put((person, vote, 0))
        else:
            answers.put((person, vote, len(members)))
    works.writers.kw["bind"].dispose()


def race(answers, expected, *processes):
    """What they answered, once all of them have ended."""
    for process in processes:
        process.start()
    heard = [answers.get(timeout=PATIENCE) for _ in range(expected)]
    for process in processes:
        process.join(PATIENCE)
    return heard


def count(works, table, vote):
    with works.look() as db:
        asked = select(func.count()).select_from(table).where(table.vote_id == vote)
        return db.scalars(asked).one()


def test_giver_and_holder_at_once_give_one_ballot(url, works):
    votes = []
    for _ in range(TIMES):
        sitting = open_election(works)
        giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
        held(works, sitting, giver, holder)
        votes.append(put(works, sitting))
    start, answers = SPAWN.Barrier(2), SPAWN.Queue()
    tries = [(vote, [giver]) for vote in votes]

    heard = race(
        answers,
        2 * TIMES,
        *(
            SPAWN.Process(target=cast_for, args=(url, name, tries, start, answers))
            for name in (ONE_MEMBER, OTHER_EUROPEAN)
        ),
    )

    for vote in votes:
        received = [n for _person, of, n in heard if of == vote]
        assert sorted(received) == [0, 1]
        assert count(works, Participation, vote) == 1
        assert count(works, SealedBallot, vote) == 1


@pytest.mark.parametrize("after", [0, 1, 40])
def test_a_secret_ballot_is_counted_or_refused(url, works, after):
    vote, persons = put(works, open_election(works)), voters(works)
    start, answers = SPAWN.Barrier(2), SPAWN.Queue()

    heard = race(
        answers,
        len(persons) + 1,
        SPAWN.Process(
            target=cast_for_everybody, args=(url, vote, persons, start, answers)
        ),
        SPAWN.Process(target=close_after, args=(url, vote, after, start, answers)),
    )

    received = sum(members for _person, _vote, members in heard)
    assert received == result(works, vote).participated
    assert received == count(works, Participation, vote)
    assert received == count(works, SealedBallot, vote)
    (entry,) = told(works, "ElectionClosed")
    assert entry["took_part"] == [b["seq"] for b in told(works, "SecretBallotCast")]
