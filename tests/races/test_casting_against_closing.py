"""Two processes, one vote: a ballot is counted or it is refused, never both.

One casts for everybody, person by person; the other closes, as a chair does who
confirms again whenever the number has changed. Nothing tells them of each other.
"""

import multiprocessing
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from assembly.models.database import open_database
from assembly.models.person import Person
from assembly.models.vote import Ballot, Vote
from assembly.queries import tallies
from assembly.rules.objection import Refused
from assembly.work import Works
from tests.cast import NOON
from tests.voting import FOR, cast_all, close, members_of, open_vote, told

PATIENCE = 60  # seconds that a process may take


def open_works(file: Path) -> Works:
    database = open_database(f"sqlite:///{file}")
    return Works(database.writers, database.readers, clock=lambda: NOON)


def cast_for_everybody(file, vote, persons, start, answers):
    """Tell of each person the entries of its receipt, or none when it is refused."""
    works = open_works(file)
    start.wait(PATIENCE)
    for person in persons:
        try:
            receipt = cast_all(works, vote, person, FOR, "one-key")
        except Refused:
            answers.put((person, None))
        else:
            answers.put((person, [line.seq for line in receipt.lines]))


def close_as_soon_as_confirmed(file, vote, start, answers, after):
    """Confirm the number that is true now, again and again, until it was in time."""
    works = open_works(file)
    start.wait(PATIENCE)
    while True:
        with works.look() as db:
            tally = tallies.count(db, db.get_one(Vote, vote)).tally
        if tally.voting < after:
            continue
        try:
            close(works, vote, confirmed=tally.not_voting)
        except Refused:
            continue
        answers.put(("closed", tally.voting))
        return


def voters(works):
    with works.look() as db:
        names = list(db.scalars(select(Person.name).order_by(Person.id)))
    return [name for name in names if members_of(works, name)]


@pytest.mark.parametrize("after", [0, 1, 20, 50])
def test_a_ballot_is_counted_or_refused(tmp_path, founders_db, after):
    file = tmp_path / "assembly.db"
    shutil.copy(founders_db, file)
    works = open_works(file)
    vote, persons = open_vote(works), voters(works)
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(2), spawn.Queue()
    both = [
        spawn.Process(
            target=cast_for_everybody, args=(file, vote, persons, start, answers)
        ),
        spawn.Process(
            target=close_as_soon_as_confirmed, args=(file, vote, start, answers, after)
        ),
    ]
    for process in both:
        process.start()
    heard = dict(answers.get(timeout=PATIENCE) for _ in range(len(persons) + 1))
    for process in both:
        process.join(PATIENCE)

    (closing,) = told(works, "VoteClosed")
    del heard["closed"]
    received = sorted(seq for seqs in heard.values() for seq in seqs or ())
    assert closing["counted"] == received
    with works.look() as db:
        kept = select(Ballot.seq).where(Ballot.vote_id == vote).order_by(Ballot.seq)
        assert list(db.scalars(kept)) == received
    works.writers.kw["bind"].dispose()
