"""The statutory calendar, and who is warned on the first page."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT
from tests.extraordinary import convened_extraordinary, held_extraordinary

pytestmark = pytest.mark.usefixtures("in_english")

WARNING = "The last extraordinary assembly, of"
BEGAN = datetime(2024, 2, 29, 12, tzinfo=UTC)


def read(browser, path="/calendar"):
    answer = browser.get(path)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


@pytest.mark.parametrize("name", [PRESIDENT, ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_everybody_finds_it_on_the_first_page(sign_in, name):
    browser = sign_in(name)

    assert 'href="/calendar"' in read(browser, "/")
    assert "Statutory calendar</h1>" in read(browser)


def test_without_an_assembly_in_the_register_the_founding_counts(sign_in):
    text = read(sign_in(ONE_MEMBER))

    assert "4 November 2013" in text
    assert "overdue</span>" in text
    for day in ("4 November 2015", "4 November 2016", "4 November 2017"):
        assert f"{day}</time>" in text
    assert "4 October 2017</time>" in text  # the last day to convene


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-02-27", ("nothing due yet", None)),
        ("2026-02-28", ("may be held", None)),
        ("2027-02-28", ("due", "older than three years")),
        ("2028-02-29", ("due", "held until 29 February 2028")),
        ("2028-03-01", ("overdue", "older than four years")),
    ],
)
def test_the_cycle_goes_from_early_to_overdue(works, sign_in, clock, day, shown):
    state, warned = shown
    held_extraordinary(works, closed_at=BEGAN)
    clock.set(datetime.fromisoformat(day).replace(tzinfo=UTC))

    text, home = (read(sign_in(PRESIDENT), path) for path in ("/calendar", "/"))

    assert f"{state}</span>" in text
    assert "29 January 2028</time>" in text  # the last day to convene for the latest
    for page in (text, home):
        assert (WARNING in page) is (warned is not None)
        assert warned is None or warned in page


def test_only_the_table_is_warned_on_the_first_page(sign_in):
    assert "older than four years" in read(sign_in(PRESIDENT), "/")
    assert "older than four years" not in read(sign_in(ONE_MEMBER), "/")


def test_once_the_next_one_is_convened_nothing_is_warned_of(works, sign_in):
    sitting = convened_extraordinary(works, opens_at=NOON + timedelta(days=3))

    text = read(sign_in(PRESIDENT))

    assert f'<a href="/assemblies/{sitting}">International meeting</a>' in text
    assert WARNING not in text
    assert WARNING not in read(sign_in(PRESIDENT), "/")
