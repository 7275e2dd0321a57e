"""The chair's desk, and the texts put to the vote from it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from assembly.models.roll import RollEntry
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
    open_sitting,
)
from tests.sittings import convened_sitting
from tests.voting import FOR, QUESTION, cast_all, put, told


def desk(sitting):
    return f"/assemblies/{sitting}/desk"


def test_the_desk_says_what_is_next(works, sign_in):
    sitting = open_sitting(works)
    vote = put(works, sitting)
    cast_all(works, vote, VICE_PRESIDENT, FOR, "k1")

    page = sign_in(PRESIDENT).get(desk(sitting)).text

    assert "80 members have not voted" in page
    assert "nothing put to the vote yet" in page
    assert f"/votes/{vote}/closure" in page
    assert "(Casablanca)" in page


@pytest.mark.parametrize("name", [TABLE_SECRETARY, SECRETARIAT])
def test_who_assists_sees_the_desk_and_why_not_to_act(works, sign_in, name):
    sitting = open_sitting(works)
    put(works, sitting)

    page = sign_in(name).get(desk(sitting)).text

    assert "<textarea" not in page
    assert page.count("disabled") == 4
    assert "president of the assembly table" in page


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE])
def test_the_desk_is_not_for_others(works, sign_in, name):
    assert sign_in(name).get(desk(open_sitting(works))).status_code == 404


def test_before_the_opening_the_desk_says_so(works, sign_in, clock):
    sitting = convened_sitting(works)
    clock.set(NOON - timedelta(hours=1))

    page = sign_in(PRESIDENT).get(desk(sitting)).text

    assert "The assembly is not open" in page
    assert "<textarea" not in page


def test_when_the_clock_is_late_the_door_opens_the_assembly(works, sign_in):
    sitting = convened_sitting(works)

    sign_in(PRESIDENT).get(desk(sitting))

    with works.look() as db:
        assert db.scalar(select(func.count()).select_from(RollEntry)) == 104
    assert len(told(works, "AssemblyOpened")) == 1


@pytest.mark.parametrize(("back", "to"), [("desk", "/desk"), ("room", "/room#item-")])
def test_the_chair_puts_a_text_and_comes_back(works, sign_in, back, to):
    sitting = open_sitting(works)
    item = item_ids(works, sitting)[0]
    form = {"text": QUESTION, "back": back}

    answer = sign_in(VICE_PRESIDENT).post(f"/items/{item}/votes", data=form)

    assert answer.status_code == 303
    assert to in answer.location
    assert told(works, "VotePut")[0]["text"] == QUESTION


@pytest.mark.parametrize("text", ["", "   ", "x" * 5001, "bell\a"])
def test_a_text_that_is_none_is_shown_again(works, sign_in, text):
    item = item_ids(works, open_sitting(works))[0]

    answer = sign_in(PRESIDENT).post(f"/items/{item}/votes", data={"text": text})

    assert answer.status_code == 422
    assert "<textarea" in answer.text
    assert told(works, "VotePut") == []


def test_a_refused_text_is_kept_in_the_form(works, sign_in):
    sitting = open_sitting(works)
    put(works, sitting)
    item = item_ids(works, sitting)[1]

    answer = sign_in(PRESIDENT).post(f"/items/{item}/votes", data={"text": QUESTION})

    assert answer.status_code == 409
    assert "open to the vote on this item already" in answer.text
    assert f">{QUESTION}</textarea>" in answer.text


def test_a_member_puts_nothing_to_the_vote(works, sign_in):
    item = item_ids(works, open_sitting(works))[0]

    answer = sign_in(ONE_MEMBER).post(f"/items/{item}/votes", data={"text": QUESTION})

    assert answer.status_code == 409
    assert told(works, "VotePut") == []


@pytest.mark.parametrize(("name", "may_put"), [(PRESIDENT, True), (ONE_MEMBER, False)])
def test_the_fragment_of_an_item_has_its_votes_and_the_chair_s_form(
    works, sign_in, name, may_put
):
    sitting = open_sitting(works)
    put(works, sitting)
    item = item_ids(works, sitting)[1]

    page = sign_in(name).get(f"/items/{item}/votes").text

    assert QUESTION in page
    assert ("<textarea" in page) is may_put
    assert "<html" not in page


def test_the_desk_is_reached_from_the_room_by_those_who_may_see_it(works, sign_in):
    sitting = open_sitting(works)
    desk = f'href="/assemblies/{sitting}/desk"'

    for page in (f"/assemblies/{sitting}", f"/assemblies/{sitting}/room"):
        assert desk in sign_in(PRESIDENT).get(page).text
        assert desk not in sign_in(ONE_MEMBER).get(page).text
