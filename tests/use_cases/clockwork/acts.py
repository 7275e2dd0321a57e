"""The clock acts, and what it wrote."""

import threading

from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.work import CLOCK, Works
from scheduler.sweeps import sweep


def act(works: Works, use_case, **particulars):
    with works.begin(CLOCK) as work:
        return use_case(work, **particulars)


def letters(works: Works, kind: str) -> list[Letter]:
    """All letters of this kind, in the order in which they were queued."""
    with works.look() as db:
        asked = select(Letter).where(Letter.kind == kind).order_by(Letter.id)
        return list(db.scalars(asked))


def two_clocks_sweep(works: Works) -> None:
    """Two clocks do at once what is due."""
    together = threading.Barrier(2)

    def keep_the_clock() -> None:
        together.wait()
        sweep(works)

    clocks = [threading.Thread(target=keep_the_clock) for _ in range(2)]
    for thread in clocks:
        thread.start()
    for thread in clocks:
        thread.join()
