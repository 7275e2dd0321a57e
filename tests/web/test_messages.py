"""Speaking by a form, and what the author and the chair may do."""

from datetime import timedelta

import pytest

from assembly.models.message import Message
from assembly.rules.speaking import LONGEST_MESSAGE
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, PRESIDENT, item_ids, open_sitting
from tests.use_cases.discussing.saying import first_member, say


@pytest.fixture
def item(works):
    return item_ids(works, open_sitting(works))[0]


@pytest.fixture
def message(works, item):
    return say(works, ONE_MEMBER, item)


def form(works, name, item, **changes):
    written = {
        "item_id": item,
        "parent_id": "",
        "member_id": first_member(works, name),
        "body": "Nous approuvons.",
        "language": "fr",
        "key": "a form's own key",
    }
    return written | changes


def messages(works):
    with works.look() as db:
        return db.query(Message).count()


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE])
def test_a_member_posts_and_reads_it_in_the_room(works, sign_in, item, name):
    browser = sign_in(name)

    answer = browser.post("/messages", data=form(works, name, item))

    assert answer.status_code == 303
    assert answer.location.endswith("/room#message-1")
    assert "Nous approuvons." in browser.get(answer.location).text


def test_the_page_s_own_program_gets_the_number(works, sign_in, item):
    answer = sign_in(ONE_MEMBER).post(
        "/messages",
        data=form(works, ONE_MEMBER, item),
        headers={"Accept": "application/json"},
    )

    assert (answer.status_code, answer.json) == (201, {"id": 1})


def test_a_reply_is_posted_and_a_reply_to_it_refused_with_the_form_kept(
    works, sign_in, item
):
    first = say(works, PRESIDENT, item)
    reply = say(works, ASSOCIATE, item, parent_id=first)
    written = form(works, ONE_MEMBER, item, parent_id=reply, body="Encore un mot.")

    answer = sign_in(ONE_MEMBER).post("/messages", data=written)

    assert answer.status_code == 409
    assert "A reply cannot be replied to." in answer.text
    assert "Encore un mot." in answer.text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"body": "a" * (LONGEST_MESSAGE + 1)}, "5,001 characters; 5,000 are allowed"),
        ({"body": "  "}, "There is no text."),
        ({"language": "xx"}, "Choose a language of the list."),
        ({"member_id": "Novellara"}, "Choose a member of the list."),
        ({"member_id": str(10**30)}, "Choose a member of the list."),
        ({"key": ""}, "This form is incomplete."),
        ({"parent_id": str(10**30)}, "This form is incomplete."),
    ],
)
def test_a_malformed_message_comes_back_with_its_form(
    works, sign_in, item, changes, said
):
    written = form(works, ONE_MEMBER, item, **changes)

    answer = sign_in(ONE_MEMBER).post("/messages", data=written)

    assert answer.status_code == 422
    assert said in answer.text
    assert str(written["body"]).strip()[:5000] in answer.text
    assert messages(works) == 0


@pytest.mark.parametrize("number", ["", "x", str(10**30), "-1"])
def test_an_item_that_is_no_number_is_refused(works, sign_in, item, number):
    written = form(works, ONE_MEMBER, item, item_id=number)

    assert sign_in(ONE_MEMBER).post("/messages", data=written).status_code == 422


def test_a_line_end_of_the_browser_counts_as_one(works, sign_in, item):
    body = "a\r\n" * (LONGEST_MESSAGE // 2)
    written = form(works, ONE_MEMBER, item, body=body)

    assert sign_in(ONE_MEMBER).post("/messages", data=written).status_code == 303


def test_the_same_form_sent_twice_is_one_message(works, sign_in, item):
    browser = sign_in(ONE_MEMBER)

    answers = [
        browser.post("/messages", data=form(works, ONE_MEMBER, item)) for _ in range(2)
    ]

    assert answers[0].location == answers[1].location
    assert messages(works) == 1


def test_after_closing_nothing_is_posted(works, clock, sign_in, item):
    clock.set(NOON + timedelta(hours=24))
    browser = sign_in(ONE_MEMBER)

    answer = browser.post("/messages", data=form(works, ONE_MEMBER, item))

    assert answer.status_code == 409
    assert "Outside these hours it can only be read." in answer.text


def test_the_member_spoken_for_is_remembered(works, sign_in, item):
    browser = sign_in(PRESIDENT)
    chosen = first_member(works, PRESIDENT)
    answer = browser.post("/messages", data=form(works, PRESIDENT, item))

    assert f'<option value="{chosen}" selected>' in browser.get(answer.location).text


def test_nobody_signed_out_posts_or_reads(works, stranger, item):
    message = say(works, ONE_MEMBER, item)

    assert stranger.get(f"/messages/{message}").status_code == 303
    written = form(works, ONE_MEMBER, item)
    assert stranger.post("/messages", data=written).status_code == 303
    assert messages(works) == 1


@pytest.mark.parametrize(
    ("seconds", "status"), [(9 * 60 + 59, 303), (10 * 60 + 1, 409)]
)
def test_a_message_is_corrected_for_ten_minutes(
    clock, sign_in, message, seconds, status
):
    browser = sign_in(ONE_MEMBER)
    clock.set(NOON + timedelta(seconds=seconds))

    answer = browser.post(f"/messages/{message}/correction", data={"body": "Mieux."})

    page = browser.get(f"/messages/{message}").text
    assert answer.status_code == status
    assert ("<p>Mieux.</p>" in page) == (status == 303)


def test_a_corrected_message_is_marked(sign_in, message):
    browser = sign_in(ONE_MEMBER)

    browser.post(f"/messages/{message}/correction", data={"body": "Mieux dit."})

    page = browser.get(f"/messages/{message}").text
    assert '<span class="mark">corrected</span>' in page
    assert "Mieux dit." in page


def test_a_withdrawn_message_leaves_its_place_without_its_words(sign_in, message):
    browser = sign_in(ONE_MEMBER)

    answer = browser.post(f"/messages/{message}/withdrawal")

    page = browser.get(answer.location).text
    assert "Withdrawn by its author." in page
    assert "Nous approuvons." not in page
    assert browser.post(f"/messages/{message}/withdrawal").status_code == 409


def test_the_chair_hides_and_the_reason_stands_in_its_place(sign_in, message):
    chair = sign_in(PRESIDENT)

    answer = chair.post(f"/messages/{message}/hiding", data={"reason": "An insult."})

    page = chair.get(answer.location).text
    assert "Hidden by the chair: An insult." in " ".join(page.split())
    assert "Nous approuvons." not in page


@pytest.mark.parametrize(
    ("name", "reason", "status"),
    [(ASSOCIATE, "An insult.", 409), (PRESIDENT, "", 422), (PRESIDENT, "a" * 501, 422)],
)
def test_only_the_chair_hides_and_only_for_a_reason(
    sign_in, message, name, reason, status
):
    answer = sign_in(name).post(f"/messages/{message}/hiding", data={"reason": reason})

    assert answer.status_code == status
    assert "<p>Nous approuvons.</p>" in sign_in(name).get(f"/messages/{message}").text


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        (ONE_MEMBER, {"correction", "withdrawal", "reply"}),
        (PRESIDENT, {"hiding", "reply"}),
        (ASSOCIATE, {"reply"}),
    ],
)
def test_each_is_offered_what_each_may_do(sign_in, message, name, offered):
    page = sign_in(name).get(f"/messages/{message}").text

    acts = {"correction", "withdrawal", "hiding", "reply"}
    assert {act for act in acts if f'id="{act}"' in page} == offered


def test_a_message_that_is_not_there_is_a_miss(sign_in):
    assert sign_in(ONE_MEMBER).get("/messages/1").status_code == 404
