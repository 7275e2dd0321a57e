"""The room's page, as everybody in it reads it."""

from datetime import timedelta

import pytest

from assembly.models.assembly import Assembly
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    item_ids,
    open_sitting,
)
from tests.use_cases.discussing.saying import say


@pytest.mark.parametrize("name", [PRESIDENT, ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_members_and_the_secretariat_find_the_agenda_and_a_form(works, sign_in, name):
    sitting = open_sitting(works)

    page = sign_in(name).get(f"/assemblies/{sitting}/room")

    assert page.status_code == 200
    assert page.text.count("not yet discussed") == 6  # three items, listed and headed
    assert page.text.count('<form class="say"') == 3
    assert "Europe/Lisbon" in page.text


@pytest.mark.parametrize(
    ("hours", "said", "forms"),
    [
        (-1, "opens in", 0),
        (1, "closes in", 3),
        (24, "can only be read: the assembly closed at", 0),
    ],
)
def test_the_page_says_when_it_opens_or_closes(app, sign_in, hours, said, forms):
    works = app.extensions["works"]
    sitting = open_sitting(works)
    works.clock.set(NOON + timedelta(hours=hours))

    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room")

    assert said in page.text
    assert page.text.count('<form class="say"') == forms


def test_the_countdown_and_the_strip_follow_the_server_s_clock(works, clock, sign_in):
    sitting = open_sitting(works)
    clock.set(NOON + timedelta(hours=3, minutes=30))

    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room")

    assert '<strong id="countdown">20:30:00</strong>' in page.text
    assert 'x1="210" x2="210"' in page.text
    assert 'class="hours-night" x="600" width="540"' in page.text  # nine hours


def test_a_draft_has_no_room(works, sign_in):
    sitting = open_sitting(works)
    with works.writers.begin() as db:
        db.get(Assembly, sitting).convened_at = None

    assert sign_in(PRESIDENT).get(f"/assemblies/{sitting}/room").status_code == 404


@pytest.mark.parametrize("page", ["room", "room/news?after=-1", "room/presence"])
def test_nobody_signed_out_reads_anything(works, stranger, page):
    answer = stranger.get(f"/assemblies/{open_sitting(works)}/{page}")

    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in")


def test_the_button_makes_my_members_present_once(works, sign_in):
    sitting = open_sitting(works)
    browser = sign_in(TABLE_SECRETARY)
    page = browser.get(f"/assemblies/{sitting}/room").text
    assert "my 19 members are present" in page
    assert "<span data-present>0</span> of 104 members present" in page

    answer = browser.post(f"/assemblies/{sitting}/room/attendance")

    page = browser.get(answer.location).text
    assert answer.status_code == 303
    assert "<span data-present>19</span> of 104 members present" in page
    assert "members are present</button>" not in page


def test_nobody_becomes_present_after_closing(works, clock, sign_in):
    sitting = open_sitting(works)
    clock.set(NOON + timedelta(hours=24))

    answer = sign_in(ONE_MEMBER).post(f"/assemblies/{sitting}/room/attendance")

    assert answer.status_code == 409
    assert "The room is open from" in answer.text


def test_the_discussion_stands_under_its_item_with_the_member_spoken_for(
    works, sign_in
):
    sitting = open_sitting(works)
    item = item_ids(works, sitting)[1]
    first = say(works, ONE_MEMBER, item)
    say(works, ASSOCIATE, item, parent_id=first, body="D'accord.")

    page = sign_in(PRESIDENT).get(f"/assemblies/{sitting}/room").text

    thread = page.split(f'id="thread-{item}"')[1].split('id="thread-')[0]
    assert thread.index("Nous approuvons.") < thread.index(f'id="replies-{first}"')
    assert thread.index(f'id="replies-{first}"') < thread.index("D'accord.")
    assert "for Novellara" in thread


def test_the_head_of_an_item_is_fetched_alone(works, sign_in):
    sitting = open_sitting(works)
    one, other = item_ids(works, sitting)[:2]
    browser = sign_in(ONE_MEMBER)

    page = browser.get(f"/assemblies/{sitting}/room/items/{one}")

    assert page.text.count("data-matter=") == 1
    assert f'id="matter-{other}"' not in page.text
    assert browser.get(f"/assemblies/{sitting}/room/items/999").status_code == 404


@pytest.mark.parametrize("after", ["", "x", "-2", "1e9", "99999999999999999999"])
def test_news_after_no_number_is_refused_with_a_sentence(works, sign_in, after):
    sitting = open_sitting(works)

    answer = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room/news?after={after}")

    assert answer.status_code == 422
    assert "the last entry you have" in answer.text
