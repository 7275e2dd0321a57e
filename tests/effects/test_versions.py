"""What a decision on statutes or bylaws brings into force, or drops (S12, B12)."""

import hashlib
from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.vote import Vote
from assembly.rules.objection import Refused
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK
from tests.cast import NOON
from tests.extraordinary import bylaws, decision, open_extraordinary, statutes
from tests.texts import (
    BYLAWS,
    STATUTES,
    decide,
    founding,
    import_texts,
    provisional,
    put_change,
    reworded,
    standing,
    versions,
    voted,
)
from tests.voting import FOR, close, told


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


def end(works, clock, sitting, after=timedelta(days=2)):
    clock.set(NOON + after)
    with works.begin(CLOCK) as work:
        assert close_assembly(work, assembly_id=sitting)


def dropped(works):
    return told(works, "ProvisionalTextDropped")


@pytest.mark.parametrize(("governs", "item"), [(STATUTES, statutes), (BYLAWS, bylaws)])
def test_what_is_adopted_is_the_next_version_at_that_instant(works, governs, item):
    text = reworded(governs)
    sitting = open_extraordinary(works, items=[item(text)])
    vote = decide(works, sitting, adopted=True)

    now = standing(works, governs)
    assert (now.in_force.number, now.in_force.body) == (1, text)
    assert (now.in_force.approved_at, now.in_force.assembly_id) == (NOON, sitting)
    (entry,) = told(works, "TextAdopted")
    assert (entry["vote_id"], entry["number"], entry["body"]) == (vote, 1, text)
    assert entry["sha256"] == hashlib.sha256(now.in_force.body.encode()).hexdigest()
    assert now.versions[1].body == founding(governs)


@pytest.mark.parametrize("item", [statutes, bylaws])
def test_what_is_rejected_changes_nothing(works, item):
    sitting = open_extraordinary(works, items=[item("Article 1\n\nOther.")])
    decide(works, sitting, adopted=False)

    assert [v.number for v in versions(works)] == [0, 0]
    assert told(works, "TextAdopted") == []


def test_of_two_items_the_second_is_compared_with_what_the_first_brought(works):
    first, second = reworded(STATUTES, "one"), reworded(STATUTES, "two")
    sitting = open_extraordinary(works, items=[statutes(first), statutes(second)])
    votes = [decide(works, sitting, adopted=True, place=n) for n in (0, 1)]

    with works.look() as db:
        asked = select(Vote).where(Vote.id.in_(votes)).order_by(Vote.id)
        bases = [(v.text[-25:], v.base_version.number) for v in db.scalars(asked)]
    assert bases == [("version 1 of the statutes", 0), ("version 2 of the statutes", 1)]
    assert [e["base"]["number"] for e in told(works, "VotePut")] == [0, 1]
    assert [v.body for v in standing(works, STATUTES).versions] == [
        second,
        first,
        founding(STATUTES),
    ]


def test_what_the_clock_closes_as_adopted_is_in_force_too(works, clock):
    sitting = open_extraordinary(works, items=[statutes(reworded(STATUTES))])
    voted(works, sitting, FOR)
    end(works, clock, sitting)

    now = standing(works, STATUTES).in_force
    assert (now.number, now.approved_at) == (1, NOON + timedelta(days=2))


def test_adopting_the_board_s_text_validates_its_version(works):
    number = provisional(works)
    sitting = open_extraordinary(
        works, items=[bylaws(reworded(BYLAWS).replace("\n", "\r\n"))]
    )
    decide(works, sitting, adopted=True)

    now = standing(works, BYLAWS)
    assert (now.in_force.id, now.in_force.number) == (number, 1)
    assert now.provisional is None
    assert told(works, "TextAdopted")[0]["validates_provisional"] == 1
    assert dropped(works) == []


def test_rejecting_the_board_s_text_drops_its_version(works):
    provisional(works)
    sitting = open_extraordinary(works, items=[bylaws(reworded(BYLAWS))])
    vote = decide(works, sitting, adopted=False)

    now = standing(works, BYLAWS)
    assert (now.in_force.number, now.provisional) == (0, None)
    (entry,) = dropped(works)
    assert (entry["vote_id"], entry["assembly_id"]) == (vote, sitting)


def test_another_text_leaves_the_board_s_version_until_the_closing(works, clock):
    provisional(works)
    clock.set(NOON + timedelta(days=10))
    sitting = open_extraordinary(
        works, opens_at=NOON + timedelta(days=9, hours=23), items=[bylaws("Article 1")]
    )
    decide(works, sitting, adopted=True)
    assert standing(works, BYLAWS).provisional is not None

    end(works, clock, sitting, after=timedelta(days=12))
    assert standing(works, BYLAWS).provisional is None
    (entry,) = dropped(works)
    assert entry["vote_id"] is None


@pytest.mark.parametrize(
    ("made", "gone"), [(-timedelta(days=3), True), (timedelta(hours=1), False)]
)
def test_only_the_next_assembly_drops_what_it_did_not_decide(works, clock, made, gone):
    clock.set(NOON + made)
    provisional(works)
    sitting = open_extraordinary(works, items=[decision()])
    end(works, clock, sitting)

    assert (standing(works, BYLAWS).provisional is None) is gone
    assert len(dropped(works)) == gone


def test_two_changes_of_one_text_are_not_open_at_once(works):
    sitting = open_extraordinary(
        works, items=[statutes("One"), statutes("Two"), bylaws("Three")]
    )
    first = put_change(works, sitting, 0)
    put_change(works, sitting, 2)

    for place in (0, 1):
        with pytest.raises(Refused, match="Another vote on the same text"):
            put_change(works, sitting, place)
    close(works, first, confirmed=None)
    assert put_change(works, sitting, 1) > first


def test_what_is_adopted_is_never_put_again(works):
    sitting = open_extraordinary(works, items=[bylaws("Article 1")])
    decide(works, sitting, adopted=True)

    with pytest.raises(Refused, match="has been adopted"):
        put_change(works, sitting)
