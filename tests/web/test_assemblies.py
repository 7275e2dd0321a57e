"""The pages of the assemblies."""

from datetime import timedelta

import pytest

from tests.cast import NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT, VICE_PRESIDENT
from tests.drafts import EVERYBODY, IN_TIME, convened, drafted, letters, ready

SPRING = "Spring assembly"

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.mark.parametrize(
    ("name", "sees"), [(PRESIDENT, True), (SECRETARIAT, True), (ONE_MEMBER, False)]
)
def test_a_draft_is_listed_for_the_table_and_the_secretariat(
    works, sign_in, name, sees
):
    draft = drafted(works, opens_at=IN_TIME)
    browser = sign_in(name)

    assert (SPRING in browser.get("/assemblies").text) is sees
    answer = browser.get(f"/assemblies/{draft.assembly_id}")
    assert answer.status_code == (303 if sees else 404)


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (NOON, "convened"),
        (IN_TIME - timedelta(seconds=1), "convened"),
        (IN_TIME, "open now"),
        (IN_TIME + timedelta(hours=24, seconds=-1), "open now"),
        (IN_TIME + timedelta(hours=24), "closed"),
    ],
)
def test_members_see_how_far_an_assembly_is_by_the_moment(
    app, sign_in, clock, moment, state
):
    number = convened(app).assembly_id
    clock.set(moment)
    browser = sign_in(ONE_MEMBER)

    for page in ("/assemblies", f"/assemblies/{number}"):
        answer = browser.get(page)
        assert answer.status_code == 200
        assert f">{state}</span>" in answer.text


def test_a_draft_whose_moment_has_passed_is_shown_as_lapsed(works, sign_in, clock):
    drafted(works, opens_at=IN_TIME)
    clock.set(NOON + timedelta(seconds=1))
    assert ">lapsed</span>" in sign_in(PRESIDENT).get("/assemblies").text


def test_the_page_of_an_assembly_tells_agenda_and_both_clocks(app, sign_in):
    number = convened(app).assembly_id
    with app.extensions["works"].writers.begin() as db:
        db.connection().exec_driver_sql(
            "UPDATE persons SET time_zone = 'Europe/Ulyanovsk' WHERE name = ?",
            (VICE_PRESIDENT,),
        )

    text = sign_in(VICE_PRESIDENT).get(f"/assemblies/{number}").text

    assert "Accounts of 2025" in text
    assert "comptes.pdf" in text
    assert "16 March 2026, 16:00 (Ulyanovsk)" in text
    assert "16 March 2026, 12:00 (Lisbon)" in text


def test_drafting_leads_to_the_workshop(sign_in):
    browser = sign_in(PRESIDENT)
    assert browser.get("/assemblies/new").status_code == 200

    answer = browser.post(
        "/assemblies/new",
        data={"kind": "ordinary", "title": "Autumn assembly"},
        follow_redirects=True,
    )

    assert answer.request.path.startswith("/convocations/")
    assert "Autumn assembly" in answer.text


@pytest.mark.parametrize(
    ("name", "data", "status", "said"),
    [
        (PRESIDENT, {"kind": "ordinary", "title": ""}, 422, "Write something"),
        (PRESIDENT, {"kind": "ordinary", "title": "x" * 201}, 422, "x" * 201),
        (PRESIDENT, {"kind": "party", "title": "Odemira"}, 422, "Odemira"),
        (PRESIDENT, {"kind": "ordinary", "title": "Ode\x00mira"}, 409, "B6"),
        (ONE_MEMBER, {"kind": "ordinary", "title": "Odemira"}, 409, "Odemira"),
        (PRESIDENT, {}, 422, "Write something"),
    ],
)
def test_a_draft_that_cannot_be_keeps_the_form(sign_in, name, data, status, said):
    answer = sign_in(name).post("/assemblies/new", data=data)
    assert answer.status_code == status
    assert said in answer.text


def test_convening_anew_begins_a_draft_once(app, sign_in):
    number = convened(app).assembly_id
    browser = sign_in(PRESIDENT)
    assert browser.get(f"/assemblies/{number}/redraft").status_code == 200

    first = browser.post(f"/assemblies/{number}/redraft")
    again = browser.post(f"/assemblies/{number}/redraft")

    assert first.status_code == 303
    assert first.location == again.location
    page = browser.get(first.location)
    assert "this replaces the convocation of" in page.text
    assert "A draft waits" in browser.get(f"/assemblies/{number}").text


def test_a_first_draft_is_not_convened_anew(works, sign_in):
    number = drafted(works).assembly_id
    answer = sign_in(PRESIDENT).post(f"/assemblies/{number}/redraft")
    assert answer.status_code == 409
    assert "not convened yet" in answer.text


def test_cancelling_asks_why_and_tells_it(app, works, sign_in):
    number = convened(app).assembly_id
    browser, page = sign_in(PRESIDENT), f"/assemblies/{number}/cancellation"
    assert browser.get(page).status_code == 200
    assert browser.post(page, data={"reason": ""}).status_code == 422

    answer = browser.post(page, data={"reason": "A storm."}, follow_redirects=True)

    assert ">cancelled</span>" in answer.text
    assert "A storm." in answer.text
    assert len(letters(works, f"cancellation:{number}")) == EVERYBODY
    again = browser.post(page, data={"reason": "Another storm."})
    assert again.status_code == 409
    assert "Another storm." in again.text


def test_nobody_but_the_table_cancels(app, sign_in):
    number = convened(app).assembly_id
    answer = sign_in(ONE_MEMBER).post(
        f"/assemblies/{number}/cancellation", data={"reason": "No."}
    )
    assert answer.status_code == 409
    assert "B6" in answer.text


@pytest.mark.parametrize(
    "page", ["/assemblies", "/assemblies/new", "/assemblies/1", "/convocations/1"]
)
def test_nobody_signed_out_sees_anything(app, stranger, page):
    ready(app)
    assert stranger.get(page).status_code == 303
