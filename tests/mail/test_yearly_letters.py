"""What the year's letters say: duties that near, dues (S6, B9, B10)."""

import re
from types import SimpleNamespace

import pytest

from assembly.mail.wording import worded
from assembly.rules.duties import Duty

DUES = {
    "territory_id": 9,
    "territory": "Novellara & co",
    "country_code": "LU",
    "year": 2027,
    "inhabitants": 50_000,
    "source": "national census",
    "source_year": 2021,
    "factor": 7528,
    "minimum": 37_640,
    "paid": 0,
    "owing": 37_640,
}
UNKNOWN = {"inhabitants": None, "source": None, "source_year": None, "minimum": None}


def written(kind, **about):
    reader = SimpleNamespace(name="Novellara (Raul Daoli)")
    told = {"about": about, "reader": reader, "public_url": "https://example.org"}
    return worded(kind, language="en", time_zone="Europe/Lisbon", about=told)


@pytest.mark.parametrize("duty", list(Duty))
def test_each_duty_that_nears_has_its_letter(duty):
    days = {"last_day": "2027-03-31", "act_by": "2027-03-16"}
    letter = written("duty_near", duty=duty.value, days=14, **days)

    assert letter.subject.endswith(": by 16 March 2027")
    for said in (letter.text, letter.html):
        assert "16 March 2027" in said or "31 March 2027" in said


@pytest.mark.parametrize("kind", ["dues_asked", "dues_reminder"])
def test_a_letter_about_dues_shows_how_the_sum_comes_about(kind):
    letter = written(kind, **DUES)

    assert letter.subject.endswith("Dues of 2027 for Novellara & co")
    assert letter.subject.startswith("Reminder: ") is (kind == "dues_reminder")
    steps = (
        "50,000 inhabitants (national census, 2021) / 1000 x 7.528,"
        " the factor of Luxembourg = €376.40"
    )
    assert steps in letter.text
    assert steps in re.sub("</?bdi>", "", letter.html)
    assert "<bdi>Novellara &amp; co</bdi>" in letter.html
    assert "Paid so far" not in letter.text


def test_what_was_paid_in_part_is_told():
    letter = written("dues_reminder", **{**DUES, "paid": 10_000, "owing": 27_640})

    assert "Paid so far: €100.00. Still owed: €276.40." in letter.text


def test_an_unknown_population_is_asked_for():
    letter = written("dues_asked", **{**DUES, **UNKNOWN})

    assert letter.subject == "Dues of 2027: how many live in Novellara & co?"
    assert "Please tell the secretariat" in letter.text
    assert "€" not in letter.text
