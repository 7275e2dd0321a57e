"""A database that was in use before extraordinary assemblies keeps all it holds."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import MetaData, create_engine, select
from sqlalchemy.engine import Connection

from assembly.events import VoteClosed
from assembly.models.database import open_database
from assembly.models.mandate import Mandate
from assembly.models.vote import Ballot, Vote
from assembly.queries.legible import legible, of_kind
from assembly.record.entry import entry_text
from assembly.rules.vocabulary import Choice, VoteKind
from tests.migrations.test_migrations import empty as empty
from tests.migrations.test_migrations import migrated_to

THEN = datetime(2026, 1, 10, 12)  # noqa: DTZ001  (as the tables keep it)
AT = "2026-01-10T12:00:00.000000Z"
CLOSED = {"vote_id": 1, "item_id": 1, "for": 1, "against": 0, "abstained": 0}
STATED = {"roll": 1, "adopted": 1, "article": "B6", "counted": [0], "acting_post": None}
ENTRY = entry_text(
    stream="assembly:1",
    seq=0,
    at=AT,
    by={"name": "clock", "person_id": None},
    act="VoteClosed",
    particulars={"assembly_id": 1, **CLOSED, **STATED},
    nonce="00" * 16,
).decode()
PERSON = {"id": 1, "name": "Raul Daoli", "language": "it", "time_zone": "Europe/Rome"}
MEMBER = {"id": 1, "number": 9, "college": "by_right", "name": "Novellara"}
PLACE = {"country_code": "IT", "continent": "EU"}
ROWS = (
    ("persons", PERSON),
    ("members", MEMBER | PLACE),
    ("mandates", {"organ": "board", "post": "president", "member_id": 1}),
    ("assemblies", {"id": 1, "kind": "ordinary", "title": "Spring"}),
    ("convocations", {"id": 1, "assembly_id": 1, "number": 1}),
    ("agenda_items", {"id": 1, "convocation_id": 1, "position": 1, "kind": "report"}),
    ("votes", {"id": 1, "assembly_id": 1, "item_id": 1, "text": "We approve."}),
    ("results", {"vote_id": 1, "roll_count": 1, "adopted": True, "article": "B6"}),
    ("ballots", {"vote_id": 1, "member_id": 1, "choice": "for", "cast_by_id": 1}),
    ("entries", {"stream": "assembly:1", "act": "VoteClosed", "leaf": b"-" * 32}),
)
MORE = {
    "mandates": {"since": THEN},
    "assemblies": {"drafted_at": THEN},
    "convocations": {"drafted_at": THEN},
    "agenda_items": {"title": "Report", "text": ""},
    "votes": {"opened_at": THEN, "opened_by_id": 1, "closed_at": THEN},
    "results": {"for_count": 1, "against_count": 0, "abstained_count": 0},
    "ballots": {"cast_at": THEN, "seq": 0, "replaced": 0},
    "entries": {"seq": 0, "at": THEN, "text": ENTRY},
}


def fill(connection: Connection) -> None:
    """What an ordinary assembly left, by the tables as they were then."""
    tables = MetaData()
    tables.reflect(connection)
    for name, row in ROWS:
        connection.execute(tables.tables[name].insert(), row | MORE.get(name, {}))
    connection.commit()


@pytest.fixture
def migrated(empty):
    """That database, brought to the newest form."""
    migrated_to(empty, "0001")
    engine = create_engine(empty)
    with engine.connect() as connection:
        fill(connection)
    engine.dispose()
    migrated_to(empty, "head")
    database = open_database(empty)
    with database.readers() as db:
        yield db
    database.engine.dispose()


def test_votes_and_ballots_of_before_are_open_and_each_member_s_own(migrated):
    vote = migrated.scalars(select(Vote)).one()
    assert (vote.kind, vote.round, vote.motion_id) == (VoteKind.OPEN, 1, None)
    assert (vote.item.title, vote.result.for_count) == ("Report", 1)
    assert vote.result.quorum_needed is None
    ballot = migrated.scalars(select(Ballot)).one()
    assert (ballot.choice, ballot.proxy_id) == (Choice.FOR, None)
    mandate = migrated.scalars(select(Mandate)).one()
    assert (mandate.until, mandate.term_ends_at) == (None, None)


def test_an_entry_of_before_is_read_as_it_was_written(migrated):
    (closed,) = of_kind(legible(migrated, "assembly:1"), VoteClosed)
    assert closed.at == datetime(2026, 1, 10, 12, tzinfo=UTC)
    assert (closed.event.for_, closed.event.adopted) == (1, 1)
    assert (closed.event.present, closed.event.motion_id) == (None, None)
