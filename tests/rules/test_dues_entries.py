"""B9: what may be entered of populations and payments, and when it is asked for."""

from datetime import date

import pytest

from assembly.rules.dues_entries import (
    cents_of,
    inhabitants_of,
    objections_to_payment,
    objections_to_population,
    objections_to_reminding,
    objections_to_taking_back,
)

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("50000", 50_000),
        ("50 000", 50_000),
        ("50\u202f000", 50_000),
        ("50.000", 50_000),
        ("50,000", 50_000),
        ("1'234'567", 1_234_567),
        (" 7 ", 7),
        ("", None),
        ("some", None),
        ("-5", None),
        ("1.5", None),
        ("5e3", None),
        ("1" * 13, None),
        ("²", None),
    ],
)
def test_inhabitants_as_people_write_them(text, number):
    assert inhabitants_of(text) == number


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("376.40", 37_640),
        ("376,40", 37_640),
        ("376.4", 37_640),
        ("376", 37_600),
        ("1 234,50 €", 123_450),
        ("0.01", 1),
        ("1.234", None),
        ("1.234,50", None),
        ("-3", None),
        ("", None),
        ("€", None),
        (".5", None),
        ("3.", None),
        ("nan", None),
    ],
)
def test_euros_as_people_write_them(text, cents):
    assert cents_of(text) == cents


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"inhabitants": 0}, ["at least 1"]),
        ({"inhabitants": 100_000_001}, ["at least 1"]),
        ({"source": " "}, ["source of the number is missing"]),
        ({"source": "x" * 301}, ["301 characters"]),
        ({"source": "census\u202e"}, ["cannot be shown"]),
        ({"year": 1899}, ["between 1900 and 2026"]),
        ({"year": 2027}, ["between 1900 and 2026"]),
        ({"inhabitants": 0, "source": "", "year": 3000}, ["source", "least", "year"]),
    ],
)
def test_a_population_has_a_source_and_a_year_that_was(change, said):
    entry = {"inhabitants": 50_000, "source": "census", "year": 2021, **change}

    found = objections_to_population(**entry, today=TODAY)
    assert len(found) == len(said)
    assert all(part in str(one) for part, one in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"cents": 1, "year": 2027}, []),
        ({"cents": 0}, ["at least one cent"]),
        ({"cents": 1_000_000_001}, ["at most ten million"]),
        ({"payer": ""}, ["Who paid is missing"]),
        ({"payer": "x" * 201}, ["201 characters"]),
        ({"year": 2013}, ["2014 to 2027"]),
        ({"year": 2028}, ["2014 to 2027"]),
        ({"paid_on": date(2026, 3, 2)}, ["between the founding and today"]),
        ({"paid_on": date(2013, 11, 3)}, ["between the founding and today"]),
    ],
)
def test_a_payment_is_a_sum_of_a_day_that_was_for_a_year(change, said):
    entry = {"cents": 37_640, "payer": "Novellara", "year": 2026, "paid_on": TODAY}

    found = objections_to_payment(**{**entry, **change}, today=TODAY)
    assert len(found) == len(said)
    assert all(part in str(one) for part, one in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("reason", "taken_back", "count"),
    [("Typed twice.", False, 0), ("", False, 1), ("x" * 2001, False, 1), ("", True, 2)],
)
def test_a_payment_is_taken_back_once_for_a_reason(reason, taken_back, count):
    found = objections_to_taking_back(reason=reason, taken_back=taken_back)

    assert len(found) == count


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"year": 2014}, []),
        ({"year": 2027}, ["not asked for"]),
        ({"year": 2013}, ["not asked for"]),
        ({"owing": 0}, ["No territory owes"]),
        ({"asked_today": True}, ["written today"]),
        ({"owing": 0, "asked_today": True}, ["No territory", "written today"]),
    ],
)
def test_who_owes_is_reminded_once_a_day(change, said):
    asked = {"year": 2026, "owing": 83, "asked_today": False, **change}

    found = objections_to_reminding(**asked, today=TODAY)
    assert len(found) == len(said)
    assert all(part in str(one) for part, one in zip(said, found, strict=True))
