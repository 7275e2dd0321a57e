"""A record told act by act, for the tests of what is made from it."""

import re
from collections.abc import Sequence
from datetime import timedelta
from html import unescape

from sqlalchemy import select

from assembly.events import AssemblyEvent, VoteClosed, VotePut
from assembly.models.convocation import Convocation
from assembly.queries import agendas
from assembly.record.agenda import agenda_hash
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK, Works
from tests.cast import NOON, actor


def tell(works: Works, name: str, *events: AssemblyEvent) -> list[int]:
    """These acts of this person, as the record keeps them; their entries."""
    with works.begin(actor(works, name)) as work:
        return [work.announce(event) for event in events]


def agenda_of(works: Works, sitting: int) -> list[dict]:
    """The agenda in force, as the record keeps it."""
    with works.look() as db:
        asked = select(Convocation).where(Convocation.assembly_id == sitting)
        return agendas.frozen(agendas.items_of(db, db.scalars(asked).one().id))


def amended(agenda: list[dict]) -> dict:
    """An agenda with its hash, for the event that tells of it."""
    placed = [{**item, "position": n} for n, item in enumerate(agenda, 1)]
    return {"agenda": placed, "agenda_hash": agenda_hash(placed)}


def closed_minutes(works: Works, clock, browser, sitting: int) -> str:
    """The assembly closes by the clock; its minutes as they are read."""
    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        close_assembly(work, assembly_id=sitting)
    answer = browser.get(f"/assemblies/{sitting}/minutes")
    assert answer.status_code == 200
    return words_of(answer.text)


def words_of(page: str) -> str:
    """What is read of a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def put(sitting: int, **about: object) -> VotePut:
    facts = {"vote_id": 7, "item_id": None, "text": "Adopt it."} | about
    return VotePut(assembly_id=sitting, acting_post="president", **facts)


def closed(sitting: int, counted: Sequence[int] = (), **about: object) -> VoteClosed:
    """A vote that one member decided."""
    facts = {"vote_id": 7, "item_id": None, "article": "B7", "adopted": 1} | about
    counts = {"for_": 1, "against": 0, "abstained": 0, "roll": 104}
    there = {"present": 1, "represented": 1, "acting_post": "president"}
    return VoteClosed(assembly_id=sitting, counted=counted, **counts, **there, **facts)
