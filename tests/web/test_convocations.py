"""The workshop of a draft: its opening, what stands in the way, convening it."""

import re
from datetime import timedelta

import pytest

from assembly.rules.vocabulary import ItemKind
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT, member_id
from tests.drafts import (
    EVERYBODY,
    IN_TIME,
    convened,
    convocation,
    drafted,
    item,
    letters,
    ready,
    take_address,
    titles,
)

pytestmark = pytest.mark.usefixtures("in_english")


def page_of(draft):
    return f"/convocations/{draft.convocation_id}"


def test_the_workshop_tells_what_is_lawful_and_how_long_is_left(works, sign_in, clock):
    draft = drafted(works, opens_at=IN_TIME + timedelta(days=3, hours=4))

    text = sign_in(PRESIDENT).get(page_of(draft)).text

    assert "Monday, 16 March 2026, 12:00 (Lisbon)" in text  # if convened now
    assert "Wednesday, 4 March 2026, 16:00 (Lisbon)" in text  # the latest moment
    assert ">3 days 4 hours</strong>" in text
    clock.set(NOON + timedelta(days=4))
    late = sign_in(PRESIDENT).get(page_of(draft)).text
    assert "It passed 20 hours ago" in late


@pytest.mark.parametrize(
    ("wall", "zone", "opens_at"),
    [
        ("2026-03-20T09:00", "Europe/Lisbon", "2026-03-20T09:00"),
        ("2026-03-20T09:00", "Europe/Ulyanovsk", "2026-03-20T05:00"),
        ("2026-07-01T09:00:00", "Europe/Lisbon", "2026-07-01T08:00"),
        ("2026-10-25T01:30", "UTC", "2026-10-25T01:30"),
    ],
)
def test_an_opening_is_set_on_the_clock_of_a_zone(works, sign_in, wall, zone, opens_at):
    draft = drafted(works)

    answer = sign_in(PRESIDENT).post(
        f"{page_of(draft)}/opening", data={"opens_at": wall, "zone": zone}
    )

    assert answer.status_code == 303
    kept = convocation(works, draft.convocation_id).opens_at
    assert kept.isoformat()[:16] == opens_at


@pytest.mark.parametrize(
    ("wall", "zone", "said"),
    [
        ("2026-03-29T01:30", "Europe/Lisbon", "does not exist there"),
        ("2026-10-25T01:30", "Europe/Lisbon", "comes twice there"),
        ("tomorrow", "Europe/Lisbon", "Not a valid datetime"),
        ("", "Europe/Lisbon", "Choose a day and an hour"),
        ("2026-03-20T09:00", "Mars/Olympus", "2026-03-20T09:00"),
        ("2026-03-20T09:00", "", "2026-03-20T09:00"),
        ("0001-01-01T00:00", "Europe/Ulyanovsk", "The year"),
        ("9999-12-31T23:59", "Atlantic/Cape_Verde", "The year"),
        ("3000-01-01T00:00", "UTC", "The year 3000"),
    ],
)
def test_an_opening_that_cannot_be_keeps_the_form(works, sign_in, wall, zone, said):
    draft = drafted(works)

    answer = sign_in(PRESIDENT).post(
        f"{page_of(draft)}/opening", data={"opens_at": wall, "zone": zone}
    )

    assert answer.status_code == (409 if "year" in said else 422)
    assert said in answer.text
    assert f'value="{wall}"' in answer.text


def test_every_objection_is_listed_beforehand(works, sign_in):
    draft = drafted(works)
    item(works, draft, ItemKind.ACCOUNTS, "Accounts of 2025")

    text = sign_in(PRESIDENT).get(page_of(draft)).text

    for said in (
        "The assembly has no opening yet.",
        "lacks its document",
        "lacks the opinion of the audit board",
        "those without an address are 2: Salaspils, Ulianosk region",
    ):
        assert said in text
    assert '<button type="button" class="small" disabled>' in text


def test_an_item_is_added_and_then_given_its_documents(works, sign_in):
    draft, browser = drafted(works), sign_in(PRESIDENT)

    answer = browser.post(
        f"{page_of(draft)}/items",
        data={"kind": "report", "title": "Report of the board", "text": ""},
        follow_redirects=True,
    )

    assert answer.request.path.startswith("/items/")
    assert titles(works, draft.convocation_id) == [(1, "Report of the board")]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"kind": "report", "title": "", "text": "kept"}, 422),
        ({"kind": "party", "title": "Dance", "text": "kept"}, 422),
        ({"kind": "report", "title": "Ode\x00mira", "text": "kept"}, 409),
    ],
)
def test_an_item_that_cannot_be_keeps_the_form(works, sign_in, data, status):
    draft = drafted(works)
    answer = sign_in(PRESIDENT).post(f"{page_of(draft)}/items", data=data)
    assert answer.status_code == status
    assert "kept</textarea>" in answer.text


def test_a_member_without_an_address_is_listed_until_told_otherwise(
    app, works, sign_in
):
    draft, browser = ready(app), sign_in(SECRETARIAT)
    take_address(works, ONE_MEMBER)
    data = {"member": member_id(works, "Novellara"), "how": "By registered letter"}
    page = f"{page_of(draft)}/dispatches"
    assert "without an address are 1: Novellara" in browser.get(page_of(draft)).text
    assert browser.post(page, data={**data, "how": ""}).status_code == 422
    assert browser.post(page, data={**data, "member": 10**30}).status_code == 422

    answer = browser.post(page, data=data, follow_redirects=True)

    assert "without an address are" not in answer.text
    assert "By registered letter" in answer.text


def test_convening_is_confirmed_and_happens_once(app, works, sign_in):
    draft, browser = ready(app), sign_in(PRESIDENT)
    page = f"{page_of(draft)}/issuance"
    confirm = browser.get(page)
    assert f"{EVERYBODY} letters are written" in confirm.text
    seen = re.search(r'name="seen"[^>]* value="(\w+)"', confirm.text)[1]

    first = browser.post(page, data={"seen": seen}, follow_redirects=True)
    again = browser.post(page, data={"seen": seen})

    assert "108 letters are on their way" in first.text
    assert again.status_code == 409
    assert "convened already" in again.text
    assert len(letters(works, f"convocation:{draft.convocation_id}")) == EVERYBODY


def test_what_was_changed_meanwhile_is_looked_at_again(app, works, sign_in):
    draft, browser = ready(app), sign_in(PRESIDENT)
    page = f"{page_of(draft)}/issuance"
    seen = re.search(r'name="seen"[^>]* value="(\w+)"', browser.get(page).text)[1]
    item(works, draft, ItemKind.INFORMATION, "A late thought")

    answer = browser.post(page, data={"seen": seen})

    assert answer.status_code == 409
    assert "changed since you looked at it" in answer.text


def test_one_second_late_convening_is_refused_with_its_article(app, sign_in, clock):
    draft, browser = ready(app), sign_in(PRESIDENT)
    clock.set(NOON + timedelta(seconds=1))

    asked = browser.get(f"{page_of(draft)}/issuance")
    done = browser.post(f"{page_of(draft)}/issuance")

    for answer in (asked, done):
        assert answer.status_code == 409
        assert '<span class="article">B6</span>' in answer.text
        assert (
            "Convened now, it may open on Monday, 16 March 2026, 12:01" in answer.text
        )


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("opening", {"opens_at": "2026-04-20T09:00", "zone": "UTC"}),
        ("items", {"kind": "report", "title": "Report", "text": ""}),
        ("discarding", {}),
    ],
)
def test_a_convocation_is_fixed_once_issued(app, sign_in, page, data):
    draft = convened(app)
    answer = sign_in(PRESIDENT).post(f"{page_of(draft)}/{page}", data=data)
    assert answer.status_code == 409
    assert "fixed since the" in answer.text


def test_members_read_what_was_fixed_and_see_no_draft(app, works, sign_in):
    issued, other, browser = convened(app), drafted(works), sign_in(ONE_MEMBER)

    text = browser.get(page_of(issued)).text

    assert convocation(works, issued.convocation_id).agenda_hash in text
    assert browser.get(page_of(other)).status_code == 404
    assert browser.get(f"{page_of(other)}/issuance").status_code == 404


def test_a_draft_that_would_replace_a_convocation_is_given_up(app, sign_in):
    sent, browser = convened(app), sign_in(PRESIDENT)
    copy = browser.post(f"/assemblies/{sent.assembly_id}/redraft").location

    answer = browser.post(f"{copy}/discarding", follow_redirects=True)

    assert "This draft was given up" in answer.text
    page = browser.get(f"/assemblies/{sent.assembly_id}")
    assert "A draft waits" not in page.text
