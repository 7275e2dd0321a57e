"""The register's pages: whoever belongs to the network reads them."""

import re
from datetime import timedelta

import pytest

from assembly.models.member import Member
from assembly.models.person import Person
from assembly.rules.vocabulary import College
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    VICE_PRESIDENT,
    member_id,
    person_id,
)

RIEGERT = "Florian Riegert"


@pytest.fixture
def page(works):
    """The address of a member's page."""

    def page(name: str, college: College = College.BY_RIGHT, more: str = "") -> str:
        return f"/members/{member_id(works, name, college)}{more}"

    return page


def named(text: str) -> list[str]:
    """The members in the list of the page."""
    return re.findall(r'class="register-name"[^>]*><bdi>([^<]*)<', text)


@pytest.mark.parametrize("name", [PRESIDENT, ASSOCIATE, SECRETARIAT])
def test_the_whole_register_is_read_by_members_of_all_colleges(sign_in, name):
    answer = sign_in(name).get("/members")

    assert answer.status_code == 200
    assert len(named(answer.text)) == 108
    assert "104 voting members" in answer.text
    assert "73 effective, 31 by right" in answer.text
    assert "4 associates" in answer.text


def test_a_map_shows_where_they_are_and_says_it_in_words(sign_in):
    read = sign_in(ONE_MEMBER).get("/members").text

    assert ">25</text>" in read  # around Ulyanovsk
    assert '<a href="/members?country=RU">Russia</a> <strong>25</strong>' in read
    assert "beyond this map" not in read


@pytest.mark.parametrize(
    ("asked", "first", "count"),
    [
        ("q=novellara", "Novellara", 1),
        ("q=RAUL+daoli", "Novellara", 1),
        ("q=sebastien", "Mulhouse", 2),
        ("q=ретезянк", "", 0),
        ("country=FR&college=by_right", "Mulhouse", 2),
        ("continent=AF&college=by_right&q=aitbrahim", "Belfaa", 7),
        ("college=associate", "Carine Jansen, DiCS Director", 4),
        ("country=ZZ", "", 0),
    ],
)
def test_members_are_found_by_name_person_place_and_college(
    sign_in, asked, first, count
):
    answer = sign_in(PRESIDENT).get(f"/members?{asked}")

    found = named(answer.text)
    assert answer.status_code == 200
    assert (found[:1] or [""])[0] == first
    assert len(found) == count


@pytest.mark.parametrize("asked", ["college=founder", "continent=ATLANTIS"])
def test_a_filter_that_does_not_exist_is_malformed(sign_in, asked):
    assert sign_in(PRESIDENT).get(f"/members?{asked}").status_code == 422


def test_countries_are_named_in_the_language_of_the_page(sign_in):
    answer = sign_in(PRESIDENT).get("/members?country=CV")

    assert '<option value="CV" selected>Cape Verde</option>' in answer.text


def test_one_member_shows_its_college_its_person_and_its_posts(sign_in, page):
    answer = sign_in(ASSOCIATE).get(page("Mulhouse"))

    assert answer.status_code == 200
    assert PRESIDENT in answer.text
    assert 'datetime="2013-11-04T17:30:00+00:00"' in answer.text
    assert 'id="posts"' in answer.text


def test_a_member_that_named_nobody_says_so(sign_in, page):
    answer = sign_in(PRESIDENT).get(page("Salaspils", College.EFFECTIVE))

    assert "nobody can speak or vote for it" in answer.text


@pytest.mark.parametrize("path", ["/members/0", "/members/9999", f"/members/{10**30}"])
def test_a_member_that_does_not_exist_is_a_miss(sign_in, path):
    assert sign_in(PRESIDENT).get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/members", "/members/1", "/members/1/representation"]
)
def test_nobody_signed_out_reads_the_register(stranger, path):
    assert stranger.get(path).status_code == 303


def test_somebody_who_represents_nobody_any_more_stays_outside(sign_in, works):
    browser = sign_in(ONE_MEMBER)
    with works.writers.begin() as db:
        db.get(Member, member_id(works, "Novellara")).ended_at = NOON

    assert browser.get("/members").status_code == 403


def test_a_member_changes_its_representative(sign_in, page, works, clock):
    clock.set(NOON + timedelta(hours=1))
    browser = sign_in(PRESIDENT)
    named = {"person": str(person_id(works, RIEGERT))}

    answer = browser.post(page("Mulhouse", more="/representation"), data=named)

    assert answer.status_code == 303
    shown = browser.get(answer.location).text
    assert f"<strong><bdi>{RIEGERT}</bdi></strong>" in shown
    assert f"<li><bdi>{PRESIDENT}</bdi>" in shown
    assert 'datetime="2026-03-01T13:00:00+00:00"' in shown


def test_the_secretariat_enters_somebody_new_for_a_member(sign_in, page, works):
    new = {"name": "Dominique Lachat", "address": "lachat@example.org"}

    answer = sign_in(SECRETARIAT).post(
        page("Libreville", more="/representation"), data=new
    )

    assert answer.status_code == 303
    assert "Dominique Lachat" in sign_in(PRESIDENT).get(page("Libreville")).text


def test_who_hands_over_the_last_member_is_outside_at_once(sign_in, page, works):
    browser = sign_in(ONE_MEMBER)
    named = {"person": str(person_id(works, RIEGERT))}

    browser.post(page("Novellara", more="/representation"), data=named)

    assert browser.get("/members").status_code == 403


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Choose a person of the register"),
        ({"person": "999999"}, "Not a valid choice"),
        ({"person": "one"}, "Not a valid choice"),
        ({"name": "Eric Gignet"}, "Write an address like name@example.org"),
        ({"address": "gignet@example.org"}, "Write the person&#39;s name"),
        ({"name": "Eric Gignet", "address": "at home"}, "Write an address like"),
        ({"name": "x" * 201, "address": "x@example.org"}, "longer than 200"),
    ],
)
def test_a_malformed_form_is_shown_again_with_what_was_written(
    sign_in, page, works, data, sentence
):
    with works.writers.begin() as db:
        db.get(Person, person_id(works, PRESIDENT)).language = "en"
    answer = sign_in(PRESIDENT).post(
        page("Mulhouse", more="/representation"), data=data
    )

    assert answer.status_code == 422
    assert sentence in answer.text
    for value in data.values():
        if not value.isdecimal() and value != "one":
            assert f'value="{value}"' in answer.text


def test_naming_both_somebody_known_and_somebody_new_is_malformed(sign_in, page, works):
    both = {
        "person": str(person_id(works, RIEGERT)),
        "name": "Eric Gignet",
        "address": "gignet@example.org",
    }

    answer = sign_in(PRESIDENT).post(
        page("Mulhouse", more="/representation"), data=both
    )

    assert answer.status_code == 422


def test_a_refused_change_shows_the_article_and_keeps_the_form(sign_in, page):
    new = {"name": "Eric Gignet", "address": "gignet@example.org"}

    answer = sign_in(VICE_PRESIDENT).post(
        page("Mulhouse", more="/representation"), data=new
    )

    assert answer.status_code == 409
    assert '<span class="article">S2</span>' in answer.text
    assert 'value="gignet@example.org"' in answer.text


def test_who_may_not_change_it_is_told_before_trying(sign_in, page):
    browser = sign_in(VICE_PRESIDENT)

    assert "/representation" not in browser.get(page("Mulhouse")).text
    told = browser.get(page("Mulhouse", more="/representation")).text
    assert 'class="objections"' in told
    assert "<form" not in told[told.index("<main") : told.index("</main>")]


def test_the_present_representative_is_not_offered_again(sign_in, page):
    told = sign_in(PRESIDENT).get(page("Mulhouse", more="/representation")).text

    assert f">{RIEGERT}</option>" in told
    assert f">{PRESIDENT}</option>" not in told


def test_a_form_without_its_token_changes_nothing(sign_in, page, works):
    browser = sign_in(PRESIDENT)
    browser.csrf = None

    answer = browser.post(
        page("Mulhouse", more="/representation"),
        data={"person": str(person_id(works, RIEGERT))},
    )

    assert answer.status_code == 400
    assert f"<strong><bdi>{PRESIDENT}" in browser.get(page("Mulhouse")).text
