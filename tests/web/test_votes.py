"""A vote on the pages: the sheet of one person."""

import re

import pytest

from tests.cast import (
    ASSOCIATE,
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
    cast_all,
    close,
    members_of,
    open_vote,
    put,
)

KEY = "a-key-of-the-sheet"
CHECKED = re.compile(r'name="(member-\d+|all)" value="(\w*)" checked')
LEGIBLE = re.compile(r"\bchoice-(for|against|abstain)\b|Voted:")


def sheet(works, name, choice="", **fields):
    """The form as this person's browser sends it: `choice` for every member."""
    each = {f"member-{m}": choice for m in members_of(works, name)}
    return {"key": KEY, **each, **fields}


def test_nothing_is_chosen_beforehand_for_who_has_not_voted(works, sign_in):
    vote = open_vote(works)

    page = sign_in(VICE_PRESIDENT).get(f"/votes/{vote}").text

    assert QUESTION in page
    assert "24 of 24 still to vote" in page
    assert CHECKED.findall(page) == []


def test_one_choice_for_all_fills_the_sheet_and_casts_nothing(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)

    answer = browser.post(f"/votes/{vote}/ballots", data={"key": KEY, "all": "for"})

    filled = dict(CHECKED.findall(answer.text))
    assert answer.status_code == 200
    assert "Nothing is cast yet" in answer.text
    assert ballots(works, vote) == {}
    assert list(filled.values()) == ["for"] * 24
    browser.post(f"/votes/{vote}/ballots", data={"key": KEY, **filled})
    assert list(ballots(works, vote).values()) == [FOR] * 24


def test_one_choice_for_all_leaves_what_is_chosen_and_what_is_cast(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)
    first, second, *rest = members_of(works, VICE_PRESIDENT)
    browser.post(f"/votes/{vote}/ballots", data={"key": KEY, f"member-{first}": "for"})
    form = {"key": KEY, "all": "abstain", f"member-{second}": "against"}

    answer = browser.post(f"/votes/{vote}/ballots", data=form)

    filled = {f"member-{m}": "abstain" for m in rest}
    assert dict(CHECKED.findall(answer.text)) == filled | {
        f"member-{second}": "against"
    }


def test_the_ballots_of_all_members_are_cast_in_one_request(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)
    form = sheet(works, VICE_PRESIDENT, "for")

    answer = browser.post(f"/votes/{vote}/ballots", data=form)

    assert answer.status_code == 303
    assert list(ballots(works, vote).values()) == [FOR] * 24
    assert "24 ballots were received" in browser.get(answer.location).text


def test_each_member_its_own_choice_and_one_is_left_out(works, sign_in):
    vote, browser = open_vote(works), sign_in(VICE_PRESIDENT)
    first, second, third, *rest = members_of(works, VICE_PRESIDENT)
    own = {f"member-{first}": "against", f"member-{second}": "later"}
    form = sheet(works, VICE_PRESIDENT, "abstain", **own)

    answer = browser.post(f"/votes/{vote}/ballots", data=form)

    assert "1 of 24 still to vote" in browser.get(answer.location).text
    cast_now = {first: AGAINST, **dict.fromkeys([third, *rest], ABSTAIN)}
    assert ballots(works, vote) == cast_now


def test_one_sees_the_present_ballots_of_one_s_own_members_only(works, sign_in):
    vote = open_vote(works)
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k1")
    cast_all(works, vote, ONE_MEMBER, FOR, "k2")

    page = sign_in(ONE_MEMBER).get(f"/votes/{vote}").text

    assert page.count("Voted:") == 1
    assert "Voted: For, cast by Raul Daoli" in page
    assert CHECKED.findall(page) == []
    assert "Your member has voted" in page
    assert 'data-turnout="1">20</span> of 104 members' in page


@pytest.mark.parametrize(
    "where", ["/", "/votes/1", "/votes/1/panel", "/votes/1/closure", "/items/2/votes"]
)
def test_while_it_is_open_no_page_tells_the_choice_of_another(works, sign_in, where):
    vote = open_vote(works)
    cast_all(works, vote, TABLE_SECRETARY, AGAINST, "k1")

    page = sign_in(PRESIDENT).get(where)

    assert page.status_code == 200
    assert not LEGIBLE.search(page.text)


def test_a_double_click_gives_the_same_receipt(works, sign_in):
    vote, browser = open_vote(works), sign_in(TABLE_SECRETARY)
    form = sheet(works, TABLE_SECRETARY, "for")

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


@pytest.mark.parametrize("number", ["999", "99999999999999999999"])
def test_a_vote_that_is_not_there_is_a_miss(works, sign_in, number):
    put(works, open_sitting(works))

    assert sign_in(ONE_MEMBER).get(f"/votes/{number}").status_code == 404


def test_a_stranger_is_sent_to_the_door(works, stranger):
    vote = open_vote(works)

    assert stranger.get(f"/votes/{vote}").status_code == 303
    assert stranger.post(f"/votes/{vote}/ballots").status_code == 303
