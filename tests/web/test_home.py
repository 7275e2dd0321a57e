"""The first page, and who gets to it."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    open_sitting,
)
from tests.proxies import OTHER_EUROPEAN, held
from tests.voting import open_vote


def needs_in(page):
    """What the first page says that needs the reader."""
    return page.partition('class="needs"')[2].partition("</section>")[0]


def test_somebody_signed_in_is_greeted_by_name(sign_in):
    answer = sign_in(PRESIDENT).get("/")

    assert answer.status_code == 200
    assert PRESIDENT in answer.text


def test_nobody_signed_out_gets_in(stranger):
    answer = stranger.get("/")

    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in")


def test_everybody_sees_whom_they_represent_and_in_which_posts(sign_in):
    told = sign_in(VICE_PRESIDENT).get("/").text

    assert told.count('class="register-name"') == 24
    assert 'id="posts"' in told


def test_who_has_no_post_is_shown_none(sign_in):
    told = sign_in(ONE_MEMBER).get("/").text

    assert "Novellara" in told
    assert 'id="posts"' not in told


def test_the_secretariat_sees_that_it_has_no_vote(sign_in):
    assert "has no vote" in sign_in(SECRETARIAT).get("/").text


def test_the_assembly_that_is_open_comes_first_with_the_way_in(sign_in, works):
    later = open_sitting(works, opens_at=NOON + timedelta(days=30))
    sitting = open_sitting(works)

    told = sign_in(ASSOCIATE).get("/").text

    assert f"/assemblies/{sitting}/room" in told
    assert told.index(f'"/assemblies/{sitting}"') < told.index(f'"/assemblies/{later}"')


def test_without_an_assembly_it_says_so(sign_in):
    assert 'class="card assembly-card"' not in sign_in(ONE_MEMBER).get("/").text


def test_a_number_that_no_row_can_have_is_a_miss(sign_in):
    assert sign_in(PRESIDENT).get(f"/members/{10**20}").status_code == 404


def test_the_places_are_reached_from_everywhere_and_the_one_one_is_at_is_marked(
    sign_in,
):
    told = sign_in(ONE_MEMBER).get("/organs").text

    for path in ("/assemblies", "/calendar", "/texts", "/members"):
        assert f'<li><a href="{path}">' in told
    assert '<li><a href="/organs" aria-current="page">' in told


@pytest.mark.parametrize(
    ("path", "place"),
    [("/admissions", "/members"), ("/board", "/organs"), ("/dues", "/members")],
)
def test_a_page_within_a_place_marks_it_too(sign_in, path, place):
    told = sign_in(ONE_MEMBER).get(path).text

    assert f'<li><a href="{place}" aria-current="true">' in told
    assert told.count("aria-current") == 4  # wide, behind the menu; language, theme


def test_the_room_of_an_assembly_is_among_the_assemblies(sign_in, works):
    sitting = open_sitting(works)

    told = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room").text

    assert '<li><a href="/assemblies" aria-current="true">' in told


def test_an_open_vote_comes_first_with_how_many_still_vote_and_the_way(sign_in, works):
    vote = open_vote(works)

    told = needs_in(sign_in(TABLE_SECRETARY).get("/").text)

    assert "19 members still to vote" in told
    assert f'href="/votes/{vote}"' in told
    assert told.index(f'href="/votes/{vote}"') < told.index("Enter the room")


def test_where_nothing_waits_it_is_said_calmly(sign_in):
    told = needs_in(sign_in(ASSOCIATE).get("/").text)

    assert "Nothing. Whatever comes to need you will stand here." in told
    assert '<li class="need' not in told


def test_proxies_that_one_holds_are_told_while_they_count(
    sign_in, works, extraordinary, giver, holder
):
    held(works, extraordinary, giver, holder)

    assert "You vote by proxy for 1 member." in sign_in(OTHER_EUROPEAN).get("/").text
    assert "You vote by proxy" not in sign_in(ONE_MEMBER).get("/").text


def test_the_table_is_told_what_is_near_and_members_are_not(sign_in):
    # 1 March: the spring assembly is convened by the 16th, at the latest.
    told = needs_in(sign_in(PRESIDENT).get("/").text)

    assert "Ordinary assembly: report and accounts" in told
    assert "convene by" in told
    assert "convene by" not in needs_in(sign_in(ONE_MEMBER).get("/").text)


def test_newsletters_are_told_to_the_secretariat(sign_in, clock):
    clock.set(datetime(2026, 4, 20, 12, tzinfo=UTC))  # one goes out by the 30th

    assert "Newsletter" in needs_in(sign_in(SECRETARIAT).get("/").text)
    assert "Newsletter" not in needs_in(sign_in(PRESIDENT).get("/").text)
