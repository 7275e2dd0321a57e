"""The table is warned 7, 3 and 1 days before the latest moment to convene (B6)."""

from datetime import timedelta

import pytest

from assembly.models.person import Person
from assembly.rules.notice import latest_convening
from assembly.rules.vocabulary import AssemblyKind
from assembly.use_cases.clockwork.warn_table import warn_table
from tests.cast import NOON, PRESIDENT, TABLE_SECRETARY, VICE_PRESIDENT, person_id
from tests.extraordinary_drafts import draft_extraordinary
from tests.use_cases.clockwork.acts import act, letters
from tests.waiting_draft import change_draft, draft

LATEST = latest_convening(AssemblyKind.ORDINARY, NOON)
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
TABLE = (PRESIDENT, VICE_PRESIDENT, TABLE_SECRETARY)


def warned(works, clock, number, moment):
    clock.set(moment)
    return act(works, warn_table, convocation_id=number)


def test_each_person_on_the_table_is_warned_once_per_threshold(works, clock):
    _, number = draft(works)

    for days in (7, 3, 1):
        assert warned(works, clock, number, LATEST - days * DAY - SECOND) == 0
        assert warned(works, clock, number, LATEST - days * DAY) == 3
    told = letters(works, "latest_moment")
    assert [letter.about["days"] for letter in told] == [7, 7, 7, 3, 3, 3, 1, 1, 1]
    assert {letter.person_id for letter in told} == {
        person_id(works, name) for name in TABLE
    }


@pytest.mark.parametrize(("left", "told"), [(2, 3), (0.5, 1), (0, 1)])
def test_a_clock_that_stood_still_tells_the_last_threshold_only(
    works, clock, left, told
):
    _, number = draft(works)

    assert warned(works, clock, number, LATEST - left * DAY) == 3
    assert {x.about["days"] for x in letters(works, "latest_moment")} == {told}


def test_after_the_latest_moment_it_is_too_late_to_warn(works, clock):
    _, number = draft(works)

    assert warned(works, clock, number, LATEST + SECOND) == 0


def test_a_convened_assembly_needs_no_warning(works, clock):
    _, number = draft(works)
    change_draft(works, number, issued_at=LATEST - 2 * DAY)

    assert warned(works, clock, number, LATEST - DAY) == 0


def test_who_may_not_come_in_is_not_written_to(works, clock):
    _, number = draft(works)
    with works.writers.begin() as db:
        db.get_one(Person, person_id(works, PRESIDENT)).disabled_at = NOON
        db.get_one(Person, person_id(works, VICE_PRESIDENT)).address = None

    assert warned(works, clock, number, LATEST - DAY) == 1


def test_before_an_extraordinary_assembly_the_month_s_notice_is_warned_of(works, clock):
    number = draft_extraordinary(works).convocation_id  # to be convened by NOON

    for days in (7, 3, 1):
        assert warned(works, clock, number, NOON - days * DAY - SECOND) == 0
        assert warned(works, clock, number, NOON - days * DAY) == 3
