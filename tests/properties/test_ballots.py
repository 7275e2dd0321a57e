"""Whatever the order of casting, replacing, resending and closing: one ballot each,

and a result that anybody counts again from the record. A story is a list of steps;
what should come of it is kept beside it, in plain dictionaries.
"""

import json
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from assembly.models.database import open_database
from assembly.models.record import Entry
from assembly.models.vote import Result
from assembly.record.entry import read_entry
from assembly.record.recount import recount
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Choice
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK, Works
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT
from tests.voting import ballots, cast, close, members_of, open_vote

PERSONS = (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY, ONE_MEMBER)
ROLL = 104
ENDS = NOON + timedelta(hours=24)

casting = st.tuples(
    st.just("cast"),
    st.sampled_from(PERSONS),
    st.lists(st.sampled_from([None, *Choice]), min_size=1, max_size=3),
    st.sampled_from(["key-1", "key-2", "key-3"]),
)
closing = st.tuples(st.just("close"), st.sampled_from([0, 0, 1]))
waiting = st.tuples(st.just("wait"), st.sampled_from([1, 60, 300, 900]))
ending = st.tuples(st.just("end"))
stories = st.lists(
    st.one_of(casting, casting, casting, casting, waiting, closing, ending), max_size=14
)


@dataclass
class Expected:
    """What should stand now, as the statutes say it."""

    standing: dict[int, Choice] = field(default_factory=dict)
    sheets: dict[tuple[str, str], dict[int, Choice]] = field(default_factory=dict)
    closed: bool = False


@dataclass
class Story:
    works: Works
    moment = NOON
    expected: Expected = field(default_factory=Expected)
    vote: int = 0

    def cast(self, person, pattern, key):
        members = members_of(self.works, person)
        chosen = {m: pattern[i % len(pattern)] for i, m in enumerate(members)}
        choices = {m: choice for m, choice in chosen.items() if choice}
        received = self._was_received(person, choices, key)
        known = self.expected.sheets.get((person, key))
        late = self.expected.closed or self.moment >= ENDS
        assert received == (known == choices if known else bool(choices) and not late)
        if received and not known:
            self.expected.sheets[person, key] = choices
            self.expected.standing |= choices

    def close(self, wrong_by):
        left = ROLL - len(self.expected.standing) + wrong_by
        lawful = not (self.expected.closed or wrong_by or self.moment >= ENDS)
        assert lawful == self._succeeds(close, self.works, self.vote, left)
        self.expected.closed |= lawful

    def wait(self, minutes):
        self.moment += timedelta(minutes=minutes)

    def end(self):
        """The clock comes by, in time or not."""
        with self.works.begin(CLOCK) as work:
            if close_assembly(work, assembly_id=1):
                self.expected.closed = True

    def _was_received(self, person, choices, key):
        return self._succeeds(cast, self.works, self.vote, person, choices, key)

    def _succeeds(self, act, *particulars):
        try:
            act(*particulars)
        except Refused:
            return False
        return True


def told(works, folder_act):
    with works.look() as db:
        kept = select(Entry).where(Entry.act == folder_act).order_by(Entry.seq)
        return list(db.scalars(kept))


def play(works, steps):
    story = Story(works)
    object.__setattr__(works, "clock", lambda: story.moment)
    story.vote = open_vote(works)
    for act, *particulars in steps:
        getattr(story, act)(*particulars)
        assert ballots(works, story.vote) == story.expected.standing
        if not story.expected.closed:
            assert all(entry.sealed_at for entry in told(works, "BallotCast"))
    return story


def check_result(works, story):
    (closing,) = told(works, "VoteClosed")
    shown = [entry for entry in told(works, "BallotCast") if entry.sealed_at is None]
    legible = {entry.seq: read_entry(entry.text.encode()) for entry in shown}
    counted = json.loads(closing.text)["particulars"]["counted"]

    assert counted == sorted(legible)
    assert recount(read_entry(closing.text.encode()), legible) == ()
    in_record = Counter(str(b.particulars["choice"]) for b in legible.values())
    assert in_record == Counter(map(str, story.expected.standing.values()))
    with works.look() as db:
        result = db.get_one(Result, story.vote)
    assert result.for_count == in_record["for"]
    assert result.adopted == (in_record["for"] > in_record["against"])


@settings(max_examples=40, deadline=None)
@given(steps=stories)
def test_one_ballot_per_member_and_a_result_that_anybody_counts_again(
    founders_db: Path, tmp_path_factory, steps
):
    file = tmp_path_factory.mktemp("story") / "assembly.db"
    shutil.copy(founders_db, file)
    database = open_database(f"sqlite:///{file}")
    works = Works(database.writers, database.readers)
    try:
        story = play(works, steps)
        if story.expected.closed:
            check_result(works, story)
    finally:
        database.engine.dispose()
        shutil.rmtree(file.parent)
