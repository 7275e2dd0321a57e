"""/dues: who owes, who paid, and the sums of the founding text."""

import csv
import io
import re

import pytest
from sqlalchemy import update

from assembly.models.mandate import Mandate
from assembly.models.territory import Territory
from assembly.queries.dues.asking import KINDS
from assembly.rules.vocabulary import Organ
from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    VICE_PRESIDENT,
    member_id,
)
from tests.dues import enter, pay, territory_id
from tests.use_cases.clockwork.acts import letters

pytestmark = pytest.mark.usefixtures("in_english")


def read(browser, path="/dues", status=200):
    answer = browser.get(path)
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.text)


def listed(page):
    """The names of the territories in the list of all of them."""
    every = page.partition('id="every"')[2]
    return re.findall(r'class="dues-name"[^>]*><bdi>([^<]*)<', every)


def give_post(works, organ, name):
    with works.writers.begin() as db:
        holder = member_id(works, name)
        db.execute(update(Mandate).where(Mandate.organ == organ).values(until=None))
        post = db.query(Mandate).where(Mandate.organ == organ).first()
        post.member_id = holder


def test_the_secretariat_sees_each_territory_with_its_sums(sign_in, works):
    enter(works)
    pay(works, 10_000)
    page = read(sign_in(SECRETARIAT))

    assert len(listed(page)) == 83
    assert "minimum €136.40" in page
    assert "paid €100.00" in page
    assert "owed €36.40" in page
    assert "1 owing" in page
    assert "82 not known yet" in page


def test_a_member_sees_its_own_territories_and_the_totals(sign_in, works):
    enter(works)
    enter(works, 110_000, name="Mulhouse")
    page = read(sign_in(ONE_MEMBER))

    assert "Novellara" in page
    assert "owed €136.40" in page
    assert "Mulhouse" not in page
    assert f"€{(110_000 * 2974 + 50_000 * 2728) / 1_000_000:,.2f}" in page
    assert "As a table" not in page


@pytest.mark.parametrize(
    ("organ", "sees"),
    [(Organ.BOARD, True), (Organ.AUDIT_BOARD, True), (Organ.ASSEMBLY_TABLE, False)],
)
def test_board_and_audit_board_see_all_and_the_table_does_not(
    sign_in, works, organ, sees
):
    give_post(works, organ, "Novellara")
    browser = sign_in(ONE_MEMBER)

    assert (len(listed(read(browser))) == 83) is sees
    assert (browser.get("/dues/2026.csv").status_code == 200) is sees


def test_an_associate_owes_nothing(sign_in):
    page = read(sign_in(ASSOCIATE))

    assert "My territories" not in page


def test_territories_are_listed_by_how_they_stand(sign_in, works):
    enter(works)
    enter(works, name="Mulhouse")
    pay(works, 10**6, name="Mulhouse")
    secretariat = sign_in(SECRETARIAT)

    assert listed(read(secretariat, "/dues?state=owing")) == ["Novellara"]
    assert listed(read(secretariat, "/dues?state=paid")) == ["Mulhouse"]
    assert len(listed(read(secretariat, "/dues?state=no_population"))) == 81


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("year=2014", 200),
        ("year=2027", 200),
        ("year=2013", 404),
        ("year=2028", 404),
        ("year=99999999999999999999", 404),
        ("year=now", 422),
        ("year=²", 422),
        ("state=late", 422),
    ],
)
def test_years_and_states_that_are_not(sign_in, asked, status):
    assert sign_in(PRESIDENT).get(f"/dues?{asked}").status_code == status


def test_a_country_without_a_factor_is_said_plainly(sign_in, works):
    enter(works)
    with works.writers.begin() as db:
        of = update(Territory).where(Territory.id == territory_id(works))
        db.execute(of.values(country_code="XX"))

    assert "1 no factor" in read(sign_in(SECRETARIAT))
    page = read(sign_in(ONE_MEMBER), f"/territories/{territory_id(works)}")
    assert "has no factor for this country" in page


def test_the_table_is_exact_and_no_name_is_a_formula(sign_in, works):
    enter(works, 12_345, source="=SUM(A1)")
    pay(works, 99)
    answer = sign_in(SECRETARIAT).get("/dues/2026.csv")

    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert len(rows) == 83
    (novellara,) = [row for row in rows if row["territory"] == "Novellara"]
    assert novellara["source"] == "'=SUM(A1)"
    assert novellara["factor"] == "2.728"
    sums = ("minimum_eur", "paid_eur", "owing_eur")
    assert [novellara[name] for name in sums] == ["33.68", "0.99", "32.69"]
    assert rows[0]["minimum_eur"] == ""


def test_the_secretariat_reminds_once_a_day(sign_in, works):
    secretariat = sign_in(SECRETARIAT)
    first = secretariat.post("/dues/2026/reminder")
    assert first.status_code == 303
    assert first.location.endswith("/dues?year=2026")
    assert "102 letters are written" in read(secretariat)

    again = secretariat.post("/dues/2026/reminder")
    assert again.status_code == 409
    assert "were written today" in again.text
    assert len(letters(works, KINDS[1])) == 102


def test_whom_no_letter_reaches_is_named_to_the_secretariat(sign_in):
    page = read(sign_in(SECRETARIAT))

    assert "No letter reaches these members" in page
    assert "Salaspils" in page.partition("No letter reaches")[2].partition("</p>")[0]


@pytest.mark.parametrize("year", [2027, 2013, 1, 99999])
def test_a_year_that_is_not_to_be_asked_for_is_refused(sign_in, year):
    answer = sign_in(SECRETARIAT).post(f"/dues/{year}/reminder")

    assert answer.status_code == 409
    assert "not asked for" in answer.text


def test_nobody_else_reminds(sign_in):
    assert sign_in(VICE_PRESIDENT).post("/dues/2026/reminder").status_code == 404
    assert "/reminder" not in read(sign_in(VICE_PRESIDENT))


@pytest.mark.parametrize(
    ("asked", "sums"),
    [
        (
            "inhabitants=50000&country=LU",
            ["€376.40", "376 €", "7.528", "<strong>50</strong>"],
        ),
        ("inhabitants=50+000&country=CV", ["€18.25", "18 €", "0.365", "4,430"]),
        ("inhabitants=1&country=LU", ["€0.01", "0 €", "<strong>0.001</strong>"]),
    ],
)
def test_the_calculator_shows_each_step(sign_in, asked, sums):
    page = read(sign_in(ASSOCIATE), f"/dues/calculator?{asked}")

    for text in sums:
        assert text in page


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("inhabitants=many&country=LU", "Write a whole number"),
        ("inhabitants=0&country=LU", "Write a whole number"),
        ("inhabitants=1000000000&country=LU", "Write a whole number"),
        ("inhabitants=50000&country=", "Choose a country"),
        ("inhabitants=50000&country=WORLD", "Not a valid choice"),
        ("inhabitants=50000", "valid choice"),
    ],
)
def test_the_calculator_says_what_it_cannot_read(sign_in, asked, sentence):
    page = read(sign_in(ASSOCIATE), f"/dues/calculator?{asked}", status=422)

    assert sentence in page


def test_the_pages_lead_there(sign_in, works):
    raul = sign_in(ONE_MEMBER)

    assert 'href="/dues"' in read(raul, "/members")
    assert "for 1 territory of mine" in read(raul, "/")
    page = read(raul, f"/members/{member_id(works, 'Novellara')}")
    assert f'href="/territories/{territory_id(works)}"' in page
