"""The table and the holders hear once of each threshold before a term ends (S5)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from assembly.models.mandate import Mandate
from assembly.models.person import Person
from assembly.queries.due import next_due, term_warnings_due
from assembly.use_cases.clockwork.warn_of_terms import warn_of_terms
from scheduler.sweeps import sweep
from tests.candidates import AUDIT, TABLE
from tests.cast import (
    NOON,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    person_id,
)
from tests.extraordinary import convened_extraordinary, election
from tests.sittings import change
from tests.use_cases.clockwork.acts import act, letters, two_clocks_sweep

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
END = datetime(2029, 7, 10, 9, tzinfo=UTC)
SIX, ONE = datetime(2029, 1, 10, 10, tzinfo=UTC), datetime(2029, 6, 10, 9, tzinfo=UTC)
HELD_BY = 9  # persons: the nine founding officers are represented by as many


def mandates(works, *conditions):
    with works.look() as db:
        asked = select(Mandate).where(*conditions).order_by(Mandate.id)
        return list(db.scalars(asked))


def all_end(works, ends_at=END):
    """Every post is held for a term that ends then."""
    with works.writers.begin() as db:
        db.execute(update(Mandate).values(term_ends_at=ends_at))


def told(works):
    return letters(works, "term_ends")


def swept(works, clock, moment):
    """How many letters a sweep at this moment wrote."""
    before = len(told(works))
    clock.set(moment)
    sweep(works)
    return len(told(works)) - before


def act_at(works, clock, moment):
    """The warnings due then are written, and nothing else of the clock's is done."""
    clock.set(moment)
    with works.look() as db:
        due = term_warnings_due(db, moment)
    for number in due:
        act(works, warn_of_terms, mandate_id=number)


def test_of_the_founders_whose_term_was_never_stated_one_letter_tells(works, clock):
    assert swept(works, clock, NOON) == HELD_BY
    assert swept(works, clock, NOON + 400 * DAY) == 0

    (about,) = {str(letter.about) for letter in told(works)}
    ids = [mandate.id for mandate in mandates(works)]
    assert about == str({"mandates": ids, "months": 0})
    persons = {letter.person_id for letter in told(works)}
    table = (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY)
    assert {person_id(works, name) for name in table} <= persons


def test_each_threshold_is_told_once(works, clock):
    all_end(works)

    moments = (SIX - SECOND, SIX, SIX + DAY, ONE - SECOND, ONE, END - SECOND, END)
    counts = [swept(works, clock, moment) for moment in moments]
    assert counts == [0, HELD_BY, 0, 0, HELD_BY, 0, HELD_BY]
    assert swept(works, clock, END + 1000 * DAY) == 0
    assert [x.about["months"] for x in told(works)] == (
        [6] * HELD_BY + [1] * HELD_BY + [0] * HELD_BY
    )


def test_a_clock_that_stood_still_tells_the_last_threshold_only(works, clock):
    all_end(works)

    assert swept(works, clock, END) == HELD_BY
    assert {letter.about["months"] for letter in told(works)} == {0}


def test_two_clocks_at_once_tell_it_once(works, clock):
    clock.set(NOON)
    two_clocks_sweep(works)

    assert len(told(works)) == HELD_BY


@pytest.mark.parametrize(
    ("opens_at", "silent"),
    [(END - SECOND, True), (END, False), (END + DAY, False)],
)
def test_a_post_to_be_elected_before_its_end_needs_no_warning(
    works, clock, opens_at, silent
):
    all_end(works)
    convened_extraordinary(works, opens_at=opens_at, items=(election(TABLE),))
    act_at(works, clock, SIX)

    (presidency,) = mandates(
        works, Mandate.organ == TABLE, Mandate.post == election(TABLE)["post"]
    )
    warned = {number for x in told(works) for number in x.about["mandates"]}
    assert (presidency.id not in warned) is silent
    assert len(warned) == 9 - silent


@pytest.mark.parametrize("gone", ["cancelled_at", "closed_at"])
def test_an_assembly_that_elects_nobody_leaves_the_warning_due(works, clock, gone):
    all_end(works)
    sitting = convened_extraordinary(works, opens_at=SIX, items=(election(TABLE),))
    change(works, sitting, **{gone: SIX})
    act_at(works, clock, SIX)

    assert {len(x.about["mandates"]) for x in told(works)} == {9}


def test_what_was_told_of_the_others_is_not_told_again_with_one_more(works, clock):
    all_end(works)
    opens_at = ONE + DAY
    sitting = convened_extraordinary(works, opens_at=opens_at, items=(election(TABLE),))
    act_at(works, clock, SIX)
    change(works, sitting, cancelled_at=SIX + DAY)
    act_at(works, clock, SIX + DAY)

    assert sorted({len(x.about["mandates"]) for x in told(works)}) == [1, 8]
    assert len({(x.occasion, x.recipient) for x in told(works)}) == len(told(works))


def test_who_was_replaced_is_not_warned_of(works, clock):
    all_end(works)
    with works.writers.begin() as db:
        db.execute(update(Mandate).where(Mandate.organ != AUDIT).values(until=NOON))
    act_at(works, clock, SIX)

    assert {len(x.about["mandates"]) for x in told(works)} == {3}


def test_who_may_not_come_in_is_not_written_to(works, clock):
    with works.writers.begin() as db:
        db.get_one(Person, person_id(works, PRESIDENT)).disabled_at = NOON
        db.get_one(Person, person_id(works, VICE_PRESIDENT)).address = None
    act_at(works, clock, NOON)

    assert len(told(works)) == HELD_BY - 2


@pytest.mark.parametrize(
    ("moment", "due"),
    [(SIX - DAY, SIX), (SIX, ONE), (ONE, END)],
)
def test_the_clock_knows_when_to_look_again(works, moment, due):
    all_end(works)
    with works.look() as db:
        assert next_due(db, moment) == due


def test_nothing_is_told_of_a_mandate_that_is_not(works):
    assert act(works, warn_of_terms, mandate_id=999) == 0
