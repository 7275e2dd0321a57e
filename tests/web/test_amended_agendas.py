"""The agenda as it was amended: on the desk, in the room, on the assembly's page."""

import pytest

from tests.amending import (
    add,
    agenda,
    decide,
    move,
    open_meeting,
    put,
    reword,
    withdraw,
)
from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    TABLE_SECRETARY,
    item_ids,
    open_sitting,
)
from tests.use_cases.discussing.saying import say
from tests.voting import members_of


@pytest.fixture
def sitting(works):
    return open_meeting(works)


@pytest.fixture
def amended(works, sitting):
    """One item added, one withdrawn after somebody spoke on it, one reworded."""
    report, second, _ = item_ids(works, sitting)
    say(works, ONE_MEMBER, report)
    for n, proposal in enumerate(
        [add(), withdraw(report), reword(second, "Where we meet")]
    ):
        decide(works, move(works, sitting, proposal, key=f"form number {n}"))
    assert agenda(works, sitting) == [
        "Where we meet",
        "Our partners",
        add().wording.title,
    ]
    return sitting


def test_the_desk_has_the_motions_and_what_the_chair_may_do(works, sitting, sign_in):
    move(works, sitting, add())
    page = sign_in(PRESIDENT).get(f"/assemblies/{sitting}/desk").text
    assert 'action="/motions/1/vote"' in page
    assert 'action="/motions/1/setting-aside"' in page
    assert "a motion to amend the agenda" in page


def test_the_desk_says_why_not(works, sitting, sign_in):
    first = move(works, sitting, add())
    move(works, sitting, add("A song"), key="second form")
    put(works, first)
    page = sign_in(PRESIDENT).get(f"/assemblies/{sitting}/desk").text
    assert "Another motion to amend the agenda is being voted on." in page
    assert "104 members have not voted" in page
    assert (
        "The secretary assists"
        in sign_in(TABLE_SECRETARY).get(f"/assemblies/{sitting}/desk").text
    )


def test_the_desk_offers_nothing_on_an_item_that_a_motion_being_voted_would_change(
    works, sitting, sign_in
):
    put(works, move(works, sitting, withdraw(item_ids(works, sitting)[1])))
    page = sign_in(PRESIDENT).get(f"/assemblies/{sitting}/desk").text
    assert page.count("A motion that would change this item is being voted on.") == 1


def test_the_room_lists_the_motions_and_leads_to_moving_one(works, sitting, sign_in):
    move(works, sitting, add())
    page = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/room").text
    assert 'id="motions"' in page
    assert "A youth council" in page
    assert f"/assemblies/{sitting}/motions" in page


def test_the_room_of_an_ordinary_assembly_has_no_motions(works, sign_in):
    page = sign_in(ONE_MEMBER).get(f"/assemblies/{open_sitting(works)}/room").text
    assert 'id="motions"' not in page


def test_the_room_keeps_what_was_withdrawn_to_be_read(works, amended, sign_in):
    page = sign_in(ONE_MEMBER).get(f"/assemblies/{amended}/room").text
    assert "Withdrawn by the assembly:" in page
    assert "Nous approuvons." in page
    assert "the assembly withdrew this item" in page
    assert "added by the assembly" in page
    assert "reworded by the assembly" in page
    assert page.count("Speak on this item") == 3


def test_the_room_gives_its_pieces_singly(works, amended, sign_in):
    room = f"/assemblies/{amended}/room"
    browser = sign_in(ONE_MEMBER)
    listed = browser.get(f"{room}/agenda").text
    assert "<html" not in listed
    assert listed.count("data-listed") == 4
    withdrawn = browser.get(f"{room}/items/1/section").text
    assert "item-withdrawn" in withdrawn
    assert "Speak on this item" not in withdrawn
    assert browser.get(f"{room}/items/999/section").status_code == 404


def test_on_a_withdrawn_item_nobody_speaks_and_nothing_is_put(works, amended, sign_in):
    message = {
        "item_id": 1,
        "member_id": members_of(works, ONE_MEMBER)[0],
        "body": "One word more.",
        "language": "en",
        "key": "a message of its own",
    }
    said = sign_in(ONE_MEMBER).post("/messages", data=message)
    asked = sign_in(PRESIDENT).post("/items/1/votes", data={"text": "Adopt it?"})
    for answer, kept in ((said, "One word more."), (asked, "Adopt it?")):
        assert answer.status_code == 409
        assert "has withdrawn this item from its agenda" in answer.text
        assert kept in answer.text


def test_the_assembly_s_page_marks_what_was_amended_and_leads_to_as_convened(
    works, amended, sign_in
):
    browser = sign_in(ASSOCIATE)
    page = browser.get(f"/assemblies/{amended}").text
    assert "added by the assembly" in page
    assert "reworded by the assembly" in page
    assert f'href="/assemblies/{amended}/agenda"' in page

    convened = browser.get(f"/assemblies/{amended}/agenda").text
    for title in ("Report of the board", "The next meeting", "Our partners"):
        assert title in convened
    assert convened.count('class="point point-') == 4
    assert convened.count('href="/motions/') == 3


def test_the_convocation_shows_what_it_fixed(works, amended, sign_in):
    page = sign_in(ASSOCIATE).get("/convocations/1").text
    assert "Report of the board" in page
    assert "A youth council" not in page


def test_before_any_motion_the_agenda_is_as_convened(sitting, sign_in):
    page = sign_in(ASSOCIATE).get(f"/assemblies/{sitting}/agenda").text
    assert "Nothing so far." in page
    assert "as convened" not in sign_in(ASSOCIATE).get(f"/assemblies/{sitting}").text
