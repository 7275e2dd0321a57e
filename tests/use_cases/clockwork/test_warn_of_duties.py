"""The table is told what the year requires, when the day to act nears (S6, B10)."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from assembly.use_cases.clockwork.warn_of_duties import warn_of_duties
from tests.cast import PRESIDENT, SECRETARIAT, person_id
from tests.extraordinary import held_extraordinary
from tests.sittings import convened_sitting
from tests.use_cases.clockwork.acts import act, letters

KIND = "duty_near"
HELD = datetime(2025, 6, 2, 12, tzinfo=UTC)  # the last extraordinary assembly


@pytest.fixture(autouse=True)
def cycle(works):
    """No extraordinary assembly is due in the years told of."""
    held_extraordinary(works, closed_at=HELD)


def told_on(works, clock, day: str) -> Counter[str]:
    before = len(letters(works, KIND))
    clock.set(datetime.fromisoformat(f"{day}T00:00+00:00"))
    act(works, warn_of_duties)
    return Counter(letter.about["duty"] for letter in letters(works, KIND)[before:])


def test_the_year_goes_by_and_each_thing_is_told_in_its_time(works, clock):
    assert told_on(works, clock, "2027-01-14") == {}
    assert told_on(works, clock, "2027-01-15") == {
        "spring_assembly": 3,
        "audit_opinion": 3,
    }
    assert told_on(works, clock, "2027-01-16") == {}
    assert told_on(works, clock, "2027-02-14") == {"newsletter": 4}
    assert told_on(works, clock, "2027-03-02") == {
        "spring_assembly": 3,
        "audit_opinion": 3,
    }
    assert told_on(works, clock, "2027-03-20") == {}  # too late to tell of it
    assert told_on(works, clock, "2027-10-16") == {}
    assert told_on(works, clock, "2027-10-17") == {
        "autumn_assembly": 3,
        "newsletter": 4,
    }


def test_of_a_newsletter_the_secretariat_is_told_too(works, clock):
    told_on(works, clock, "2027-02-14")

    readers = {letter.person_id for letter in letters(works, KIND)}
    assert {person_id(works, SECRETARIAT), person_id(works, PRESIDENT)} <= readers


def test_a_clock_that_stood_still_tells_the_last_threshold_only(works, clock):
    told = told_on(works, clock, "2027-03-10")

    assert told == {"spring_assembly": 3, "audit_opinion": 3}
    assert {letter.about["days"] for letter in letters(works, KIND)} == {14}


def test_of_what_is_convened_nobody_is_told(works, clock):
    convened_sitting(works, opens_at=datetime(2027, 3, 20, 12, tzinfo=UTC))

    told = told_on(works, clock, "2027-03-02")

    assert told == {"audit_opinion": 3}  # the item of this sitting has none


def test_the_end_of_the_fourth_year_is_told_before_it_comes(works, clock):
    assert told_on(works, clock, "2029-03-02")["extraordinary_assembly"] == 0
    # held by 2 June 2029, convened by 2 May: told 60 and 14 days before
    assert told_on(works, clock, "2029-03-03")["extraordinary_assembly"] == 3
    assert told_on(works, clock, "2029-04-18")["extraordinary_assembly"] == 3
