"""Two real processes that act in the same instant, again and again, on one database."""

import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any

from assembly.models.database import open_database
from assembly.rules.objection import Refused
from assembly.work import Works
from tests.cast import NOON

PATIENCE = 60  # seconds that a process may take for one act

Act = Callable[[Works, Any], object]


def works_on(address: str) -> Works:
    database = open_database(address)
    return Works(database.writers, database.readers, clock=lambda: NOON)


def race(
    address: str, first: Act, second: Act, rounds: Sequence[Any]
) -> list[tuple[bool, bool]]:
    """Whether each act was done, and not refused, round by round.

    The acts are functions of a module, so that another process finds them.
    """
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(2), spawn.Queue()
    both = [
        spawn.Process(target=_act, args=((n, act), address, rounds, start, answers))
        for n, act in enumerate((first, second))
    ]
    for process in both:
        process.start()
    heard = dict(answers.get(timeout=PATIENCE * 2) for _ in both)
    for process in both:
        process.join(PATIENCE)
    return list(zip(heard[0], heard[1], strict=True))


def _act(who, address, rounds, start, answers):
    """In odd rounds the first has a little to do before, in even ones the second."""
    number, act = who
    works = works_on(address)
    done = []
    for turn, about in enumerate(rounds):
        start.wait(PATIENCE)
        if turn % 2 == number:
            with works.look() as db:
                works.now(db)
        done.append(_is_done(act, works, about))
    answers.put((number, done))
    works.writers.kw["bind"].dispose()


def _is_done(act, works, about):
    try:
        act(works, about)
    except Refused:
        return False
    return True
