"""/resolutions: what a member reads there, finds, and goes on to."""

import re

import pytest
from sqlalchemy import update

from assembly.models.agenda_motion import AgendaMotion
from assembly.models.person import Person
from tests.cast import ASSOCIATE, ONE_MEMBER, open_sitting
from tests.conftest import signed_in
from tests.resolved import ACCOUNTS, CLOSED, SEAT, decide, held, meet, program, shut
from tests.telling import words_of

MALFORMED = (
    "assembly=one",
    "assembly=0",
    "subject=information",
    "year=20x6",
    "page=0",
    f"page={'9' * 40}",
    f"q={'x' * 201}",
    "year=2026&year=2025",
)


def in_english(works):
    """Everybody reads English: the tests quote what the pages say."""
    with works.writers.begin() as db:
        db.execute(update(Person).values(language="en", time_zone="Europe/Lisbon"))


@pytest.fixture(scope="module")
def member(tmp_path_factory, founders_db):
    """A member's browser, after two assemblies were held and closed."""
    with program(tmp_path_factory.mktemp("decided"), founders_db) as app:
        held(app.extensions["works"])
        in_english(app.extensions["works"])
        yield signed_in(app, ONE_MEMBER)


@pytest.fixture
def newcomer(works, sign_in):
    """A member's browser, before any assembly."""
    in_english(works)
    return sign_in(ONE_MEMBER)


def read(browser, asked=""):
    answer = browser.get(f"/resolutions{asked}")
    assert answer.status_code == 200
    return answer.text


def cards(page):
    """The numbers of the votes on the page, in its order."""
    return re.findall(r'id="resolution-(\d+)"', page)


def test_each_has_its_text_result_article_and_moment(member):
    page = words_of(read(member))

    assert ACCOUNTS in page
    assert SEAT not in page
    assert "1 for, 0 against, 0 abstained, on a roll of 104 B6" in page
    assert "Adopted Monday, 2 March 2026, 12:00 (Lisbon) , Spring assembly" in page
    assert "present 25, represented 0 B7" in page
    assert "Agadir is elected: Assembly table, president" in page
    assert "Agadir 2, Mulhouse 1, Novellara 0" in page
    assert "4 resolutions of 4" in page


def test_each_leads_to_its_place_in_the_minutes(member):
    page = read(member, "?assembly=2")

    ways = re.findall(r'href="(/assemblies/\d+/minutes)#(vote-\d+)"', page)
    assert len(ways) == 3
    for minutes, anchor in ways:
        assert f'id="{anchor}"' in member.get(minutes).text


def test_a_change_of_the_bylaws_leads_to_its_version(member):
    page = read(member, "?subject=change_of_bylaws")

    assert 'href="/texts/bylaws/versions/1"' in page
    assert "bylaws, version 1" in words_of(page)
    assert member.get("/texts/bylaws/versions/1").status_code == 200


def test_what_an_open_assembly_decided_says_so(works, newcomer):
    meet(works)

    page = read(newcomer)

    assert "the assembly is still open" in page
    assert "/minutes#" not in page
    assert 'href="/votes/' in page


def test_a_motion_without_effect_says_so(works, newcomer):
    meet(works)
    with works.writers.begin() as db:
        db.execute(update(AgendaMotion).values(without_effect="It was gone."))

    assert "Without effect" in read(newcomer, "?subject=agenda")


@pytest.mark.parametrize(
    ("asked", "many", "kept"),
    [
        ("?q=ACCOUNTS", 1, ['value="ACCOUNTS"']),
        ("?q=agadir&subject=election", 1, ['value="election" selected']),
        ("?assembly=1&subject=&year=&q=", 1, ['value="1" selected']),
        ("?year=2026&page=1", 4, ['value="2026" selected']),
        ("?year=2025", 0, ["No resolution has these words"]),
        ("?subject=exclusion", 0, ["0 resolutions of 4"]),
        ("?q=<seville>", 0, ['value="&lt;seville&gt;"', "show all"]),
    ],
)
def test_what_was_asked_for_is_found_and_kept_in_the_form(member, asked, many, kept):
    page = read(member, asked)

    assert len(cards(page)) == many
    assert [said for said in kept if said not in page] == []


def test_pages_keep_the_filters(works, newcomer):
    sitting = open_sitting(works)
    for number in range(21):
        decide(works, sitting, 2, f"We plant tree {number:02}.")
    shut(works, sitting, CLOSED)

    first, second = read(newcomer, "?q=tree"), read(newcomer, "?q=tree&page=2")

    assert 'rel="next" href="/resolutions?q=tree&amp;page=2"' in first
    assert 'rel="prev" href="/resolutions?q=tree"' in second
    assert "Page 2 of 2" in second
    assert (len(cards(first)), len(cards(second))) == (20, 1)
    assert "tree 20" in first
    assert "There are not so many pages." in read(newcomer, "?q=tree&page=3")


@pytest.mark.parametrize("asked", ["", "?q=seville"])
def test_before_the_first_assembly_it_is_empty(newcomer, asked):
    assert "No assembly has adopted anything yet" in read(newcomer, asked)


@pytest.mark.parametrize("asked", MALFORMED)
def test_what_cannot_be_read_is_malformed(member, asked):
    answer = member.get(f"/resolutions?{asked}")

    assert answer.status_code == 422
    assert 'class="objections"' in answer.text


def test_associates_read_it_and_find_it_in_the_navigation(sign_in):
    browser = sign_in(ASSOCIATE)

    assert 'href="/resolutions"' in browser.get("/").text
    assert 'href="/api"' in read(browser)
