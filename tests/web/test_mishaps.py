"""What could not be done is said in the house's look and the reader's language, and
every such page has a way on."""

import pytest
from sqlalchemy import text, update

from assembly.models.representation import Representation
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, open_sitting, person_id


def lose(works, table):
    """The database has this table no more, as after a fault of its machine."""
    with works.writers.begin() as db:
        db.execute(text(f"ALTER TABLE {table} RENAME TO lost"))


def person_without_a_member(works, name):
    """This person represents nobody any more."""
    with works.writers.begin() as db:
        held = Representation.person_id == person_id(works, name)
        db.execute(update(Representation).where(held).values(until=NOON))


@pytest.mark.parametrize("path", ["/nowhere", f"/members/{10**20}", "/members/9999"])
def test_a_miss_is_said_in_the_house_and_in_the_readers_language(sign_in, path):
    raul = sign_in(ONE_MEMBER)
    assert "There is nothing here, or it is not for you." in raul.get(path).text
    raul.post("/language", data={"language": "ar"})

    answer = raul.get(path)

    assert answer.status_code == 404
    assert '<html lang="ar" dir="rtl"' in answer.text
    assert '<header class="masthead">' in answer.text


def test_what_only_a_form_sends_is_told_so(sign_in):
    answer = sign_in(ONE_MEMBER).post("/organs")

    assert answer.status_code == 405
    assert "This address takes only what a form sends" in answer.text


def test_a_wrong_method_is_told_the_right_one(sign_in):
    assert "GET" in sign_in(ONE_MEMBER).post("/organs").headers["Allow"]


def test_a_form_without_its_token_leads_back_to_its_page(sign_in):
    raul = sign_in(ONE_MEMBER)
    raul.csrf = None

    answer = raul.post("/preferences", headers={"Referer": "http://localhost/dues?a=b"})

    assert answer.status_code == 400
    assert "Nothing was done yet" in answer.text
    assert '<a role="button" href="/dues?a=b">Back to where you were</a>' in answer.text


@pytest.mark.parametrize(
    "referrer", ["https://example.org/dues", "//example.org", "http://localhost/x", ""]
)
def test_the_way_back_leads_neither_off_the_site_nor_in_a_circle(sign_in, referrer):
    answer = sign_in(ONE_MEMBER).get("/x", headers={"Referer": referrer})

    assert "Back to where you were" not in answer.text
    assert 'href="/">Back to the first page' in answer.text


def test_signed_out_the_way_on_is_to_sign_in(stranger):
    assert '<a role="button" href="/sign-in">' in stranger.get("/nowhere").text


def test_what_is_too_large_is_told_so(app, sign_in):
    app.config["MAX_CONTENT_LENGTH"] = 100

    answer = sign_in(ONE_MEMBER).post("/preferences", data={"language": "x" * 200})

    assert answer.status_code == 413
    assert "What was sent is too large." in answer.text


def test_who_represents_nobody_learns_under_which_name(sign_in, works):
    person_without_a_member(works, ONE_MEMBER)

    answer = sign_in(ONE_MEMBER).get("/")

    assert answer.status_code == 403
    assert f"You are signed in as {ONE_MEMBER}" in answer.text


def test_a_fault_is_told_without_the_database(sign_in, works, caplog):
    raul = sign_in(ONE_MEMBER)
    lose(works, "browser_sessions")

    answer = raul.get("/assemblies", headers={"Accept-Language": "ar"})

    assert answer.status_code == 500
    assert '<html lang="ar" dir="rtl"' in answer.text
    assert 'class="masthead"' in answer.text
    assert '<a role="button" href="/assemblies">' in answer.text


def test_a_fault_midway_is_told_in_the_readers_language(sign_in, works, caplog):
    open_sitting(works)
    president = sign_in(PRESIDENT)
    president.post("/language", data={"language": "pt"})
    lose(works, "convocations")

    answer = president.get("/assemblies")

    assert answer.status_code == 500
    assert '<html lang="pt"' in answer.text


def test_programs_get_a_fault_as_json(stranger, works, caplog):
    lose(works, "members")

    answer = stranger.get("/api/v1/register")

    assert answer.status_code == 500
    assert answer.json == {"error": "Something failed here."}
