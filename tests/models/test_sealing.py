"""The urn: whatever went in when, nothing tells the order or the sheet."""

import shutil
import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from sqlalchemy import text

from assembly.models.all import Model
from assembly.models.database import open_database
from assembly.models.election import SealedBallot
from assembly.models.sealing import seal
from assembly.work import Works
from tests.cast import NOON
from tests.elections import open_election, put
from tests.founders import import_founders
from tests.postgresql import create_database

SHEETS = [[1] * 9, [None] * 3, [2], [1, 2, None]]


@pytest.fixture(params=["sqlite", "postgresql"])
def works(request, tmp_path, founders_db):
    """On each database, with the founders and a secret vote that is open."""
    if request.param == "sqlite":
        shutil.copy(founders_db, tmp_path / "urn.db")
        database = open_database(f"sqlite:///{tmp_path}/urn.db")
    else:
        server = request.getfixturevalue("postgresql")
        database = open_database(create_database(server, tmp_path.name))
        Model.metadata.create_all(database.engine)
    works = Works(database.writers, database.readers, clock=lambda: NOON)
    if request.param == "postgresql":
        import_founders(works)
    yield works
    database.engine.dispose()


def fill(works, sheets=SHEETS):
    """Each sheet in a transaction of its own; the vote."""
    vote = put(works, open_election(works))
    for choices in sheets:
        with works.writers.begin() as db:
            seal(db, vote, choices)
    return vote


def rows(works, columns):
    asked = text(f"SELECT {columns} FROM sealed_ballots")  # noqa: S608
    with works.look() as db:
        return db.execute(asked).all()


def test_what_went_in_is_inside_under_random_keys(works):
    fill(works)

    inside = rows(works, "id, candidacy_id")
    assert len({row.id for row in inside}) == len(inside)
    assert all(len(row.id) == 32 for row in inside)
    assert sorted(str(row.candidacy_id) for row in inside) == sorted(
        str(choice) for sheet in SHEETS for choice in sheet
    )


@pytest.mark.parametrize("sheets", [[[1] * 24, [2] * 24], [[1] * 24 + [2] * 24]])
def test_the_order_of_keys_tells_neither_the_sheet_nor_the_place_in_it(works, sheets):
    """By chance it would look so once in some 10^13 times."""
    fill(works, sheets)

    by_key = sorted(rows(works, "id, candidacy_id"))
    as_sent = [choice for sheet in sheets for choice in sheet]
    said = [row.candidacy_id for row in by_key]
    assert sorted(said) == as_sent
    assert said not in (as_sent, as_sent[::-1])


def test_a_ballot_has_a_key_a_vote_and_a_choice_and_nothing_else():
    assert set(SealedBallot.__table__.columns.keys()) == {
        "id",
        "vote_id",
        "candidacy_id",
    }


@pytest.mark.parametrize("works", ["sqlite"], indirect=True)
def test_on_sqlite_the_file_itself_has_no_row_numbers(works, tmp_path):
    """Read from the file: the table is a tree of keys (2, 10), not of rows (5, 13)."""
    fill(works)
    asked = "SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"
    with closing(sqlite3.connect(tmp_path / "urn.db")) as raw:
        roots = dict(raw.execute(asked))
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    file = (tmp_path / "urn.db").read_bytes()
    page = int.from_bytes(file[16:18], "big")
    kinds = {name: file[(root - 1) * page] for name, root in roots.items()}
    assert kinds["participations"] in {5, 13}
    assert kinds["sealed_ballots"] in {2, 10}
    with pytest.raises(Exception, match="no such column: rowid"):
        rows(works, "rowid")


def leaf_page(file, table):
    """The one page of a small table without row numbers, as it lies in the file."""
    with closing(sqlite3.connect(file)) as raw:
        asked = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (root,) = raw.execute(asked, [table]).fetchone()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = file.read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    return whole[(root - 1) * size : root * size]


def places(page):
    """Where each row lies in its page, in the order of keys."""
    number = int.from_bytes(page[3:5], "big")
    ends = [8 + 2 * n for n in range(number + 1)]
    return [int.from_bytes(page[a:b], "big") for a, b in pairwise(ends)]


@pytest.mark.parametrize("works", ["sqlite"], indirect=True)
def test_on_sqlite_the_place_in_the_file_tells_no_order(works, tmp_path):
    """Rows lie in a page as they came; by chance so once in some 10^13 times."""
    fill(works, [[1] * 24, [2] * 24])

    by_key = [row.candidacy_id for row in sorted(rows(works, "id, candidacy_id"))]
    lie = places(leaf_page(tmp_path / "urn.db", "sealed_ballots"))
    by_place = [choice for _, choice in sorted(zip(lie, by_key, strict=True))]
    assert sorted(by_place) == [1] * 24 + [2] * 24
    assert by_place not in ([1] * 24 + [2] * 24, [2] * 24 + [1] * 24)


@pytest.mark.parametrize("works", ["sqlite"], indirect=True)
def test_on_sqlite_nothing_is_left_where_a_ballot_lay_before(works, tmp_path):
    vote = fill(works, [[1]])
    ((before,),) = rows(works, "id")
    with works.writers.begin() as db:
        seal(db, vote, [2])

    leaf_page(tmp_path / "urn.db", "sealed_ballots")  # all of the log is in the file
    assert before not in [row.id for row in rows(works, "id")]
    assert before.encode() not in (tmp_path / "urn.db").read_bytes()


@pytest.mark.parametrize("works", ["postgresql"], indirect=True)
def test_on_postgresql_all_rows_are_of_one_transaction_in_the_order_of_keys(works):
    fill(works)

    kept = rows(works, "ctid, xmin::text, id")
    assert len({row.xmin for row in kept}) == 1
    assert [row.id for row in kept] == sorted(row.id for row in kept)


def test_an_empty_sheet_puts_nothing_in(works):
    with works.writers.begin() as db:
        seal(db, 1, [])

    assert rows(works, "id") == []


def test_nobody_sees_the_ballots_in_a_statement_that_failed(works):
    """What the database complains of is logged, so it names no choice."""
    with pytest.raises(Exception) as complaint, works.writers.begin() as db:  # noqa: PT011
        seal(db, 777, [424242])

    assert "parameters hidden" in str(complaint.value)
    assert "424242" not in str(complaint.value).replace("sealed", "")
