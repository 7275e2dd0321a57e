"""Whatever sheets arrive in a secret vote, by proxy, again, or to be refused: named

ballots and blank ones together are as many as the members that took part, at every
moment and in the result. What should be inside is kept beside it, in a dictionary.
"""

import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from assembly.models.database import open_database
from assembly.models.election import Participation
from assembly.rules.elections import FEWEST_SHOWN
from assembly.rules.objection import Refused
from assembly.use_cases.discussing.enter_room import enter_room
from assembly.work import Works
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    actor,
)
from tests.elections import cast, open_election, put, sealed, standing, votes_for
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.voting import close, told

GIVER, HOLDER = ONE_MEMBER, OTHER_EUROPEAN
PERSONS = (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY, GIVER, HOLDER, ASSOCIATE)
BLANK, LEFT_OUT, OUTSIDE = None, "left out", 4711  # the last is no candidacy

minds = st.sampled_from(["first", "second", "third", BLANK, BLANK, LEFT_OUT])
sheets = st.tuples(
    st.just("send"),
    st.sampled_from((*PERSONS, GIVER, HOLDER, HOLDER)),
    st.lists(minds, min_size=1, max_size=4),
    st.sampled_from(["key-1", "key-2", "key-3"]),
    st.sampled_from([*["sound"] * 6, "for a foreign member", "for no candidate"]),
)
entering = st.tuples(st.just("enter"), st.sampled_from(PERSONS))
stories = st.lists(st.one_of(sheets, sheets, sheets, entering), max_size=12)


@dataclass
class Story:
    works: Works
    sitting: int
    vote: int
    stood: dict[str, int]
    received: dict[int, int | None] = field(default_factory=dict)
    known: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    come: set[str] = field(default_factory=set)

    def send(self, person, pattern, key, how):
        choices = self._choices(person, pattern, how)
        known = self.known.get((person, key))
        try:
            cast(self.works, self.vote, person, choices, key)
        except Refused:
            assert not self._lawful(person, choices) if known is None else True
            assert choices.keys() != known
            return
        if known is None:
            assert self._lawful(person, choices)
            self.known[person, key] = set(choices)
            self.received |= choices
            self.come.add(person)
        else:
            assert choices.keys() == known

    def enter(self, person):
        with self.works.begin(actor(self.works, person)) as work:
            enter_room(work, assembly_id=self.sitting)
        self.come.add(person)

    def _choices(self, person, pattern, how):
        members = votes_for(self.works, self.sitting, person)
        said = {m: pattern[i % len(pattern)] for i, m in enumerate(members)}
        asked = {m: self.stood.get(c) for m, c in said.items() if c != LEFT_OUT}
        if how == "for no candidate":
            return dict.fromkeys(asked, OUTSIDE)
        foreign = first_member(self.works, PRESIDENT)
        return asked | ({foreign: BLANK} if how == "for a foreign member" else {})

    def _lawful(self, person, choices):
        mine = set(votes_for(self.works, self.sitting, person))
        if person == HOLDER and GIVER in self.come:
            mine.discard(first_member(self.works, GIVER))
        sound = choices and choices.keys() <= mine and OUTSIDE not in choices.values()
        return bool(sound) and not choices.keys() & self.received.keys()

    def check_urn(self):
        asked = select(Participation.member_id).where(
            Participation.vote_id == self.vote
        )
        with self.works.look() as db:
            took_part = list(db.scalars(asked))
        inside = sealed(self.works, self.vote)
        assert sorted(took_part) == sorted(self.received)
        assert Counter(inside) == Counter(self.received.values())
        named = [choice for choice in inside if choice is not BLANK]
        assert len(named) + inside.count(BLANK) == len(took_part)

    def check_result(self):
        (proclaimed,) = told(self.works, "ElectionClosed")
        took_part = len(proclaimed["took_part"])
        assert took_part == proclaimed["participated"] == len(self.received)
        if took_part < FEWEST_SHOWN:
            assert (proclaimed["counts"], proclaimed["expressed"]) == (None, None)
            return
        named = {c["candidacy_id"]: c["ballots"] for c in proclaimed["counts"]}
        said = Counter(self.received.values())
        assert named == {number: said[number] for number in self.stood.values()}
        assert sum(named.values()) == proclaimed["expressed"]
        assert sum(named.values()) + said[BLANK] == took_part


def begin(works):
    sitting = open_election(works)
    held(works, sitting, *(first_member(works, name) for name in (GIVER, HOLDER)))
    vote = put(works, sitting)
    names = ("first", "second", "third")
    stood = dict(zip(names, standing(works, vote), strict=True))
    return Story(works, sitting, vote, stood)


@settings(max_examples=25, deadline=None)
@given(steps=stories)
def test_named_and_blank_ballots_are_as_many_as_took_part(
    founders_db: Path, tmp_path_factory, steps
):
    file = tmp_path_factory.mktemp("story") / "assembly.db"
    shutil.copy(founders_db, file)
    database = open_database(f"sqlite:///{file}")
    try:
        story = begin(Works(database.writers, database.readers, clock=lambda: NOON))
        for act, *particulars in steps:
            getattr(story, act)(*particulars)
            story.check_urn()
        close(story.works, story.vote, confirmed=None)
        story.check_result()
    finally:
        database.engine.dispose()
        shutil.rmtree(file.parent)
