"""An extraordinary assembly by its pages, from the first draft to the convocation."""

import re

import pytest

from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT
from tests.drafts import EVERYBODY, convocation, drafted, give_addresses, titles
from tests.extraordinary_drafts import (
    draft_extraordinary,
    enter,
    ready_extraordinary,
)

pytestmark = pytest.mark.usefixtures("in_english")

HOURS = {"opens_at": "2026-06-10T09:00", "closes_at": "2026-06-12T18:00"}
PLACE = {"place_name": "Praia, Cape Verde", "zone": "Atlantic/Cape_Verde"}
STATUTES = "Article 1\r\nThe network is named Together.\r\n"


def page_of(draft):
    return f"/convocations/{draft.convocation_id}"


def drafted_by(browser):
    """An assembly and its draft, with hours, place, an election and new statutes."""
    new = {"kind": "extraordinary", "title": "International meeting"}
    assembly = browser.post("/assemblies/new", data=new).location
    draft = browser.get(assembly).location
    browser.post(f"{draft}/opening", data={**HOURS, **PLACE})
    election = {"organ": "board", "post": "president", "term_years": "3"}
    change = {"proposed_by": "board", "proposed_text": STATUTES}
    for kind, more in (("election", election), ("change_of_statutes", change)):
        item = {"kind": kind, "title": f"The {kind}", "text": "", **more}
        assert browser.post(f"{draft}/items", data=item).status_code == 303
    return assembly, draft


def test_an_extraordinary_assembly_from_the_first_draft_to_its_convocation(
    works, sign_in
):
    give_addresses(works)
    sebastien, raul = sign_in(PRESIDENT), sign_in(ONE_MEMBER)
    assembly, draft = drafted_by(sebastien)

    confirm = sebastien.get(f"{draft}/issuance").text
    assert "Praia, Cape Verde" in confirm
    assert f"{EVERYBODY} letters are written" in confirm
    seen = re.search(r'name="seen"[^>]* value="(\w+)"', confirm)[1]
    done = sebastien.post(f"{draft}/issuance", data={"seen": seen})

    assert done.status_code == 303
    page = " ".join(raul.get(assembly).text.split())
    assert "Praia, Cape Verde, and online" in page
    assert "Wednesday, 10 June 2026, 11:00 (Lisbon)" in page
    assert "Wednesday, 10 June 2026, 09:00 (Cape Verde)" in page
    assert "Board, president</strong>, for 3 years" in page
    assert "The network is named Together." in page


def test_the_workshop_tells_the_month_of_notice_on_both_clocks(works, sign_in):
    text = sign_in(PRESIDENT).get(page_of(draft_extraordinary(works))).text

    assert "Wednesday, 1 April 2026, 10:00 (Cape Verde)" in text
    assert "Friday, 3 April 2026, 10:00 (Cape Verde)" in text
    assert "Sunday, 1 March 2026, 12:00 (Lisbon)" in text  # the latest to convene
    assert 'value="2026-04-01T10:00"' in text  # on the clock of Praia
    assert 'value="2026-04-03T10:00"' in text


@pytest.mark.parametrize(
    ("changes", "status", "said"),
    [
        ({"closes_at": "2026-06-10T09:59"}, 409, "at least 1 hour and at most 7 days"),
        ({"closes_at": "2026-06-17T09:01"}, 409, "at least 1 hour and at most 7 days"),
        ({"closes_at": ""}, 422, "Choose a day and an hour"),
        ({"opens_at": "soon"}, 422, "Not a valid datetime"),
        ({"place_name": ""}, 422, "Write where it is held"),
        ({"place_name": "Praia\x00"}, 409, "cannot be shown"),
        ({"zone": "Mars/Olympus"}, 422, "Praia, Cape Verde"),
        ({"zone": ""}, 422, "Praia, Cape Verde"),
        (
            {"opens_at": "2026-03-29T02:30", "zone": "Europe/Paris"},
            422,
            "does not exist there",
        ),
        (
            {"closes_at": "2026-10-25T02:30", "zone": "Europe/Paris"},
            422,
            "the clocks go back over it. Choose another.<",
        ),
        ({"opens_at": "3000-01-01T00:00"}, 409, "The year 3000"),
        ({"closes_at": "9999-12-31T23:59"}, 409, "at most 7 days"),
        ({"opens_at": "0001-01-01T00:00", "zone": "Europe/Paris"}, 409, "The year"),
    ],
)
def test_hours_or_a_place_that_cannot_be_keep_the_form(
    works, sign_in, changes, status, said
):
    draft = draft_extraordinary(works, opens_at=None)
    sent = {**HOURS, **PLACE, **changes}

    answer = sign_in(PRESIDENT).post(f"{page_of(draft)}/opening", data=sent)

    assert answer.status_code == status
    assert said in answer.text
    assert f'value="{sent["opens_at"]}"' in answer.text
    assert convocation(works, draft.convocation_id).place is None


def test_a_place_far_from_all_members_may_be_chosen(works, sign_in):
    draft, browser = draft_extraordinary(works, opens_at=None), sign_in(PRESIDENT)
    sent = {**HOURS, "place_name": "Belém", "zone": "America/Belem"}

    assert browser.post(f"{page_of(draft)}/opening", data=sent).status_code == 303
    kept = convocation(works, draft.convocation_id)
    assert kept.opens_at.isoformat() == "2026-06-10T12:00:00+00:00"
    assert kept.held_at.time_zone == "America/Belem"


def test_a_missing_place_stands_in_the_way_with_its_article(works, sign_in):
    text = sign_in(PRESIDENT).get(page_of(draft_extraordinary(works, opens_at=None)))

    assert '<span class="article">S7</span>' in text.text
    assert "The place of the international meeting" in text.text


@pytest.mark.parametrize(
    ("item", "status", "said"),
    [
        ({"kind": "report"}, 409, '<span class="article">S6</span>'),
        ({"kind": "election", "organ": "board", "post": "president"}, 409, "same post"),
        ({"kind": "election", "organ": "court"}, 422, "Not a valid choice"),
        ({"kind": "election", "term_years": "7"}, 422, "Not a valid choice"),
        ({"kind": "election", "term_years": "x"}, 422, "Not a valid choice"),
        ({"kind": "party"}, 422, "Choose what the item is for"),
        ({"kind": "change_of_bylaws", "proposed_by": "audit_board"}, 422, "Not a val"),
        ({"kind": "change_of_bylaws", "proposed_text": "\x00"}, 409, "S12"),
    ],
)
def test_an_item_that_cannot_be_keeps_the_form(works, sign_in, item, status, said):
    draft = draft_extraordinary(works)
    enter(works, draft)
    sent = {"title": "Lyon", "text": "kept", **item}

    answer = sign_in(PRESIDENT).post(f"{page_of(draft)}/items", data=sent)

    assert answer.status_code == status
    assert said in answer.text
    assert "kept</textarea>" in answer.text
    assert len(titles(works, draft.convocation_id)) == 1


def test_an_election_does_not_enter_an_ordinary_assembly(works, sign_in):
    draft, browser = drafted(works), sign_in(PRESIDENT)
    assert "change_of_statutes" not in browser.get(page_of(draft)).text

    sent = {"kind": "election", "title": "Board", "text": ""}
    answer = browser.post(f"{page_of(draft)}/items", data=sent)

    assert answer.status_code == 409
    assert '<span class="article">S5</span>' in answer.text


def test_an_election_is_changed_on_its_page(works, sign_in):
    draft, browser = draft_extraordinary(works), sign_in(PRESIDENT)
    page = f"/items/{enter(works, draft)}"
    shown = browser.get(page).text
    assert '<option selected value="board">' in shown
    assert '<option selected value="3">' in shown

    sent = {"kind": "election", "title": "Audit", "text": "", "organ": "audit_board"}
    browser.post(page, data={**sent, "post": "secretary", "term_years": "2"})

    draft_page = " ".join(browser.get(page_of(draft)).text.split())
    assert "Audit board, secretary</strong>, for 2 years" in draft_page


def test_a_text_of_many_letters_is_taken(works, sign_in):
    draft, browser = draft_extraordinary(works), sign_in(PRESIDENT)
    sent = {"kind": "change_of_statutes", "title": "Statutes", "text": ""}
    article = "Сеть называется Together. " * 3_500  # each letter is sent as six

    answer = browser.post(
        f"{page_of(draft)}/items", data={**sent, "proposed_text": article}
    )

    assert answer.status_code == 303


def test_convening_anew_and_the_secretariat_see_place_and_purpose(works, sign_in):
    draft = ready_extraordinary(works)
    assert "Praia, Cape Verde" in sign_in(SECRETARIAT).get(page_of(draft)).text
    assert sign_in(ONE_MEMBER).get(page_of(draft)).status_code == 404


def test_an_opening_outside_two_to_four_years_is_warned_of_and_not_refused(
    works, sign_in
):
    text = sign_in(PRESIDENT).get(page_of(ready_extraordinary(works))).text

    assert "more than four years after the last extraordinary assembly" in text
    assert "Nothing stands in the way" in text
