"""A vote closes: what the chair confirms, what the result tells, what waits."""

from datetime import timedelta

import pytest

from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    member_id,
    open_sitting,
)
from tests.voting import (
    AGAINST,
    FOR,
    cast,
    cast_all,
    close,
    open_vote,
    put,
)

HOUR = timedelta(hours=1)


def test_the_chair_sees_who_has_not_voted_with_their_hour_and_confirms(works, sign_in):
    vote, browser = open_vote(works), sign_in(PRESIDENT)
    cast_all(works, vote, VICE_PRESIDENT, FOR, "k1")

    page = browser.get(f"/votes/{vote}/closure").text
    number = {"confirmed_not_voting": "80"}
    answer = browser.post(f"/votes/{vote}/closure", data=number)

    assert 'name="confirmed_not_voting" value="80"' in page
    assert "Novellara" in page
    assert "13:00 (Rome)" in page
    assert answer.status_code == 303
    assert "choice-for" in browser.get(answer.location).text


def test_a_number_no_longer_true_is_shown_again(works, sign_in):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    answer = sign_in(PRESIDENT).post(
        f"/votes/{vote}/closure", data={"confirmed_not_voting": "104"}
    )

    assert answer.status_code == 409
    assert 'name="confirmed_not_voting" value="103"' in answer.text


@pytest.mark.parametrize(
    ("number", "status"), [("", 409), ("many", 422), ("-1", 422), ("9" * 30, 422)]
)
def test_a_number_is_one(works, sign_in, number, status):
    vote = open_vote(works)

    answer = sign_in(PRESIDENT).post(
        f"/votes/{vote}/closure", data={"confirmed_not_voting": number}
    )

    assert answer.status_code == status


def test_a_second_click_hears_when_it_closed(works, sign_in):
    vote, browser = open_vote(works), sign_in(PRESIDENT)
    number = {"confirmed_not_voting": "104"}
    browser.post(f"/votes/{vote}/closure", data=number)

    answer = browser.post(f"/votes/{vote}/closure", data=number)

    assert answer.status_code == 409
    assert "This vote closed at" in answer.text


@pytest.mark.parametrize("name", [ONE_MEMBER, TABLE_SECRETARY])
def test_nobody_but_the_chair_closes(works, sign_in, name):
    vote = open_vote(works)

    answer = sign_in(name).post(
        f"/votes/{vote}/closure", data={"confirmed_not_voting": "104"}
    )

    assert answer.status_code == 409
    assert "president" in answer.text


def test_the_result_is_told_with_its_article_and_its_roll_call(works, sign_in, clock):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")
    cast_all(works, vote, ONE_MEMBER, AGAINST, "k2")
    cast(works, vote, PRESIDENT, {member_id(works, "Mulhouse"): FOR}, "k3")
    clock.set(NOON + HOUR)
    close(works, vote, confirmed=102)

    page = sign_in(ASSOCIATE).get(f"/votes/{vote}").text

    assert "Not adopted" in page
    assert "B6" in page
    assert '<rect class="bar-against" x="0.96%" y="20%" width="0.96%"' in page
    assert page.count("choice-none") == 102
    assert "once" in page


def test_between_the_end_and_the_count_there_is_no_roll_call(works, sign_in, clock):
    vote = open_vote(works)
    cast_all(works, vote, ONE_MEMBER, FOR, "k1")
    clock.set(NOON + 24 * HOUR)

    page = sign_in(PRESIDENT).get(f"/votes/{vote}").text

    assert "is being counted" in page
    assert "choice-for" not in page


def test_every_page_says_that_a_vote_waits_until_all_have_voted(works, sign_in):
    vote, browser = open_vote(works), sign_in(TABLE_SECRETARY)

    before = browser.get("/").text
    cast_all(works, vote, TABLE_SECRETARY, FOR, "k1")

    assert "A vote waits for you" in before
    assert "19 members still to vote" in before
    assert "A vote waits for you" not in browser.get("/").text


def test_a_vote_waits_for_no_associate_and_not_after_the_end(works, sign_in, clock):
    open_vote(works)

    assert "A vote waits" not in sign_in(ASSOCIATE).get("/").text
    clock.set(NOON + 24 * HOUR)
    assert "A vote waits" not in sign_in(ONE_MEMBER).get("/").text


def test_several_votes_that_wait_fold_into_one_line(works, sign_in):
    sitting = open_sitting(works)
    votes = put(works, sitting), put(works, sitting, "Another text")

    told = sign_in(ONE_MEMBER).get("/").text

    assert "2 votes wait for you" in told
    assert all(f'<li><a href="/votes/{vote}" ' in told for vote in votes)
