"""Motions to amend the agenda, by pages and forms alone."""

from datetime import timedelta

import pytest

from assembly.rules.vocabulary import Organ
from tests.amending import (
    REASON,
    add,
    decide,
    move,
    open_meeting,
    president_of,
    reword,
)
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    item_ids,
    open_sitting,
)
from tests.voting import members_of, told
from tests.voting import put as put_text

KEY = "a-form-of-its-own"


@pytest.fixture
def sitting(works):
    return open_meeting(works)


@pytest.fixture
def filled(works):
    """A form that adds an item, moved for Novellara."""
    return {
        "kind": "add",
        "key": KEY,
        "mover_id": members_of(works, ONE_MEMBER)[0],
        "item_kind": "decision",
        "title": "A youth council",
        "text": "Of five.",
        "reason": REASON,
    }


def motions(sitting):
    return f"/assemblies/{sitting}/motions"


def test_the_page_offers_what_can_be_moved_and_not_what_was_voted(
    works, sitting, sign_in
):
    put_text(works, sitting)
    first, voted, _ = item_ids(works, sitting)

    page = sign_in(ONE_MEMBER).get(motions(sitting)).text

    assert f"?kind=withdraw&amp;item={first}" in page
    assert f"item={voted}" not in page
    assert "put to the vote: it stays" in page


@pytest.mark.parametrize("kind", ["add", "withdraw", "reword", "reorder"])
def test_each_kind_has_its_form(works, sitting, sign_in, kind):
    item = item_ids(works, sitting)[1]

    page = sign_in(ONE_MEMBER).get(f"{motions(sitting)}?kind={kind}&item={item}").text

    assert 'id="move"' in page
    assert "Moved by Novellara." in page
    assert ('value="The next meeting"' in page) is (kind == "reword")


@pytest.mark.parametrize("asked", ["kind=burn", "kind=reword&item=999", "kind=reword"])
def test_what_cannot_be_chosen_shows_no_form(sitting, sign_in, asked):
    assert (
        'id="move"' not in sign_in(ONE_MEMBER).get(f"{motions(sitting)}?{asked}").text
    )


def test_an_item_is_added_by_form_and_a_second_click_adds_nothing(
    works, sitting, sign_in, filled
):
    raul = sign_in(ONE_MEMBER)

    answers = [raul.post(motions(sitting), data=filled) for _ in range(2)]

    assert [a.status_code for a in answers] == [303, 303]
    assert answers[0].location == answers[1].location == "/motions/1"
    assert told(works, "MotionMoved")[0]["proposal"]["title"] == "A youth council"
    page = raul.get("/motions/1").text
    assert "<ins>" in page
    assert "[added:]" in page
    assert "Take the motion back" in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"reason": " "}, "There is no text."),
        ({"title": ""}, "There is no title."),
        ({"title": "x" * 201}, "201 characters; 200 are allowed"),
        ({"kind": "burn"}, "This form is incomplete."),
        ({"kind": "withdraw"}, "This form is incomplete."),
        ({"kind": "reorder", "place-1": "2"}, "Give each item a place of its own"),
        ({"kind": "reorder"}, "Give each item a place of its own"),
        ({"key": ""}, "This form is incomplete."),
        ({"mover_id": "nobody"}, ""),
        ({"mover_id": "9" * 30}, "Choose the member that moves."),
        ({"item_kind": "party"}, "Not a valid choice"),
        ({"in_name_of": "audit_board"}, "Choose the board or the assembly table."),
    ],
)
def test_what_cannot_be_read_is_shown_again(sitting, sign_in, filled, wrong, said):
    answer = sign_in(ONE_MEMBER).post(motions(sitting), data={**filled, **wrong})

    assert answer.status_code == 422
    assert said in answer.text


def test_a_refusal_names_its_article_and_keeps_what_was_written(
    works, sitting, sign_in, filled
):
    changes = {"item_kind": "change_of_statutes", "proposed_text": "Article 1."}

    answer = sign_in(ONE_MEMBER).post(motions(sitting), data={**filled, **changes})

    assert answer.status_code == 409
    assert '<span class="article">S12</span>' in answer.text
    for kept in ("A youth council", "Of five.", "Article 1.", REASON):
        assert kept in answer.text
    assert told(works, "MotionMoved") == []


def test_the_board_moves_a_change_of_the_statutes_in_its_name(
    works, sitting, sign_in, filled
):
    who = president_of(works, Organ.BOARD)
    changes = {
        "item_kind": "change_of_statutes",
        "proposed_text": "Article 1.",
        "in_name_of": "board",
        "mover_id": members_of(works, who)[0],
    }
    browser = sign_in(who)
    assert "In whose name" in browser.get(f"{motions(sitting)}?kind=add").text

    answer = browser.post(motions(sitting), data={**filled, **changes})

    assert answer.status_code == 303
    page = sign_in(ASSOCIATE).get(answer.location).text
    assert "in the name of: Board" in page
    assert "Article 1." in page


def test_the_order_is_given_by_places(works, sitting, sign_in, filled):
    first, second, third = item_ids(works, sitting)
    places = {f"place-{first}": "3", f"place-{second}": "1", f"place-{third}": "2"}

    sign_in(ONE_MEMBER).post(
        motions(sitting), data={**filled, "kind": "reorder", **places}
    )

    assert told(works, "MotionMoved")[0]["proposal"]["order"] == [second, third, first]
    page = sign_in(ONE_MEMBER).get("/motions/1").text
    assert "From place 1 to place 3." in page
    assert "It was item 2." in page


def test_a_form_of_an_older_agenda_is_refused_with_what_was_written(
    works, sitting, sign_in, filled
):
    item = item_ids(works, sitting)[1]
    again = {**filled, "kind": "reword", "item_id": item, "seen": "0" * 64}

    answer = sign_in(ONE_MEMBER).post(motions(sitting), data=again)

    assert answer.status_code == 409
    assert "amended since you opened this form" in answer.text
    assert "A youth council" in answer.text


@pytest.mark.parametrize(
    ("name", "why"),
    [(ASSOCIATE, "voting members"), (SECRETARIAT, "voting members")],
)
def test_who_does_not_vote_is_told_why_it_moves_nothing(sitting, sign_in, name, why):
    page = sign_in(name).get(motions(sitting)).text
    assert why in page
    assert "?kind=add" not in page


def test_an_adopted_motion_keeps_the_title_that_it_gave(works, sitting, sign_in):
    item = item_ids(works, sitting)[1]
    for n, title in enumerate(["The meeting of 2028", "The meeting of 2030"], 1):
        decide(works, move(works, sitting, reword(item, title), key=f"form-{n}"))

    raul = sign_in(ONE_MEMBER)

    assert "<bdi>The meeting of 2028</bdi></h1>" in raul.get("/motions/1").text
    assert "<bdi>The meeting of 2028</bdi></strong>" in raul.get(motions(sitting)).text


def test_outside_the_hours_motions_are_only_read(
    works, sitting, sign_in, clock, filled
):
    move(works, sitting, add())
    clock.set(NOON + timedelta(hours=12))
    raul = sign_in(ONE_MEMBER)

    page = raul.get(motions(sitting)).text
    assert "never put to the vote" in page
    assert "?kind=add" not in page
    answer = raul.post(motions(sitting), data=filled)
    assert answer.status_code == 409
    assert "while the assembly is open" in answer.text
    assert raul.post("/motions/1/taking-back").status_code == 409


def test_an_ordinary_assembly_says_why_its_agenda_stays(works, sign_in):
    page = sign_in(ONE_MEMBER).get(motions(open_sitting(works))).text
    assert "fixed by its convocation" in page


def test_a_motion_that_is_not_there_is_a_miss(sitting, sign_in):
    for path in ("/motions/9", "/assemblies/99/motions"):
        assert sign_in(ONE_MEMBER).get(path).status_code == 404
    assert sign_in(PRESIDENT).post("/motions/9/vote").status_code == 404


def test_a_stranger_is_led_to_the_door(sitting, stranger):
    assert "/sign-in" in stranger.get(motions(sitting)).location
