"""The sheet of a secret vote: shown, looked at once more, cast for good."""

import re

import pytest

from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    VICE_PRESIDENT,
)
from tests.elections import cast_all, open_election, put, sealed, standing
from tests.proxies import OTHER_EUROPEAN, first_member, held
from tests.voting import close, members_of

KEY = "a-key-of-the-sheet"
CHECKED = re.compile(r'name="(member-\d+|all)" value="(\w*)" checked')


@pytest.fixture
def sitting(works):
    return open_election(works)


@pytest.fixture
def vote(works, sitting):
    return put(works, sitting)


@pytest.fixture
def stood(works, vote):
    return [str(number) for number in standing(works, vote)]


def form(works, name, choice="", **fields):
    """The sheet as this person's browser sends it: `choice` for every member."""
    each = {f"member-{m}": choice for m in members_of(works, name)}
    return {"key": KEY, "step": "send", **each, **fields}


def send(browser, vote, fields):
    return browser.post(f"/votes/{vote}/participations", data=fields)


def test_the_sheet_says_that_it_is_secret_and_chooses_nobody(works, sign_in, vote):
    page = sign_in(VICE_PRESIDENT).get(f"/votes/{vote}").text

    assert "nobody sees who chose what" in page
    assert "A ballot cannot be replaced" in page
    assert page.count("<fieldset") == 24
    assert CHECKED.findall(page) == []


def test_what_is_sent_is_shown_once_more_before_it_is_cast(works, sign_in, vote, stood):
    browser = sign_in(VICE_PRESIDENT)
    fields = form(works, VICE_PRESIDENT, stood[0], step="review")

    answer = send(browser, vote, fields)
    page = browser_page(answer)

    assert "Nothing is cast yet" in page
    assert "no-store" in answer.headers["Cache-Control"]
    assert page.count(f'value="{stood[0]}"') == 24
    assert sealed(works, vote) == []
    changed = send(browser, vote, fields | {"step": "change"})
    assert [value for _, value in CHECKED.findall(changed.text)] == [stood[0]] * 24


def browser_page(answer):
    assert answer.status_code == 200
    return answer.text


def test_one_choice_for_all_fills_the_sheet_and_goes_no_further(
    works, sign_in, vote, stood
):
    for step in ("review", "send"):
        fields = {"key": KEY, "all": "blank", "step": step}
        answer = send(sign_in(VICE_PRESIDENT), vote, fields)

        assert [value for _, value in CHECKED.findall(answer.text)] == ["blank"] * 24
        assert "Nothing is cast yet" in answer.text
        assert "for good" not in answer.text
    assert sealed(works, vote) == []


def test_the_ballots_of_all_members_are_cast_in_one_request(
    works, sign_in, vote, stood
):
    browser = sign_in(VICE_PRESIDENT)
    answer = send(browser, vote, form(works, VICE_PRESIDENT, stood[0]))

    assert answer.status_code == 303
    assert sealed(works, vote) == [int(stood[0])] * 24
    receipt = browser.get(answer.location).text
    assert "24 members took part" in receipt
    assert "Mulhouse" not in receipt


def test_each_its_own_choice_one_blank_and_one_left_out(works, sign_in, vote, stood):
    first, second, third, *rest = members_of(works, VICE_PRESIDENT)
    own = {f"member-{first}": stood[1], f"member-{second}": "later"}
    own[f"member-{third}"] = "blank"
    fields = form(works, VICE_PRESIDENT, stood[0], **own)

    answer = send(sign_in(VICE_PRESIDENT), vote, fields)

    assert answer.status_code == 303
    assert sealed(works, vote) == [
        *[int(stood[0])] * len(rest),
        int(stood[1]),
        None,
    ]


def test_who_has_taken_part_finds_no_choice_and_no_form(works, sign_in, vote, stood):
    browser = sign_in(ONE_MEMBER)
    send(browser, vote, form(works, ONE_MEMBER, stood[0]))

    page = browser.get(f"/votes/{vote}").text

    assert "has taken part; its ballot stands" in page
    assert "<fieldset" not in page
    assert "checked" not in page


def test_a_double_click_gives_the_same_receipt(works, sign_in, vote, stood):
    browser, fields = sign_in(ONE_MEMBER), form(works, ONE_MEMBER, stood[0])

    first, second = (send(browser, vote, fields) for _ in "12")

    assert first.location == second.location
    assert sealed(works, vote) == [int(stood[0])]


def test_an_old_sheet_is_not_looked_at_once_more_as_if_nothing_were_cast(
    works, sign_in, vote, stood
):
    """By the browser's way back, with another choice: the first ballot stands."""
    browser, fields = sign_in(ONE_MEMBER), form(works, ONE_MEMBER, stood[0])
    receipt = browser.get(send(browser, vote, fields).location).text

    answer = send(browser, vote, form(works, ONE_MEMBER, stood[1], step="review"))

    assert answer.status_code == 409
    assert "already: Novellara" in answer.text
    assert "Nothing is cast yet" not in answer.text
    assert "what arrived first stands" in receipt


@pytest.mark.parametrize("step", ["review", "send"])
def test_what_is_confirmed_after_the_closing_is_told_so(
    works, sign_in, vote, stood, step
):
    """The chair closed it while the choices were being looked at once more."""
    browser, fields = sign_in(ONE_MEMBER), form(works, ONE_MEMBER, stood[0])
    browser_page(send(browser, vote, fields | {"step": "review"}))
    close(works, vote, confirmed=None)

    answer = send(browser, vote, fields | {"step": step})

    assert answer.status_code == 409
    assert "This vote closed at" in answer.text
    assert sealed(works, vote) == []


def test_a_receipt_is_for_its_person_only(works, sign_in, vote, stood):
    receipt = cast_all(works, vote, ONE_MEMBER, int(stood[0]))

    where = f"/votes/{vote}/receipts/{receipt.sheet_id}"
    assert sign_in(PRESIDENT).get(where).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"all": "perhaps"}, "neither a candidate of this round"),
        ({"all": "999"}, "neither a candidate of this round"),
        ({"member-0": "blank"}, "names no member"),
        ({"key": ""}, "no key"),
        ({"step": "dance"}, "cannot do"),
        ({"all": ["blank", ""]}, "two things at once"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_shown_again(
    works, sign_in, vote, wrong, sentence
):
    answer = send(sign_in(ONE_MEMBER), vote, form(works, ONE_MEMBER, "blank") | wrong)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'value="blank" checked' in answer.text
    assert sealed(works, vote) == []


@pytest.mark.parametrize("step", ["review", "send"])
def test_an_empty_sheet_is_refused_before_it_is_confirmed(works, sign_in, vote, step):
    answer = send(sign_in(VICE_PRESIDENT), vote, form(works, VICE_PRESIDENT, step=step))

    assert answer.status_code == 409
    assert "The sheet is empty" in answer.text


def test_a_foreign_member_refuses_the_sheet_and_the_form_is_kept(
    works, sign_in, vote, stood
):
    foreign = {f"member-{first_member(works, ONE_MEMBER)}": "blank"}
    fields = form(works, VICE_PRESIDENT, stood[0], **foreign)

    answer = send(sign_in(VICE_PRESIDENT), vote, fields)

    assert answer.status_code == 409
    assert "You do not represent Novellara" in answer.text
    assert answer.text.count(f'value="{stood[0]}" checked') == 24


def test_an_open_sheet_is_refused_in_a_secret_vote(works, sign_in, vote):
    fields = {"key": KEY, f"member-{first_member(works, ONE_MEMBER)}": "for"}

    answer = sign_in(ONE_MEMBER).post(f"/votes/{vote}/ballots", data=fields)

    assert answer.status_code == 409
    assert "This vote is secret" in answer.text


def test_a_holder_sees_own_members_first_then_those_represented(
    works, sign_in, sitting, vote
):
    giver, holder = (first_member(works, n) for n in (ONE_MEMBER, OTHER_EUROPEAN))
    held(works, sitting, giver, holder)

    page = sign_in(OTHER_EUROPEAN).get(f"/votes/{vote}").text

    assert page.index(f"member-{holder}") < page.index(f"member-{giver}")
    assert "by its proxy to <bdi>Trento A. Province</bdi>" in page


def test_an_associate_sees_the_question_and_why_there_is_no_sheet(works, sign_in, vote):
    page = sign_in(ASSOCIATE).get(f"/votes/{vote}").text

    assert "You vote for no member" in page
    assert "member-" not in page
