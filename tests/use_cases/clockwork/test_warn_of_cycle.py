"""The table is told when three, and when four, years have passed (S7, B7)."""

from datetime import UTC, datetime, timedelta

import pytest

from assembly.models.person import Person
from assembly.use_cases.clockwork.warn_of_cycle import warn_of_cycle
from tests.cast import NOON, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT, person_id
from tests.extraordinary import convened_extraordinary, open_extraordinary
from tests.sittings import change
from tests.use_cases.clockwork.acts import act, letters

KIND = "extraordinary_due"
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
CLOSED = datetime(2026, 3, 3, 12, tzinfo=UTC)
DUE = datetime(2029, 3, 3, tzinfo=UTC)  # midnight in Lisbon, in winter
OVERDUE = datetime(2030, 3, 4, tzinfo=UTC)


def told_at(works, clock, moment) -> int:
    clock.set(moment)
    return act(works, warn_of_cycle)


def test_each_person_on_the_table_is_told_once_of_each_threshold(works, clock):
    open_extraordinary(works)

    for moment in (DUE, OVERDUE):
        assert told_at(works, clock, moment - SECOND) == 0
        assert told_at(works, clock, moment) == 3
        assert told_at(works, clock, moment + DAY) == 0
    told = letters(works, KIND)
    assert [letter.about["years"] for letter in told] == [3, 3, 3, 4, 4, 4]
    assert {letter.about["last"] for letter in told} == {"2026-03-03"}
    assert {letter.person_id for letter in told} == {
        person_id(works, name) for name in (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY)
    }


def test_without_an_assembly_in_the_register_the_founding_day_counts(works, clock):
    assert told_at(works, clock, datetime(2016, 11, 3, 23, tzinfo=UTC)) == 0
    assert told_at(works, clock, datetime(2016, 11, 4, tzinfo=UTC)) == 3
    assert told_at(works, clock, NOON) == 3  # years late: only the last threshold
    assert [x.occasion for x in letters(works, KIND)[::3]] == [
        "extraordinary-cycle:0:3",
        "extraordinary-cycle:0:4",
    ]


def test_while_the_next_one_is_convened_nobody_is_told(works, clock):
    sitting = convened_extraordinary(works, opens_at=NOON + DAY)

    assert told_at(works, clock, NOON) == 0
    change(works, sitting, cancelled_at=NOON)
    assert told_at(works, clock, NOON) == 3


@pytest.mark.parametrize("closing", [CLOSED - SECOND, CLOSED])
def test_one_that_has_closed_begins_the_cycle_anew(works, clock, closing):
    sitting = open_extraordinary(works)

    assert told_at(works, clock, closing) == 0
    assert told_at(works, clock, DUE) == 3
    assert letters(works, KIND)[0].occasion == f"extraordinary-cycle:{sitting}:3"


def test_who_may_not_come_in_is_not_written_to(works, clock):
    with works.writers.begin() as db:
        db.get_one(Person, person_id(works, PRESIDENT)).disabled_at = NOON
        db.get_one(Person, person_id(works, VICE_PRESIDENT)).address = None

    assert told_at(works, clock, NOON) == 1
