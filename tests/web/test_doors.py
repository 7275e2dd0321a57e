"""The door, as a page that works without JavaScript."""

import pytest

from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    member_id,
    open_sitting,
)
from tests.extraordinary import convened_extraordinary, open_extraordinary
from tests.gatherings import come, give_proxies
from tests.voting import told

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def sitting(works):
    return open_extraordinary(works)


def door(sitting, rest=""):
    return f"/assemblies/{sitting}/door{rest}"


def test_the_whole_roll_stands_there_by_country(sitting, sign_in):
    page = sign_in(TABLE_SECRETARY).get(door(sitting)).text

    assert "104 members of the roll" in page
    assert page.count(">Mark present<") == 100  # four have no representative
    assert page.index("Morocco") < page.index("Italy")
    assert "two thirds = 70" in page


def test_the_desk_leads_to_the_door(sitting, sign_in):
    assert (
        door(sitting)
        in sign_in(TABLE_SECRETARY).get(f"/assemblies/{sitting}/desk").text
    )


@pytest.mark.parametrize(
    ("words", "found"), [("novelara", 0), ("NOVELLARA", 1), ("raul daoli", 1)]
)
def test_members_are_found_by_name_or_person(sitting, sign_in, words, found):
    page = sign_in(TABLE_SECRETARY).get(door(sitting), query_string={"q": words}).text

    assert page.count('class="door-line"') == found


def test_each_is_present_represented_or_absent(works, sitting, sign_in):
    novellara, mulhouse = member_id(works, "Novellara"), member_id(works, "Mulhouse")
    come(works, sitting, [mulhouse])
    give_proxies(works, sitting, [novellara], mulhouse)

    page = sign_in(SECRETARIAT).get(door(sitting)).text

    assert page.count(">represented<") == 1
    assert page.count(">present<") == 1
    assert page.count(">absent<") == 102
    assert "by Mulhouse" in page
    assert "Mark present" not in page
    assert "whose secretary assists" in page


def test_a_mark_and_its_taking_back_come_back_to_the_member(works, sitting, sign_in):
    browser = sign_in(TABLE_SECRETARY)
    novellara = member_id(works, "Novellara")

    marked = browser.post(door(sitting, f"/{novellara}/mark"), data={"q": "novellara"})
    taken = browser.post(
        door(sitting, f"/{novellara}/withdrawal"), data={"reason": "A neighbour."}
    )

    assert (marked.status_code, taken.status_code) == (303, 303)
    assert marked.location.endswith(f"/door?q=novellara#member-{novellara}")
    assert [t["reason"] for t in told(works, "PresenceTakenBack")] == ["A neighbour."]


def test_a_refusal_keeps_the_form(works, sitting, sign_in):
    novellara = member_id(works, "Novellara")
    come(works, sitting, [novellara])

    answer = sign_in(PRESIDENT).post(
        door(sitting, f"/{novellara}/withdrawal"), data={"reason": "A neighbour."}
    )

    assert answer.status_code == 409
    assert "entered, spoken or voted since" in answer.text


def test_a_reason_that_is_none_is_asked_for_again(works, sitting, sign_in):
    browser, novellara = sign_in(PRESIDENT), member_id(works, "Novellara")
    browser.post(door(sitting, f"/{novellara}/mark"))

    answer = browser.post(
        door(sitting, f"/{novellara}/withdrawal"), data={"reason": " "}
    )

    assert answer.status_code == 422
    assert 'name="reason"' in answer.text


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE])
def test_the_door_is_not_kept_by_others(works, sitting, sign_in, name):
    browser, novellara = sign_in(name), member_id(works, "Novellara")

    assert browser.get(door(sitting)).status_code == 404
    assert browser.post(door(sitting, f"/{novellara}/mark")).status_code == 409
    taken = browser.post(door(sitting, f"/{novellara}/withdrawal"))
    assert taken.status_code == 409
    assert told(works, "MembersPresent") == []


def test_an_ordinary_assembly_has_no_door(works, sign_in):
    assert sign_in(PRESIDENT).get(door(open_sitting(works))).status_code == 404


def test_before_the_opening_the_page_waits(works, sign_in, clock):
    waiting = convened_extraordinary(works)
    clock.set(clock.moment.replace(hour=11))

    page = sign_in(PRESIDENT).get(door(waiting)).text

    assert "The roll is frozen when the assembly opens." in page
    assert "not open" in page
