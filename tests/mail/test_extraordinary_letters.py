"""What members receive of an extraordinary assembly, and the table of its cycle."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from assembly.mail.post import send_due
from assembly.mail.transport import SmtpTransport
from assembly.models.convocation import Convocation
from assembly.models.person import Person
from assembly.use_cases.clockwork.warn_of_cycle import warn_of_cycle
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, person_id
from tests.conftest import Clock
from tests.extraordinary import PLACE, convened_extraordinary
from tests.extraordinary_drafts import convene, ready_extraordinary
from tests.mail.test_letters import bodies
from tests.use_cases.clockwork.acts import act, letters

DUE = datetime(2016, 11, 4, 12, tzinfo=UTC)  # three years after the founding


@pytest.fixture
def clock(request):
    return Clock(getattr(request, "param", NOON))


@pytest.fixture
def post(app, server):
    return replace(app.extensions["post"], transport=SmtpTransport(server.url))


def received(server, name):
    return next(mail for mail in server.letters if name in str(mail["To"]))


def test_the_convocation_tells_place_clocks_posts_and_the_whole_text(
    works, post, server
):
    with works.writers.begin() as db:
        db.get_one(Person, person_id(works, ONE_MEMBER)).time_zone = "Europe/Rome"
    convene(works, ready_extraordinary(works))
    send_due(works, post)

    mail = received(server, ONE_MEMBER)
    for body in bodies(mail):
        for told in (
            PLACE,
            "Wednesday, 1 April 2026, 12:00 (Lisbon)",
            "at the place: Wednesday, 1 April 2026, 10:00 (Cape Verde)",
            "your time: Wednesday, 1 April 2026, 13:00 (Rome)",
            "Board, president; term in years: 3",
            "Proposed by the board (S12).",
            "The network is named Together.",
        ):
            assert told in body, told


def test_convened_anew_it_says_that_the_place_may_have_changed(works, post, server):
    draft = ready_extraordinary(works)
    with works.writers.begin() as db:
        db.get_one(Convocation, draft.convocation_id).number = 2
    convene(works, draft)
    send_due(works, post)

    for body in bodies(received(server, ONE_MEMBER)):
        assert "the date, the place or the agenda has changed" in body


def test_the_calendar_entry_is_at_the_place(works, post, server):
    draft = ready_extraordinary(works)
    convene(works, draft)
    send_due(works, post)

    parts = {p.get_content_type(): p for p in received(server, ONE_MEMBER).walk()}
    [entry] = Calendar.from_ical(parts["text/calendar"].get_content()).events
    assert entry["LOCATION"] == PLACE
    assert f"/assemblies/{draft.assembly_id}/room" in entry["DESCRIPTION"]
    assert entry.end - entry.start == timedelta(days=2)


@pytest.mark.parametrize(
    ("clock", "said"),
    [(DUE, "older than three years"), (NOON, "older than four years")],
    indirect=["clock"],
)
def test_the_table_is_told_of_the_cycle(works, post, server, said):
    assert act(works, warn_of_cycle) == 3
    assert send_due(works, post) == 3

    for body in bodies(received(server, PRESIDENT)):
        for told in (
            said,
            "4 November 2013",
            "4 November 2017",
            "http://localhost/calendar",
            "/assemblies/new",
        ):
            assert told in body, told


def test_what_waits_is_not_sent_once_one_is_convened(works, post, server, clock):
    act(works, warn_of_cycle)
    convened_extraordinary(works, opens_at=NOON + timedelta(days=3))

    assert send_due(works, post) == 0
    assert {x.reason for x in letters(works, "extraordinary_due")} == {
        "Not sent: the extraordinary assembly is convened."
    }


def test_of_two_warnings_that_wait_only_the_later_is_sent(works, post, server, clock):
    for moment in (DUE, NOON):
        clock.set(moment)
        act(works, warn_of_cycle)

    assert send_due(works, post) == 3
    assert "overdue" in received(server, PRESIDENT)["Subject"]
