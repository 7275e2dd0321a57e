"""A vote on the pages: the sheet, its receipt, the closing, the result."""

import re
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
    ABSTAIN,
    AGAINST,
    FOR,
    QUESTION,
    ballots,
    cast,
    cast_all,
    close,
    members_of,
    open_vote,
    put,
)

HOUR = timedelta(hours=1)
KEY = "a-key-of-the-sheet"
CHECKED = re.compile(r'name="(member-\d+|all)" value="(\w*)" checked')
LEGIBLE = re.compile(r"\bchoice-(for|against|abstain)\b|Voted:")


def sheet(works, name, choice="", **fields):
    """The form as this person's browser sends it, every member left to `choice`."""
    each = {f"member-{m}": choice for m in members_of(works, name)}
    return {"key": KEY, "all": "", **each, **fields}


def test_nothing_is_chosen_beforehand_for_who_has_not_voted(works, sign_in):
    vote = open_vote(works)

    page = sign_in(VICE_PRESIDENT).get(f"/votes/{vote}").text

    assert QUESTION in page
    assert "24 of 24 still to vote" in page
    assert {value for _, value in CHECKED.findall(page)} == {""}


def test_one_choice_for_all_is_cast_in_one_request(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)
    form = sheet(works, VICE_PRESIDENT, all="for")

    answer = browser.post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 303
    assert list(ballots(works, vote).values()) == [FOR] * 24
    assert "24 ballots were received" in browser.get(answer.location).text


def test_each_member_its_own_choice_and_one_is_left_out(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)
    first, second, third, *rest = members_of(works, VICE_PRESIDENT)
    own = {f"member-{first}": "against", f"member-{second}": "later"}
    form = sheet(works, VICE_PRESIDENT, all="abstain", **own)

    answer = browser.post(f"/votes/{vote}/ballots", data=form)

    assert "1 of 24 still to vote" in browser.get(answer.location).text
    cast_now = {first: AGAINST, **dict.fromkeys([third, *rest], ABSTAIN)}
    assert ballots(works, vote) == cast_now


def test_one_sees_the_present_ballots_of_one_s_own_members_only(works, sign_in):
    vote = open_vote(works)
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k1")
    cast_all(works, vote, ONE_MEMBER, FOR, "k2")

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert CHECKED.findall(page) == [
        (f"member-{members_of(works, ONE_MEMBER)[0]}", "for")
    ]
    assert "Your member has voted" in page
    assert "20 of 104 members have voted" in page


@pytest.mark.parametrize(
    "where", ["/", "/votes/1", "/votes/1/panel", "/votes/1/closure", "/items/2/votes"]
)
def test_while_it_is_open_no_page_tells_the_choice_of_another(works, sign_in, where):
    vote = open_vote(works)
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k1")

    page = sign_in(PRESIDENT).get(where)

    assert page.status_code == 200
    assert not LEGIBLE.search(page.text)


def test_a_receipt_tells_no_choice_before_the_closing_and_all_after(works, sign_in):
    vote, browser = open_vote(works), sign_in(ONE_MEMBER)
    form = sheet(works, ONE_MEMBER, "against")
    receipt = browser.post(f"/votes/{vote}/ballots", data=form).location

    before = browser.get(receipt).text
    close(works, vote, confirmed=103)
    after = browser.get(receipt).text

    assert re.search(r"<code>[0-9a-f]{64}</code>", before)
    assert not LEGIBLE.search(before)
    assert "choice-against" in after


def test_a_receipt_is_for_its_person_only(works, sign_in):
    vote = open_vote(works)
    receipt = cast_all(works, vote, ONE_MEMBER, FOR, "k1")

    page = sign_in(PRESIDENT).get(f"/votes/{vote}/receipts/{receipt.sheet_id}")

    assert page.status_code == 404


def test_a_double_click_gives_the_same_receipt(works, sign_in):
    vote, browser = open_vote(works), sign_in(TABLE_SECRETARY)
    form = sheet(works, TABLE_SECRETARY, all="for")

    first, second = (browser.post(f"/votes/{vote}/ballots", data=form) for _ in "12")

    assert first.location == second.location
    assert len(ballots(works, vote)) == 19


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"all": "perhaps"}, "“perhaps” is no choice"),
        ({"member-0": "for"}, "names no member"),
        ({"member-99999999999999999999": "for"}, "names no member"),
        ({"key": ""}, "no key"),
        ({"all": ["for", "against"]}, "two things at once"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_shown_again(works, sign_in, wrong, sentence):
    vote = open_vote(works)
    form = sheet(works, ONE_MEMBER, "against") | wrong

    answer = sign_in(ONE_MEMBER).post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'value="against" checked' in answer.text
    assert ballots(works, vote) == {}


def test_a_foreign_member_is_refused_and_the_form_kept(works, sign_in):
    vote = open_vote(works)
    foreign = member_id(works, "Novellara")
    form = sheet(works, VICE_PRESIDENT, "against", **{f"member-{foreign}": "for"})

    answer = sign_in(VICE_PRESIDENT).post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 409
    assert "You do not represent Novellara" in answer.text
    assert answer.text.count('value="against" checked') == 24
    assert ballots(works, vote) == {}


def test_an_empty_sheet_is_refused(works, sign_in):
    vote = open_vote(works)
    form = sheet(works, VICE_PRESIDENT)

    answer = sign_in(VICE_PRESIDENT).post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 409
    assert "The sheet is empty" in answer.text


def test_a_sheet_sent_after_the_closing_hears_when_it_was(works, sign_in):
    vote = open_vote(works)
    close(works, vote, confirmed=104)
    form = sheet(works, ONE_MEMBER, "for")

    answer = sign_in(ONE_MEMBER).post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 409
    assert "This vote closed at" in answer.text
    assert "Roll-call" in answer.text


def test_an_associate_sees_the_question_and_why_there_is_no_sheet(works, sign_in):
    vote = open_vote(works)

    page = sign_in(ASSOCIATE).get(f"/votes/{vote}").text

    assert "You vote for no member" in page
    assert "member-" not in page


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
    assert '<rect class="bar-against" x="1" y="0" width="1"' in page
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


@pytest.mark.parametrize("number", ["999", "99999999999999999999"])
def test_a_vote_that_is_not_there_is_a_miss(works, sign_in, number):
    put(works, open_sitting(works))

    assert sign_in(ONE_MEMBER).get(f"/votes/{number}").status_code == 404


def test_a_stranger_is_sent_to_the_door(works, stranger):
    vote = open_vote(works)

    assert stranger.get(f"/votes/{vote}").status_code == 303
    assert stranger.post(f"/votes/{vote}/ballots").status_code == 303
