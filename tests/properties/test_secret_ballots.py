"""Whatever is sent, resent and refused in a secret vote: one sealed ballot for each

that took part, the right count, and nothing anywhere that says who chose what. The two
tellings of one life (traces.py) may differ in the urn's order and in nothing else.
"""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from assembly.models.database import open_database
from assembly.rules.elections import FEWEST_SHOWN, count, elected
from assembly.work import Works
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.elections import open_election, put, standing, votes_for
from tests.properties.traces import TABLES, URN, Sent, Traces, told
from tests.proxies import OTHER_EUROPEAN, first_member, held

PERSONS = (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY, ONE_MEMBER, OTHER_EUROPEAN)
KEYS = ("key-number-1", "key-number-2")
KINDS = ("first", "second", "third", "blank")

sheets = st.lists(
    st.tuples(
        st.sampled_from(PERSONS),
        st.integers(1, 7),  # every so manieth member
        st.sampled_from(KEYS),
        st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=6,
)
minds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def beginning(founders_db: Path, tmp_path_factory) -> tuple[Path, int, dict]:
    """A database with a secret vote open and a proxy held; the vote; whom each votes
    for, and the number of each candidate."""
    file = tmp_path_factory.mktemp("beginning") / "assembly.db"
    shutil.copy(founders_db, file)
    database = open_database(f"sqlite:///{file}")
    works = Works(database.writers, database.readers, clock=lambda: NOON)
    sitting = open_election(works)
    held(
        works, sitting, *(first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    )
    vote = put(works, sitting)
    stood = [str(number) for number in standing(works, vote)]
    about = {name: votes_for(works, sitting, name) for name in PERSONS}
    about["choices"] = dict(zip(KINDS, [*stood, "blank"], strict=True))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.engine.dispose()
    return file, vote, about


def life(about, steps) -> list[Sent]:
    return [
        Sent(person, tuple(about[person][::every]), key, broken)
        for person, every, key, broken in steps
    ]


def minds_of(about, pattern) -> dict[int, str]:
    """What each member would choose, whoever casts for it."""
    members = sorted({m for name in PERSONS for m in about[name]})
    return {
        m: about["choices"][pattern[i % len(pattern)]] for i, m in enumerate(members)
    }


def expected(about, sent: list[Sent], traces: Traces) -> set[int]:
    """Who took part, by the answers: the members of each sheet received first."""
    received: dict[tuple[str, str], tuple[int, ...]] = {}
    for sheet, (status, _to) in zip(sent, traces.answers, strict=True):
        if status == 303:
            received.setdefault((sheet.person, sheet.key), sheet.members)
    members = [m for several in received.values() for m in several]
    assert len(members) == len(set(members))  # nobody took part twice
    return set(members)


def tell(beginning, folder, steps, choices) -> Traces:
    file, vote, about = beginning
    return told(file, folder, vote, life(about, steps), choices)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])  # a life is long
@given(steps=sheets, pattern=minds, pair=st.tuples(st.integers(0), st.integers(0)))
def test_two_choices_exchanged_leave_every_trace_as_it_is(
    beginning, tmp_path_factory, steps, pattern, pair
):
    _file, _vote, about = beginning
    folder = tmp_path_factory.mktemp("life")
    choices = minds_of(about, pattern)
    once = tell(beginning, folder / "once", steps, choices)
    assert set(once.took_part) == expected(about, life(about, steps), once)
    check_count(once, choices)
    assume(once.took_part)
    one, other = (once.took_part[n % len(once.took_part)] for n in pair)

    exchanged = choices | {one: choices[other], other: choices[one]}
    again = tell(beginning, folder / "again", steps, exchanged)

    assert again.answers == once.answers
    assert again.log == once.log
    assert again.pages == once.pages
    assert again.tables == once.tables
    assert sorted(row[0] for row in again.urn) == sorted(row[0] for row in once.urn)
    assert inside(again) == inside(once)


def inside(traces: Traces) -> Counter:
    """What the urn holds, without its keys."""
    return Counter(row[1:] for row in traces.urn)


def check_count(traces: Traces, choices: dict[int, str]) -> None:
    """As many ballots as participations, and the result that they give."""
    (result,) = traces.tables["election_results"]
    kept = dict(zip(column_names("election_results"), result, strict=True))
    said = Counter(choices[member] for member in traces.took_part)
    urn = Counter(row[2] for row in traces.urn)

    assert len(traces.urn) == len(traces.took_part) == kept["participated"]
    assert said == Counter(
        {"blank" if choice is None else str(choice): n for choice, n in urn.items()}
    )
    stood = [row[1] for row in traces.tables["vote_candidates"]]
    counted = count(stood, list(urn.elements()))
    assert kept["elected_id"] == elected(counted, round_=1)
    shown = kept["counts"]
    assert (shown is not None) == (len(traces.urn) >= FEWEST_SHOWN)
    if shown is not None:
        assert {one["candidacy_id"]: one["ballots"] for one in shown} == counted.ballots


def column_names(table: str) -> list[str]:
    (found,) = [each for each in TABLES if each.name == table]
    return list(found.columns.keys())


def test_no_other_table_points_to_a_sealed_ballot_or_holds_its_key(beginning, tmp_path):
    _file, _vote, about = beginning
    steps = [(name, 1, KEYS[0], False) for name in PERSONS[:4]]
    traces = tell(beginning, tmp_path / "life", steps, minds_of(about, KINDS))

    assert column_names(URN) == ["id", "vote_id", "candidacy_id"]
    assert not [
        key
        for table in TABLES
        for key in table.foreign_keys
        if key.column.table.name == URN
    ]
    everything = repr((traces.tables, traces.pages, traces.log, traces.answers))
    assert traces.urn
    for key, *_ in traces.urn:
        assert not re.search(rf"(?<![0-9a-f]){key}(?![0-9a-f])", everything)


def test_the_same_harness_finds_what_does_differ(beginning, tmp_path):
    """Another member that takes part, or another choice in the count, is seen."""
    _file, _vote, about = beginning
    choices = minds_of(about, ["first"])
    steps = [(VICE_PRESIDENT, 1, KEYS[0], False)]
    once = tell(beginning, tmp_path / "once", steps, choices)
    fewer = tell(
        beginning, tmp_path / "fewer", [(VICE_PRESIDENT, 2, KEYS[0], False)], choices
    )
    changed = choices | {once.took_part[0]: about["choices"]["second"]}
    other = tell(beginning, tmp_path / "other", steps, changed)

    assert fewer.tables["participations"] != once.tables["participations"]
    assert other.tables["participations"] == once.tables["participations"]
    assert other.tables["election_results"] != once.tables["election_results"]
    assert other.pages != once.pages
    assert inside(other) != inside(once)
