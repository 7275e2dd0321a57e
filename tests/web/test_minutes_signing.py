"""Minutes as they are remarked on and signed, page by page (B5)."""

import re
from hashlib import sha256

import pytest

from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    open_sitting,
)
from tests.minutes import REMARK, closed_sitting, remark, seen, sign, sign_both
from tests.telling import words_of

pytestmark = pytest.mark.usefixtures("in_english")

KEY = "a-key-of-the-form"
BODY = 'name="body"'


@pytest.fixture
def sitting(works, clock):
    return closed_sitting(works, clock)


@pytest.fixture
def page(sitting):
    return f"/assemblies/{sitting}/minutes"


def hidden(text, name):
    return re.search(f'name="{name}" value="([^"]+)"', text).group(1)


def test_the_secretary_adds_a_remark_below_the_facts(page, sign_in):
    lhoussaine = sign_in(TABLE_SECRETARY)
    sent = [
        lhoussaine.post(f"{page}/remarks", data={"body": REMARK, "key": KEY})
        for _ in range(2)
    ]

    assert [(a.status_code, a.location) for a in sent] == [(303, f"{page}#remarks")] * 2
    read = words_of(sign_in(ONE_MEMBER).get(page).text)
    assert read.count(REMARK) == 2  # below the facts, and in the text that is signed
    assert f"{REMARK} {TABLE_SECRETARY} , Monday, 2 March 2026, 12:00 (Lisbon)" in read


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"body": "", "key": KEY}, 422, "Write something here."),
        ({"body": "x" * 5001, "key": KEY}, 422, "5,001 characters"),
        ({"body": REMARK, "key": "k"}, 422, "incomplete"),
        ({"body": "a\u202eb", "key": KEY}, 409, "cannot be shown"),
    ],
)
def test_a_remark_that_cannot_be_says_why_and_stays(page, sign_in, form, status, said):
    answer = sign_in(TABLE_SECRETARY).post(f"{page}/remarks", data=form)

    assert answer.status_code == status
    assert said in answer.text
    assert f"{form['body']}</textarea>" in answer.text


def test_a_remark_of_another_is_refused(works, sitting, page, sign_in):
    form = {"body": REMARK, "key": KEY}
    answer = sign_in(PRESIDENT).post(f"{page}/remarks", data=form)

    assert answer.status_code == 409
    assert "by the secretary of the assembly table" in answer.text
    assert seen(works, sitting).remarks == ()


def test_only_the_secretary_is_offered_the_form_and_only_until_a_signature(
    works, sitting, page, sign_in
):
    assert BODY in sign_in(TABLE_SECRETARY).get(page).text
    assert BODY not in sign_in(PRESIDENT).get(page).text
    sign(works, sitting)

    assert BODY not in sign_in(TABLE_SECRETARY).get(page).text


def test_a_second_look_shows_what_the_act_then_signs(works, sitting, page, sign_in):
    remark(works, sitting)
    sebastien, found = sign_in(PRESIDENT), seen(works, sitting)
    assert "signature?part=president" in sebastien.get(page).text

    look = sebastien.get(f"{page}/signature?part=president").text
    assert hidden(look, "seen") == found.sha256
    for told in (
        found.sha256,
        found.root,
        REMARK,
        "the first 4 entries",
        "1. The next",
    ):
        assert told in words_of(look), told
    form = {"part": "president", "seen": hidden(look, "seen")}
    signed = sebastien.post(f"{page}/signature", data=form)
    assert (signed.status_code, signed.location) == (303, f"{page}#signatures")
    assert "Signed by Sébastien Houssin, president of the" in sebastien.get(page).text


def test_a_remark_that_came_meanwhile_refuses_and_shows_the_new_hash(
    works, sitting, page, sign_in
):
    sebastien = sign_in(PRESIDENT)
    look = sebastien.get(f"{page}/signature?part=president").text
    form = {"part": "president", "seen": hidden(look, "seen")}
    remark(works, sitting)

    answer = sebastien.post(f"{page}/signature", data=form)
    assert answer.status_code == 409
    now = seen(works, sitting).sha256
    assert f"have changed since you looked at them: their hash is {now}" in answer.text
    assert hidden(answer.text, "seen") == now


@pytest.mark.parametrize(
    ("name", "part"),
    [(ONE_MEMBER, "president"), (PRESIDENT, "secretary")],
)
def test_who_may_not_sign_is_told_before_and_refused(
    sitting, page, sign_in, name, part
):
    browser, address = sign_in(name), f"{page}/signature"
    look = browser.get(f"{address}?part={part}").text
    assert f"This signature is that of the {part}" in look
    assert 'name="seen"' not in look

    form = {"part": part, "seen": "ab" * 32}
    assert browser.post(address, data=form).status_code == 409


def test_failing_the_president_the_vice_president_is_offered_it(page, sign_in):
    browser, address = sign_in(VICE_PRESIDENT), f"{page}/signature"
    look = browser.get(f"{address}?part=president").text

    form = {"part": "president", "seen": hidden(look, "seen")}
    assert browser.post(address, data=form).status_code == 303
    assert "Smoroda, vice-president of the" in browser.get(page).text


@pytest.mark.parametrize(
    "form",
    [{}, {"part": "vice_president", "seen": "ab" * 32}, {"part": "president"}],
)
def test_half_a_form_signs_nothing(works, sitting, page, sign_in, form):
    answer = sign_in(PRESIDENT).post(f"{page}/signature", data=form)

    assert answer.status_code == 422
    assert "Look at the minutes once more" in answer.text
    assert sign_in(PRESIDENT).get(f"{page}/signature").status_code == 422
    assert seen(works, sitting).signatures == ()


def test_before_the_closing_there_is_nothing_to_remark_on_or_to_sign(works, sign_in):
    page = f"/assemblies/{open_sitting(works)}/minutes"
    lhoussaine = sign_in(TABLE_SECRETARY)

    for answer in (
        lhoussaine.post(f"{page}/remarks", data={"body": REMARK, "key": KEY}),
        lhoussaine.post(
            f"{page}/signature", data={"part": "secretary", "seen": "ab" * 32}
        ),
    ):
        assert answer.status_code == 409
        assert "when the assembly closes" in answer.text
    assert lhoussaine.get(f"{page}/signed-text").status_code == 404


def test_the_file_is_the_text_that_the_hash_is_of(works, sitting, page, sign_in):
    remark(works, sitting)
    answer = sign_in(ONE_MEMBER).get(f"{page}/signed-text")

    assert answer.mimetype == "application/json"
    assert sha256(answer.data).hexdigest() == seen(works, sitting).sha256


def test_the_pages_say_how_far_the_minutes_are(works, sitting, page, sign_in):
    raul, programme = sign_in(ONE_MEMBER), f"/assemblies/{sitting}"
    assert "Minutes: draft" in raul.get(programme).text
    sign(works, sitting)
    assert "Minutes: signed by one" in raul.get(programme).text
    sign_both(works, sitting)

    assert "Minutes: signed and sent" in raul.get(programme).text
    read = words_of(raul.get(page).text)
    assert (
        "Sent to all members Monday, 2 March 2026, 12:00 (Lisbon) : 106 letters" in read
    )
    assert "No letter reaches" not in read
    told = words_of(sign_in(SECRETARIAT).get(page).text)
    assert "No letter reaches 2 members; hand them the minutes" in told
    assert "Minutes" in raul.get(f"{programme}/letters").text


def test_president_and_secretary_are_asked_for_their_signatures(
    works, sitting, sign_in
):
    waits, places = "The minutes wait for your signature", ("/", "/assemblies/1/desk")

    def asked(name):
        return [waits in sign_in(name).get(place).text for place in places]

    assert [asked(n)[0] for n in (VICE_PRESIDENT, ONE_MEMBER)] == [False, False]
    assert asked(PRESIDENT) == asked(TABLE_SECRETARY) == [True, True]
    sign(works, sitting)
    assert asked(PRESIDENT) == [False, False]
    assert asked(TABLE_SECRETARY) == [True, True]
