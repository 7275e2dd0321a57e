"""The year on the page of the calendar, its files and its secret feed."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from assembly.models.person import Person
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT, person_id
from tests.extraordinary import convened_extraordinary
from tests.sittings import change, convened_sitting

pytestmark = pytest.mark.usefixtures("in_english")


def read(browser, path="/calendar"):
    answer = browser.get(path)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def events(answer) -> dict[str, str]:
    """Each event of a calendar file: its number and what it says."""
    assert answer.status_code == 200
    assert answer.mimetype == "text/calendar"
    calendar = Calendar.from_ical(answer.data)
    return {str(e["UID"]): str(e["SUMMARY"]) for e in calendar.walk("VEVENT")}


def feed_address(browser) -> str:
    assert browser.post("/calendar/feed").status_code == 303
    return re.search(
        r'value="http://localhost(/calendar/feed/\S+\.ics)"', read(browser)
    )[1]


def test_this_year_and_the_next_stand_with_their_last_days_to_convene(sign_in):
    text = read(sign_in(ONE_MEMBER))

    for day in ("16 March 2026", "31 March 2026", "16 December 2027"):
        assert f"{day}</time>" in text
    assert '<h2 id="year-2026">2026</h2>' in text
    assert '<h2 id="year-2027">2027</h2>' in text


def test_a_convened_assembly_stands_beside_what_it_is_for(works, sign_in):
    sitting = convened_sitting(works, opens_at=NOON + timedelta(days=9))

    text = read(sign_in(ASSOCIATE))

    assert f'<a href="/assemblies/{sitting}">Spring assembly</a>' in text
    assert "report and accounts <span" in text
    assert 'class="state state-convened">convened' in text


def test_once_it_has_closed_it_is_done_and_cancelled_it_is_not(works, sign_in, clock):
    sitting = convened_sitting(works)
    clock.set(NOON + timedelta(hours=24))
    assert 'class="state state-done">done' in read(sign_in(ONE_MEMBER))

    change(works, sitting, cancelled_at=NOON - timedelta(days=1))
    assert 'class="state state-done">done' not in read(sign_in(ONE_MEMBER))


def test_the_terms_that_end_this_year_ask_for_an_election(sign_in):
    text = read(sign_in(ONE_MEMBER))

    assert "Election: terms end" in text
    assert "Assembly table, president: <bdi>Mulhouse</bdi>" in text


def test_the_file_of_a_year_has_assemblies_and_last_days(works, sign_in):
    sitting = convened_sitting(works, opens_at=NOON + timedelta(days=9))

    found = events(sign_in(ONE_MEMBER).get("/calendar/2026.ics"))

    assert found[f"assembly-{sitting}@example.org"] == "Spring assembly"
    autumn = found["duty-autumn_assembly-2026-12-31@example.org"]
    assert autumn == "Last day to convene: Ordinary assembly: plan and budget"
    assert not any(uid.startswith("duty-spring") for uid in found)  # convened


@pytest.mark.parametrize("path", ["2012.ics", "9999.ics", "assemblies/77.ics"])
def test_what_there_is_no_file_of_is_a_miss(sign_in, path):
    assert sign_in(ONE_MEMBER).get(f"/calendar/{path}").status_code == 404


def test_one_assembly_is_taken_into_a_calendar_with_its_hours(works, sign_in):
    sitting = convened_extraordinary(works, opens_at=NOON + timedelta(days=3))

    address = f"/calendar/assemblies/{sitting}.ics"
    assert f'href="{address}"' in read(sign_in(ASSOCIATE), f"/assemblies/{sitting}")

    (event,) = Calendar.from_ical(sign_in(ASSOCIATE).get(address).data).walk("VEVENT")
    assert event.start == NOON + timedelta(days=3)
    assert str(event["STATUS"]) == "CONFIRMED"


def test_a_cancelled_one_is_struck_out(works, sign_in):
    sitting = convened_sitting(works, opens_at=NOON + timedelta(days=9))
    change(works, sitting, cancelled_at=NOON)

    answer = sign_in(ASSOCIATE).get(f"/calendar/assemblies/{sitting}.ics")

    (event,) = Calendar.from_ical(answer.data).walk("VEVENT")
    assert (str(event["STATUS"]), int(event["SEQUENCE"])) == ("CANCELLED", 2)


def test_the_secret_address_is_read_without_signing_in(works, sign_in, stranger):
    sitting = convened_sitting(works, opens_at=NOON + timedelta(days=9))
    address = feed_address(sign_in(ONE_MEMBER))

    found = events(stranger.get(address))

    assert f"assembly-{sitting}@example.org" in found
    assert any(uid.startswith("duty-autumn") for uid in found)


def test_a_second_click_shows_the_same_address(sign_in):
    browser = sign_in(ONE_MEMBER)

    assert feed_address(browser) == feed_address(browser)


def test_revoked_it_leads_nowhere_and_the_next_one_is_another(sign_in, stranger):
    browser = sign_in(ONE_MEMBER)
    old = feed_address(browser)

    assert browser.post("/calendar/feed/revocation").status_code == 303
    assert stranger.get(old).status_code == 404
    assert feed_address(browser) != old


@pytest.mark.parametrize("secret", ["1", "MQ.forged", "%00", "x" * 3000])
def test_a_guessed_address_leads_nowhere(sign_in, stranger, secret):
    feed_address(sign_in(ONE_MEMBER))

    assert stranger.get(f"/calendar/feed/{secret}.ics").status_code == 404


def test_who_may_not_come_in_any_more_reads_no_feed(works, sign_in, stranger):
    address = feed_address(sign_in(ONE_MEMBER))

    with works.writers.begin() as db:
        db.get_one(Person, person_id(works, ONE_MEMBER)).disabled_at = NOON

    assert stranger.get(address).status_code == 404


def test_the_secretariat_enters_a_newsletter_that_then_stands_there(sign_in):
    browser = sign_in(SECRETARIAT)
    form = {"title": "From Novellara", "sent_on": "2026-02-27"}

    assert browser.post("/calendar/newsletters", data=form).status_code == 303
    assert "<p>From Novellara</p>" in read(sign_in(ASSOCIATE))
    again = browser.post("/calendar/newsletters", data=form)
    assert again.status_code == 409
    assert 'value="From Novellara"' in again.text


@pytest.mark.parametrize(
    "form", [{}, {"title": "From Novellara"}, {"title": "x", "sent_on": "yesterday"}]
)
def test_a_malformed_newsletter_keeps_the_form(sign_in, form):
    answer = sign_in(SECRETARIAT).post("/calendar/newsletters", data=form)

    assert answer.status_code == 422
    assert form.get("title", "") in answer.text


def test_others_do_not_enter_newsletters(sign_in):
    browser = sign_in(PRESIDENT)

    assert "/calendar/newsletters" not in read(browser)
    form = {"title": "From Mulhouse", "sent_on": "2026-02-27"}
    assert browser.post("/calendar/newsletters", data=form).status_code == 404


def test_no_year_breaks_the_page(sign_in, clock):
    clock.set(datetime(2030, 12, 31, 23, 59, tzinfo=UTC))

    assert "2031</h2>" in read(sign_in(ONE_MEMBER))
