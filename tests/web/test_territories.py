"""/territories: the secretariat enters, members read."""

import re

import pytest

from assembly.rules.dues import DuesState
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, SECRETARIAT, member_id
from tests.dues import account, enter, pay, payments, populations, territory_id

pytestmark = pytest.mark.usefixtures("in_english")

POPULATION = {"inhabitants": "50 000", "source": "census", "year": "2021"}


@pytest.fixture
def page(works):
    return f"/territories/{territory_id(works)}"


@pytest.fixture
def payment(page, works):
    """The form that a browser would send, and where to."""
    form = {
        "key": "a-key-of-the-form",
        "payer": str(member_id(works, "Novellara")),
        "payer_name": "",
        "euros": "136,40",
        "paid_on": "2026-02-27",
        "year": "2026",
    }
    return f"{page}/payments", form


def read(browser, path):
    return re.sub(r"\s+", " ", browser.get(path).text)


def test_a_population_is_entered_and_kept_with_its_source(sign_in, works, page):
    secretariat = sign_in(SECRETARIAT)
    answer = secretariat.post(f"{page}/population", data=POPULATION)
    secretariat.post(f"{page}/population", data=POPULATION)

    assert answer.status_code == 303
    assert len(populations(works)) == 1
    text = read(secretariat, page)
    assert '<strong>50,000</strong> <span class="state state-convened">in force' in text
    assert "census, 2021" in text
    assert "50,000 inhabitants / 1000 x 2.728 = €136.40" in text


@pytest.mark.parametrize(
    ("change", "status", "sentence"),
    [
        ({"inhabitants": "many"}, 422, "Write a whole number"),
        ({"inhabitants": ""}, 422, "Write a whole number"),
        ({"source": ""}, 422, "Name the source"),
        ({"year": ""}, 422, "Write a whole number"),
        ({"year": "last"}, 422, "Not a valid integer"),
        ({"source": "x" * 301}, 422, "300"),
        ({"inhabitants": "0"}, 409, "at least 1"),
        ({"inhabitants": "999999999999"}, 409, "at most 100"),
        ({"year": "2027"}, 409, "between 1900 and 2026"),
        ({"year": "9" * 30}, 409, "between 1900 and 2026"),
    ],
)
def test_a_population_that_cannot_be_is_said_and_kept(
    sign_in, page, change, status, sentence
):
    sent = {**POPULATION, **change}
    answer = sign_in(SECRETARIAT).post(f"{page}/population", data=sent)

    assert answer.status_code == status
    assert sentence in answer.text
    assert f'value="{sent["inhabitants"]}"' in answer.text
    assert "Not known yet" in answer.text


def test_a_level_is_set(sign_in, works, page):
    secretariat = sign_in(SECRETARIAT)
    answer = secretariat.post(f"{page}/level", data={"level": "regional"})

    assert answer.status_code == 303
    assert account(works).state is DuesState.NOT_LOCAL
    assert "Only local territories owe" in read(secretariat, page)
    wrong = secretariat.post(f"{page}/level", data={"level": "galactic"})
    assert wrong.status_code == 422


def test_a_payment_is_entered_once(sign_in, works, page, payment):
    enter(works)
    secretariat = sign_in(SECRETARIAT)
    for _twice in range(2):
        there, form = payment
        assert secretariat.post(there, data=form).status_code == 303

    (kept,) = payments(works)
    assert (kept.cents, kept.payer) == (13_640, "Novellara")
    assert account(works).state is DuesState.PAID
    assert "€136.40</strong> for 2026, on <time" in read(secretariat, page)


@pytest.mark.parametrize(
    ("change", "status", "sentence"),
    [
        ({"euros": "much"}, 422, "like 376.40 or 376,40"),
        ({"euros": "1.234"}, 422, "like 376.40 or 376,40"),
        ({"euros": "-3"}, 422, "like 376.40 or 376,40"),
        ({"payer": "", "payer_name": ""}, 422, "one of the two"),
        ({"payer_name": "A bank"}, 422, "one of the two"),
        ({"payer": "1"}, 422, "Not a valid choice"),
        ({"paid_on": ""}, 422, "Choose the day"),
        ({"paid_on": "yesterday"}, 422, "Not a valid date"),
        ({"year": "2013"}, 422, "Not a valid choice"),
        ({"year": "2028"}, 422, "Not a valid choice"),
        ({"key": ""}, 422, "incomplete"),
        ({"euros": "0"}, 409, "at least one cent"),
        ({"euros": "99999999"}, 409, "at most ten million"),
        ({"paid_on": "2026-03-02"}, 409, "between the founding and today"),
        ({"paid_on": "0001-01-01"}, 409, "between the founding and today"),
    ],
)
def test_a_payment_that_cannot_be_is_said_and_kept(
    sign_in, payment, change, status, sentence
):
    there, form = payment
    sent = {**form, **change}
    answer = sign_in(SECRETARIAT).post(there, data=sent)

    assert answer.status_code == status
    assert sentence in answer.text
    assert f'value="{sent["euros"]}"' in answer.text
    assert "<h3>Payments</h3>" not in answer.text


def test_another_than_a_member_pays(sign_in, works, payment):
    there, form = payment
    another = {**form, "payer": "", "payer_name": "Comune di Novellara"}
    sign_in(SECRETARIAT).post(there, data=another)

    (kept,) = payments(works)
    assert (kept.payer, kept.member_id) == ("Comune di Novellara", None)


def test_a_payment_is_taken_back_with_its_reason(sign_in, works, page):
    number = pay(works, 100)
    secretariat, there = sign_in(SECRETARIAT), f"/dues/payments/{number}/withdrawal"
    assert there in read(secretariat, page)
    assert "€1.00" in read(secretariat, there)

    assert secretariat.post(there, data={"reason": ""}).status_code == 422
    assert secretariat.post(there, data={"reason": "Typed twice."}).status_code == 303
    text = read(secretariat, page)
    assert "<del><strong>€1.00" in text
    assert ": Typed twice." in text
    assert secretariat.post(there, data={"reason": "Again."}).status_code == 409


@pytest.mark.parametrize("name", [PRESIDENT, ONE_MEMBER, ASSOCIATE])
def test_all_read_the_population_and_only_its_own_members_the_dues(
    sign_in, works, page, name
):
    enter(works)
    pay(works, 100)
    text = read(sign_in(name), page)

    assert "census, 2021" in text
    assert ("owed €135.40" in text) is (name == ONE_MEMBER)
    assert ("A friend" in text) is (name == ONE_MEMBER)
    assert "Enter a p" not in text


@pytest.mark.parametrize("act", ["population", "level", "payments"])
def test_only_the_secretariat_enters(sign_in, works, page, payment, act):
    sent = {**payment[1], **POPULATION, "year": "2026", "level": "regional"}
    answer = sign_in(ONE_MEMBER).post(f"{page}/{act}", data=sent)

    assert answer.status_code == 404
    assert populations(works) == payments(works) == []


def test_what_is_not_there_is_a_miss(sign_in, works):
    number = pay(works, 100)
    assert sign_in(PRESIDENT).get("/territories/999").status_code == 404
    there = f"/dues/payments/{number}/withdrawal"
    assert sign_in(PRESIDENT).get(there).status_code == 404
    assert sign_in(SECRETARIAT).get("/dues/payments/999/withdrawal").status_code == 404
