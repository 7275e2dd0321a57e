"""The secretariat enters that a newsletter went out (B10)."""

from datetime import date

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.duties.seen import duties_seen
from assembly.rules.duties import Duty, DutyState
from assembly.rules.objection import Refused
from assembly.use_cases.calendar.enter_newsletter import enter_newsletter
from tests.cast import NOON, PRESIDENT, SECRETARIAT, actor

DAY = date(2026, 2, 27)


def enter(works, *, by=SECRETARIAT, title="From Novellara", sent_on=DAY) -> int:
    with works.begin(actor(works, by)) as work:
        return enter_newsletter(work, title=title, sent_on=sent_on)


def test_the_two_months_have_theirs(works):
    enter(works, title="  From   Novellara ")

    with works.look() as db:
        year = duties_seen(db, 2026, NOON)
    first, *others = [seen for seen in year if seen.due.duty is Duty.NEWSLETTER]
    assert (first.state, first.title) == (DutyState.DONE, "From Novellara")
    assert {seen.title for seen in others} == {None}


def test_a_second_click_is_refused_and_changes_nothing(works):
    enter(works)

    with pytest.raises(Refused, match="is entered already"):
        enter(works, title="Again")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"sent_on": date(2026, 3, 2)}, "has not gone out yet"),
        ({"title": " "}, "B10"),
        ({"title": "x" * 201}, "B10"),
    ],
)
def test_what_is_no_newsletter_is_refused(works, changes, sentence):
    with pytest.raises(Refused, match=sentence):
        enter(works, **changes)


def test_nobody_but_the_secretariat_enters_one(works):
    with pytest.raises(NotFound):
        enter(works, by=PRESIDENT)
