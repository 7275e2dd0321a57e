"""What becomes of a motion, by pages and forms alone."""

import pytest

from tests.amending import (
    add,
    agenda,
    decide,
    move,
    open_meeting,
    put,
    reorder,
    reword,
    withdraw,
)
from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    VICE_PRESIDENT,
    item_ids,
)
from tests.voting import members_of, told


@pytest.fixture
def sitting(works):
    return open_meeting(works)


def test_the_mover_takes_it_back_and_others_see_no_such_button(works, sitting, sign_in):
    move(works, sitting, add())
    assert "Take the motion back" not in sign_in(PRESIDENT).get("/motions/1").text
    assert sign_in(PRESIDENT).post("/motions/1/taking-back").status_code == 409

    answer = sign_in(ONE_MEMBER).post("/motions/1/taking-back")

    assert answer.status_code == 303
    assert "taken back" in sign_in(PRESIDENT).get("/motions/1").text


def test_the_chair_sets_it_aside_with_a_reason(works, sitting, sign_in):
    move(works, sitting, add())
    chair = sign_in(VICE_PRESIDENT)
    assert chair.post("/motions/1/setting-aside", data={}).status_code == 422

    answer = chair.post(
        "/motions/1/setting-aside", data={"reason": "Next time.", "back": "desk"}
    )

    assert (answer.status_code, answer.location) == (303, f"/assemblies/{sitting}/desk")
    assert (
        "set aside by the chair: Next time."
        in sign_in(ASSOCIATE).get("/motions/1").text
    )


def test_the_chair_puts_it_once(works, sitting, sign_in):
    move(works, sitting, add())
    chair = sign_in(PRESIDENT)

    first, second = (chair.post("/motions/1/vote") for _ in range(2))

    assert (first.status_code, second.status_code) == (303, 409)
    assert "has been put to the vote" in second.text
    assert len(told(works, "VotePut")) == 1


@pytest.mark.parametrize("act", ["vote", "setting-aside"])
def test_a_member_does_not_do_what_is_the_chair_s(works, sitting, sign_in, act):
    move(works, sitting, add())
    answer = sign_in(ONE_MEMBER).post(f"/motions/1/{act}", data={"reason": "No."})
    assert answer.status_code == 409
    assert "Only the chair does this" in answer.text


def test_the_table_s_secretary_reads_why_not(works, sitting, sign_in):
    move(works, sitting, add())
    page = sign_in(TABLE_SECRETARY).get("/motions/1").text
    assert "The secretary assists" in page


def test_the_sheet_of_a_motion_shows_the_difference_and_its_votes_go_all_the_way(
    works, sitting, sign_in
):
    item = item_ids(works, sitting)[1]
    vote = put(works, move(works, sitting, reword(item, "The next long meeting")))
    raul = sign_in(ONE_MEMBER)

    sheet = raul.get(f"/votes/{vote}").text
    assert "Vote on a motion to amend the agenda" in sheet
    assert "<ins>" in sheet
    assert "A vote waits for you" in raul.get("/").text
    sent = {"key": "sheet-one", f"member-{members_of(works, ONE_MEMBER)[0]}": "for"}
    receipt = raul.post(f"/votes/{vote}/ballots", data=sent)
    assert raul.get(receipt.location).status_code == 200
    chair = sign_in(PRESIDENT)
    assert chair.get(f"/votes/{vote}/closure").status_code == 200
    closed = chair.post(f"/votes/{vote}/closure", data={"confirmed_not_voting": "103"})
    assert closed.status_code == 303
    result = raul.get(f"/votes/{vote}").text
    assert "Roll-call" in result
    assert agenda(works, sitting)[1] == "The next long meeting"


@pytest.mark.parametrize("kind", ["add", "withdraw", "reword", "reorder"])
def test_what_was_decided_is_still_read_as_a_difference(works, sitting, sign_in, kind):
    first, second, third = item_ids(works, sitting)
    proposal = {
        "add": add(),
        "withdraw": withdraw(second),
        "reword": reword(second),
        "reorder": reorder(third, first, second),
    }[kind]
    decide(works, move(works, sitting, proposal))

    page = sign_in(ASSOCIATE).get("/motions/1").text

    assert "What it changed" in page
    assert page.count("point-stays") == (3 if kind == "add" else 2)
