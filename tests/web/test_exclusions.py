"""The pages of exclusions: who sees which file, what comes back, refusals (S11)."""

import io
from datetime import timedelta

import pytest

from assembly.models.person import Person
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT, person_id
from tests.exclusions import (
    DEFENCE,
    EARLIEST,
    FACTS,
    LATER,
    add_document,
    begun,
    decided_by_board,
    defend,
    draft_with,
    proposed,
)
from tests.extraordinary_drafts import convene
from tests.models.documents import PDF
from tests.proxies import OTHER_EUROPEAN, first_member
from tests.texts import BOARD_PRESIDENT
from tests.voting import AGAINST

pytestmark = pytest.mark.usefixtures("in_english")
KEY = "novellara-2026"


def charge(works, **changes):
    lawful = {
        "member": first_member(works, ONE_MEMBER),
        "ground": "harm",
        "unmet_since": "",
        "facts": FACTS,
        "key": KEY,
    }
    return {**lawful, **changes}


def test_the_board_begins_on_a_form_that_offers_the_register(works, sign_in):
    board = sign_in(BOARD_PRESIDENT)
    novellara = first_member(works, ONE_MEMBER)
    page = board.get(f"/exclusions/new?member={novellara}").text
    assert f'<option selected value="{novellara}">Novellara (member by right)' in page
    assert "obligations unmet for at least three years" in page

    sent = board.post("/exclusions", data=charge(works))
    assert (sent.status_code, sent.location) == (303, "/exclusions/1")
    again = board.post("/exclusions", data=charge(works))
    assert again.location == "/exclusions/1"
    assert "Novellara" in board.get("/exclusions").text


@pytest.mark.parametrize(
    ("changes", "status", "said"),
    [
        ({"facts": ""}, 422, "Write something here."),
        ({"ground": ""}, 422, "Choose one of the two grounds."),
        ({"ground": "debts"}, 422, "Not a valid choice"),
        ({"member": ""}, 422, "Choose a member of the list."),
        ({"member": "9999"}, 422, "Not a valid choice"),
        ({"member": "x"}, 422, "could not coerce"),
        ({"unmet_since": "long ago"}, 422, "Not a valid date"),
        ({"key": ""}, 422, "This form is incomplete."),
        ({"facts": "x" * 15_001}, 422, "15,000 are allowed"),
        ({"facts": "bell\a"}, 409, "characters that cannot be shown"),
        ({"ground": "obligations"}, 409, "not said since when"),
        (
            {"ground": "obligations", "unmet_since": "9999-12-31"},
            409,
            "unmet has not come",
        ),
        (
            {"ground": "obligations", "unmet_since": "2023-03-02"},
            409,
            "these are so on 2 March 2026",
        ),
    ],
)
def test_a_form_comes_back_with_what_was_in_it(works, sign_in, changes, status, said):
    answer = sign_in(BOARD_PRESIDENT).post("/exclusions", data=charge(works, **changes))

    assert answer.status_code == status
    assert said in answer.text
    if "facts" not in changes:
        assert "address book to an advertiser" in answer.text


@pytest.mark.parametrize("name", [ONE_MEMBER, PRESIDENT, SECRETARIAT, ASSOCIATE])
def test_nobody_else_begins(works, sign_in, name):
    browser = sign_in(name)
    assert '<form method="post" action="/exclusions"' not in (
        browser.get("/exclusions/new").text
    )
    assert "Begin an exclusion" not in browser.get("/exclusions").text
    answer = browser.post("/exclusions", data=charge(works))
    assert answer.status_code == 409
    assert "begun by a member of the board" in answer.text


def statuses(sign_in, path):
    names = (ONE_MEMBER, BOARD_PRESIDENT, PRESIDENT, SECRETARIAT, OTHER_EUROPEAN)
    found = []
    for name in names:
        with sign_in(name).get(path) as answer:
            found.append(answer.status_code)
    return found


def test_the_file_is_seen_by_those_concerned_and_then_by_all(app, works, sign_in):
    exclusion = proposed(works)
    defend(app, exclusion)
    paper = add_document(app, exclusion)
    draft = draft_with(works, [exclusion])
    for path in (f"/exclusions/{exclusion}", f"/documents/{paper}"):
        assert statuses(sign_in, path) == [200, 200, 200, 200, 404]
    listed = sign_in(OTHER_EUROPEAN).get("/exclusions").text
    assert "no file that you may read" in listed

    convene(works, draft)
    for path in (f"/exclusions/{exclusion}", f"/documents/{paper}"):
        assert statuses(sign_in, path) == [200] * 5
    assert sign_in(OTHER_EUROPEAN).get("/exclusions/2").status_code == 404


def test_the_file_tells_the_earliest_assembly_on_both_clocks(works, sign_in):
    exclusion = proposed(works)
    with works.writers.begin() as db:
        raul = db.get_one(Person, person_id(works, ONE_MEMBER))
        raul.time_zone = "Europe/Rome"
    page = sign_in(ONE_MEMBER).get(f"/exclusions/{exclusion}").text

    assert FACTS.replace("'", "&#39;") in page
    assert "Wednesday, 1 April 2026, 13:00 (Rome)" in page
    assert "Wednesday, 1 April 2026, 12:00 (Lisbon)" in page
    assert "on its way since" in page
    assert "No assembly is convened to decide it." in page
    assert 'href="/exclusions/1"' in sign_in(ONE_MEMBER).get("/").text
    assert 'href="/exclusions/1"' not in sign_in(PRESIDENT).get("/").text


def test_the_defence_is_given_on_the_file(works, sign_in):
    exclusion = proposed(works)
    member = sign_in(ONE_MEMBER)
    path = f"/exclusions/{exclusion}"
    assert member.post(f"{path}/defence", data={"text": " "}).status_code == 422
    given = member.post(f"{path}/defence", data={"text": DEFENCE})
    assert (given.status_code, given.location) == (303, f"{path}#defence")
    sent = {"side": "defence", "document": (io.BytesIO(PDF), "preuve.pdf")}
    assert member.post(f"{path}/documents", data=sent).status_code == 303
    page = sign_in(SECRETARIAT).get(path).text
    for shown in (DEFENCE, "preuve.pdf", "defence.md"):
        assert shown in page


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"side": "defence"}, 422, "Choose a file."),
        ({"side": "jury"}, 422, "This form is incomplete"),
        ({"side": "board"}, 409, "begun by a member of the board"),
    ],
)
def test_a_document_that_is_none_is_refused_in_a_sentence(
    works, sign_in, form, status, said
):
    exclusion = proposed(works)
    if status == 409:
        form = {**form, "document": (io.BytesIO(PDF), "preuve.pdf")}
    answer = sign_in(ONE_MEMBER).post(f"/exclusions/{exclusion}/documents", data=form)

    assert answer.status_code == status
    assert said in answer.text


def test_what_cannot_be_answered_now_is_said_and_kept(works, sign_in):
    exclusion = begun(works)
    answer = sign_in(ONE_MEMBER).post(
        f"/exclusions/{exclusion}/defence", data={"text": DEFENCE}
    )
    assert answer.status_code == 409
    assert "nothing to answer yet" in answer.text
    assert DEFENCE in answer.text
    decided_by_board(works, exclusion, AGAINST)
    assert "dropped by the board" in sign_in(ONE_MEMBER).get("/exclusions/1").text


def test_the_draft_offers_it_with_one_click(works, sign_in):
    exclusion = proposed(works)
    draft = draft_with(works, [], opens_at=EARLIEST - timedelta(minutes=1))
    table, where = sign_in(PRESIDENT), f"/convocations/{draft.convocation_id}"
    page = table.get(where).text
    assert "Exclusions: waiting for an assembly" in page
    assert "This draft opens before." in page
    form = {"convocation_id": draft.convocation_id, "exclusion_id": exclusion}
    brought = table.post("/exclusions/agenda", data=form)
    assert (brought.status_code, brought.location) == (303, f"{where}#agenda")
    page = table.get(where).text
    assert "waiting for an assembly" not in page
    assert "no sooner than one month after" in page
    assert "as the board proposed it" in table.get("/items/1").text
    for wrong in ({}, {**form, "exclusion_id": "x"}):
        assert table.post("/exclusions/agenda", data=wrong).status_code == 422
    assert (
        table.post("/exclusions/agenda", data={**form, "exclusion_id": 9}).status_code
        == 404
    )


def test_the_room_leads_to_the_file_and_its_late_defence(app, works, sign_in, clock):
    exclusion = proposed(works)
    draft = draft_with(works, [exclusion], opens_at=LATER)
    convene(works, draft)
    clock.set(NOON + timedelta(days=20))
    defend(app, exclusion)
    room = sign_in(OTHER_EUROPEAN).get(f"/assemblies/{draft.assembly_id}/room").text

    assert 'href="/exclusions/1"' in room
    assert "the defence, given after the convocation" in room
