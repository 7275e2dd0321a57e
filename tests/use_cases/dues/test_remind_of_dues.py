"""The secretariat reminds those who still owe (B9)."""

from datetime import timedelta

import pytest

from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.queries.admission import NotFound
from assembly.queries.withholding import why_withheld
from assembly.rules.objection import Refused
from assembly.use_cases.dues.ask_for_dues import ask_for_dues
from assembly.use_cases.dues.remind_of_dues import remind_of_dues
from tests.cast import NOON, PRESIDENT, SECRETARIAT, actor, member_id
from tests.dues import NEW_YEAR, REACHED, enter, pay, told
from tests.use_cases.clockwork.acts import act, letters

DAY = timedelta(days=1)
KIND = "dues_reminder"


def remind(works, year=2026, by=SECRETARIAT):
    with works.begin(actor(works, by)) as work:
        return remind_of_dues(work, year=year)


def test_only_those_who_still_owe_are_written_to(works):
    enter(works)
    pay(works, 13_640)

    assert remind(works) == REACHED - 1
    assert "Novellara" not in {x.about["territory"] for x in letters(works, KIND)}
    assert [e["letters"] for e in told(works, "DuesAsked")] == [REACHED - 1]


def test_part_of_the_minimum_is_not_enough(works):
    enter(works)
    pay(works, 13_639)
    remind(works)

    (owed,) = [x for x in letters(works, KIND) if x.about["territory"] == "Novellara"]
    assert (owed.about["paid"], owed.about["owing"]) == (13_639, 1)


def test_nobody_is_reminded_twice_on_one_day(works, clock):
    remind(works)
    clock.set(NOON + timedelta(hours=11))
    with pytest.raises(Refused, match="written today"):
        remind(works)
    clock.set(NOON + DAY)
    assert remind(works) == REACHED


def test_whom_the_clock_asked_today_is_not_reminded_today(works, clock):
    clock.set(NEW_YEAR)
    act(works, ask_for_dues, year=2027)
    with pytest.raises(Refused, match="written today"):
        remind(works, year=2027)


def test_after_a_reminder_the_late_clock_asks_nobody(works, clock):
    clock.set(NEW_YEAR)
    remind(works, year=2027)
    assert act(works, ask_for_dues, year=2027) == 0


def test_a_member_admitted_later_is_asked_by_it(works, clock):
    with works.writers.begin() as db:
        db.get_one(Member, member_id(works, "Novellara")).admitted_at = NEW_YEAR + DAY
    clock.set(NEW_YEAR)
    assert act(works, ask_for_dues, year=2027) == REACHED - 1

    clock.set(NEW_YEAR + 2 * DAY)
    assert remind(works, year=2027) == REACHED


@pytest.mark.parametrize("year", [2013, 2027])
def test_a_year_that_has_not_begun_is_not_asked_for(works, year):
    with pytest.raises(Refused, match="not asked for"):
        remind(works, year=year)


def test_only_the_secretariat_reminds(works):
    with pytest.raises(NotFound):
        remind(works, by=PRESIDENT)


def test_a_letter_that_waits_is_not_sent_once_it_is_paid(works):
    enter(works)
    remind(works)
    (waits,) = [x for x in letters(works, KIND) if x.about["territory"] == "Novellara"]
    with works.look() as db:
        assert why_withheld(db, db.get_one(Letter, waits.id), NOON) is None
    pay(works, 13_640)

    with works.look() as db:
        assert "were paid" in why_withheld(db, db.get_one(Letter, waits.id), NOON)
