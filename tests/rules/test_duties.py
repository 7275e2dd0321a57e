"""What the statutes require of each year, and by which day (S6, S7, B5, B10)."""

from datetime import date

import pytest

from assembly.rules.duties import (
    Due,
    Duty,
    DutyState,
    Progress,
    duties_of_year,
    duty_warning,
    in_order,
    objections_to_newsletter,
    period_of_newsletter,
    state_of_duty,
)

SPRING = Due(Duty.SPRING_ASSEMBLY, date(2027, 3, 31), date(2027, 3, 16))
LETTER = Due(Duty.NEWSLETTER, date(2027, 2, 28), date(2027, 2, 28))


def test_a_year_has_two_ordinary_assemblies_an_opinion_and_six_newsletters():
    found = [
        (due.duty.value, str(due.act_by), str(due.last_day))
        for due in duties_of_year(2028)
    ]

    assert found == [
        ("newsletter", "2028-02-29", "2028-02-29"),
        ("audit_opinion", "2028-03-16", "2028-03-16"),
        ("spring_assembly", "2028-03-16", "2028-03-31"),
        ("newsletter", "2028-04-30", "2028-04-30"),
        ("newsletter", "2028-06-30", "2028-06-30"),
        ("newsletter", "2028-08-31", "2028-08-31"),
        ("newsletter", "2028-10-31", "2028-10-31"),
        ("autumn_assembly", "2028-12-16", "2028-12-31"),
        ("newsletter", "2028-12-31", "2028-12-31"),
    ]


def test_they_stand_in_the_order_of_the_days_to_act():
    assert in_order([SPRING, LETTER]) == (LETTER, SPRING)
    assert SPRING.year == 2027


@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2026-01-01", ("2026-01-01", "2026-02-28")),
        ("2028-02-29", ("2028-01-01", "2028-02-29")),
        ("2026-03-01", ("2026-03-01", "2026-04-30")),
        ("2026-12-31", ("2026-11-01", "2026-12-31")),
    ],
)
def test_a_newsletter_belongs_to_its_two_months(day, period):
    assert tuple(map(str, period_of_newsletter(date.fromisoformat(day)))) == period


@pytest.mark.parametrize(
    ("today", "progress", "state"),
    [
        ("2027-01-14", Progress(), DutyState.AHEAD),
        ("2027-01-15", Progress(), DutyState.NEAR),
        ("2027-03-16", Progress(), DutyState.NEAR),
        ("2027-03-17", Progress(), DutyState.LATE),
        ("2027-03-17", Progress(is_drafted=True), DutyState.LATE),
        ("2027-01-14", Progress(is_drafted=True), DutyState.DRAFTED),
        ("2027-03-20", Progress(convened_for=date(2027, 3, 31)), DutyState.CONVENED),
        (
            "2027-03-20",
            Progress(convened_for=date(2027, 4, 1)),
            DutyState.CONVENED_LATE,
        ),
        ("2027-05-01", Progress(done_on=date(2027, 3, 31)), DutyState.DONE),
        ("2027-05-01", Progress(done_on=date(2027, 4, 1)), DutyState.DONE_LATE),
    ],
)
def test_a_duty_goes_from_ahead_to_done_or_late(today, progress, state):
    day = date.fromisoformat(today)

    assert state_of_duty(SPRING, progress, today=day) is state


@pytest.mark.parametrize(
    ("due", "today", "days"),
    [
        (SPRING, "2027-01-14", None),
        (SPRING, "2027-01-15", 60),
        (SPRING, "2027-03-01", 60),
        (SPRING, "2027-03-02", 14),
        (SPRING, "2027-03-16", 14),
        (SPRING, "2027-03-17", None),
        (LETTER, "2027-02-13", None),
        (LETTER, "2027-02-14", 14),
    ],
)
def test_the_table_is_told_sixty_and_fourteen_days_before(due, today, days):
    assert duty_warning(due, today=date.fromisoformat(today)) == days


@pytest.mark.parametrize(
    ("title", "day", "is_entered", "sentences"),
    [
        ("Spring in Odemira", "2026-03-01", False, ()),
        ("", "2026-03-01", False, ("",)),
        ("x" * 201, "2026-03-01", False, ("",)),
        ("Spring", "2026-03-02", False, ("has not gone out yet",)),
        ("Spring", "2026-03-01", True, ("is entered already",)),
        ("", "2026-03-02", True, ("", "not gone out", "entered already")),
    ],
)
def test_a_newsletter_is_entered_once_it_went_out(title, day, is_entered, sentences):
    found = objections_to_newsletter(
        title=title,
        sent_on=date.fromisoformat(day),
        today=date(2026, 3, 1),
        is_entered=is_entered,
    )

    assert len(found) == len(sentences)
    assert all(part in str(one) for one, part in zip(found, sentences, strict=True))
