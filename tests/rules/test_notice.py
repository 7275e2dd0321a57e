"""B6: fifteen days; B7: one month."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assembly.rules import notice
from assembly.rules.vocabulary import AssemblyKind
from assembly.rules.wall_clock import INSTANT

ORDINARY, EXTRAORDINARY = AssemblyKind.ORDINARY, AssemblyKind.EXTRAORDINARY
SECOND = timedelta(seconds=1)

CHANGES = [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)]
NOTICES = [timedelta(days=days) for days in (0, 14, 15, 16, 27, 28, 30, 31, 32)]
MOMENTS = st.datetimes(
    datetime.fromisoformat("2013-11-04"),
    datetime.fromisoformat("2100-01-01"),
    timezones=st.just(UTC),
)
NEAR_CHANGES = st.builds(
    lambda change, sign, days, past: change + sign * days + past,
    st.sampled_from(CHANGES),
    st.sampled_from([-1, 1]),
    st.sampled_from(NOTICES),
    st.timedeltas(timedelta(hours=-3), timedelta(hours=3)),
)
ANY_TIME = MOMENTS | NEAR_CHANGES
KINDS = st.sampled_from(AssemblyKind)
LATER = st.timedeltas(timedelta(0), timedelta(days=70))


def lisbon(text):
    return datetime.fromisoformat(text).replace(tzinfo=notice.STATUTORY_ZONE)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("opens", "latest"),
    [
        ("2026-03-20T09:00", "2026-03-05T09:00"),
        ("2026-03-31T09:00", "2026-03-16T09:00"),  # the clock went forward between
        ("2026-11-02T09:00", "2026-10-18T09:00"),  # the clock went back between
        ("2028-03-10T09:00", "2028-02-24T09:00"),  # across 29 February
        ("2028-03-15T09:00", "2028-02-29T09:00"),  # on 29 February
        ("2027-03-15T09:00", "2027-02-28T09:00"),
        ("2027-01-10T00:00", "2026-12-26T00:00"),  # across the year's end
    ],
)
def test_an_ordinary_assembly_is_convened_fifteen_days_before(opens, latest):
    assert notice.latest_convening(ORDINARY, lisbon(opens)) == lisbon(latest)
    assert notice.earliest_opening(ORDINARY, lisbon(latest)) == lisbon(opens)


@pytest.mark.parametrize(
    ("opens", "latest"),
    [
        ("2027-03-31T09:00", "2027-02-28T09:00"),
        ("2028-03-31T09:00", "2028-02-29T09:00"),
        ("2028-03-29T09:00", "2028-02-29T09:00"),
        ("2027-03-29T09:00", "2027-02-28T09:00"),
        ("2026-04-30T09:00", "2026-03-30T09:00"),
        ("2026-05-31T09:00", "2026-04-30T09:00"),
        ("2026-07-31T09:00", "2026-06-30T09:00"),
        ("2027-01-31T09:00", "2026-12-31T09:00"),
        ("2027-01-15T09:00", "2026-12-15T09:00"),
        ("2026-04-15T09:00", "2026-03-15T09:00"),  # the clock went forward between
        ("2026-11-15T09:00", "2026-10-15T09:00"),  # the clock went back between
    ],
)
def test_an_extraordinary_assembly_is_convened_a_calendar_month_before(opens, latest):
    assert notice.latest_convening(EXTRAORDINARY, lisbon(opens)) == lisbon(latest)


@pytest.mark.parametrize(
    ("issued", "earliest"),
    [
        ("2027-02-28T09:00", "2027-03-28T09:00"),
        ("2028-02-29T09:00", "2028-03-29T09:00"),
        ("2026-03-30T09:00", "2026-04-30T09:00"),
        ("2026-03-31T09:00", "2026-05-01T00:00"),  # April has no 31st
        ("2027-01-29T09:00", "2027-03-01T00:00"),  # nor this February a 29th
        ("2028-01-29T09:00", "2028-02-29T09:00"),
        ("2026-12-31T09:00", "2027-01-31T09:00"),
    ],
)
def test_the_first_opening_of_an_extraordinary_assembly(issued, earliest):
    assert notice.earliest_opening(EXTRAORDINARY, lisbon(issued)) == lisbon(earliest)


@pytest.mark.parametrize(
    ("kind", "opens", "latest"),
    [
        # Counted back into the hour that spring leaves out: before it, not after.
        (ORDINARY, "2026-04-13T00:30", "2026-03-29T00:59:59.999999"),
        (EXTRAORDINARY, "2026-04-29T00:30", "2026-03-29T00:59:59.999999"),
        # Counted back into the hour that autumn repeats: its first striking.
        (ORDINARY, "2026-11-09T01:30", "2026-10-25T00:30"),
        (EXTRAORDINARY, "2026-11-25T01:30", "2026-10-25T00:30"),
        # Opening at the first striking, and at the second.
        (ORDINARY, "2026-10-25T00:30", "2026-10-10T00:30"),
        (ORDINARY, "2026-10-25T01:30", "2026-10-10T00:59:59.999999"),
        (EXTRAORDINARY, "2026-10-25T00:30", "2026-09-25T00:30"),
        (EXTRAORDINARY, "2026-10-25T01:30", "2026-09-25T00:30"),
    ],
)
def test_the_latest_convening_at_the_hours_of_a_clock_change(kind, opens, latest):
    assert notice.latest_convening(kind, utc(opens)) == utc(latest)


@pytest.mark.parametrize(
    ("kind", "issued", "earliest"),
    [
        (ORDINARY, "2026-03-14T01:30", "2026-03-29T01:00"),
        (EXTRAORDINARY, "2026-02-28T20:00", "2026-03-28T20:00"),
        (EXTRAORDINARY, "2025-02-28T01:30", "2025-03-28T01:30"),
        (ORDINARY, "2026-10-10T00:30", "2026-10-25T00:30"),
        (ORDINARY, "2026-10-10T01:00", "2026-10-25T02:00"),
        (ORDINARY, "2026-10-25T00:30", "2026-11-09T01:30"),
        (ORDINARY, "2026-10-25T01:30", "2026-11-09T01:59:59.999999"),
        (ORDINARY, "2026-10-25T02:00", "2026-11-09T02:00"),
    ],
)
def test_the_earliest_opening_at_the_hours_of_a_clock_change(kind, issued, earliest):
    assert notice.earliest_opening(kind, utc(issued)) == utc(earliest)


@pytest.mark.parametrize(
    ("kind", "article", "opens", "latest"),
    [
        (ORDINARY, "B6", "2026-03-31T09:00", "2026-03-16T09:00"),
        (EXTRAORDINARY, "B7", "2027-03-31T09:00", "2027-02-28T09:00"),
    ],
)
def test_exactly_on_time_stands_and_one_second_late_falls(kind, article, opens, latest):
    opens_at, on_time = lisbon(opens), lisbon(latest)
    late = on_time + SECOND
    assert not notice.objections_to_notice(kind, issued_at=on_time, opens_at=opens_at)
    [found] = notice.objections_to_notice(kind, issued_at=late, opens_at=opens_at)
    assert found.article == article
    assert found.particulars["latest"] == on_time
    assert str(found)


def test_the_remedy_is_an_opening_that_holds():
    late = lisbon("2026-02-28T20:00:30")
    [found] = notice.objections_to_notice(
        EXTRAORDINARY, issued_at=late, opens_at=lisbon("2026-03-29T09:00")
    )
    offered = found.particulars["earliest"]
    assert offered == lisbon("2026-03-29T20:01")
    assert not notice.objections_to_notice(
        EXTRAORDINARY, issued_at=late, opens_at=offered
    )


@settings(max_examples=300)
@given(kind=KINDS, opens_at=ANY_TIME, issued_at=ANY_TIME)
def test_an_objection_is_raised_after_the_latest_convening_and_only_then(
    kind, opens_at, issued_at
):
    found = notice.objections_to_notice(kind, issued_at=issued_at, opens_at=opens_at)
    assert bool(found) == (issued_at > notice.latest_convening(kind, opens_at))


@settings(max_examples=300)
@given(opens_at=ANY_TIME, before=LATER)
def test_an_ordinary_opening_is_lawful_from_the_earliest_on(opens_at, before):
    issued_at = opens_at - before
    earliest = notice.earliest_opening(ORDINARY, issued_at)
    latest = notice.latest_convening(ORDINARY, opens_at)
    assert (earliest <= opens_at) == (issued_at <= latest)
    assert notice.earliest_opening(ORDINARY, latest) <= opens_at
    assert notice.earliest_opening(ORDINARY, latest + INSTANT) > opens_at


@settings(max_examples=300)
@given(kind=KINDS, issued_at=ANY_TIME, before=LATER)
def test_nothing_earlier_than_the_earliest_opening_is_lawful(kind, issued_at, before):
    earliest = notice.earliest_opening(kind, issued_at)
    assert notice.latest_convening(kind, earliest) >= issued_at
    for earlier in (earliest - INSTANT, earliest - INSTANT - before):
        assert notice.latest_convening(kind, earlier) < issued_at


@settings(max_examples=300)
@given(kind=KINDS, issued_at=ANY_TIME, after=LATER, share=st.floats(0, 1))
def test_nothing_between_the_opening_wanted_and_the_one_offered_is_lawful(
    kind, issued_at, after, share
):
    wanted = issued_at + after
    offered = notice.first_opening_from(kind, issued_at=issued_at, wanted=wanted)
    assert offered >= wanted
    assert notice.latest_convening(kind, offered) >= issued_at
    if offered > wanted:
        between = wanted + (offered - wanted - INSTANT) * share
        assert notice.latest_convening(kind, between) < issued_at
