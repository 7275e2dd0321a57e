"""Extraordinary assemblies and proxies, for the tests: made without their acts."""

from datetime import datetime, timedelta

from assembly.models.proxy import Proxy
from assembly.work import Works
from tests.cast import NOON
from tests.extraordinary import convened_extraordinary, decision, open_extraordinary
from tests.voting import members_of

OTHER_EUROPEAN = "Fabio Ragonese"  # represents one member, as Raul Daoli does
AFRICAN = "Fayçal Kaabi"  # represents seven
ITEMS = tuple(decision(title) for title in ("The report", "The plan", "The place"))
A_DAY = timedelta(hours=24)


def extraordinary_sitting(works: Works, *, opens_at: datetime = NOON) -> int:
    """An extraordinary assembly that has just opened, for a day, with its roll."""
    return open_extraordinary(works, opens_at=opens_at, lasts=A_DAY, items=ITEMS)


def extraordinary_to_come(works: Works, *, opens_at: datetime = NOON) -> int:
    """One that is convened and has not opened yet."""
    return convened_extraordinary(works, opens_at=opens_at, lasts=A_DAY, items=ITEMS)


def first_member(works: Works, name: str) -> int:
    """The first voting member of this person, in the register's order."""
    return members_of(works, name)[0]


def held(works: Works, sitting: int, giver: int, holder: int) -> int:
    """A proxy in force, from one member (by id) to the other; its number."""
    with works.writers.begin() as db:
        proxy = Proxy(
            assembly_id=sitting,
            giver_id=giver,
            holder_id=holder,
            given_at=NOON,
            given_by_id=1,
        )
        db.add(proxy)
        db.flush()
        return proxy.id
