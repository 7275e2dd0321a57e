"""The proof of dispatch: who sees what of it, and who sends again."""

import csv
import io
from datetime import timedelta

import pytest

from assembly.models.convocation import OtherDispatch
from assembly.models.letter import Letter
from assembly.models.member import Member
from assembly.web.spreadsheets import cell
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
)
from tests.post import convocation_id, letter, queue
from tests.sittings import change, convened_sitting, entries

SENDERS = (PRESIDENT, TABLE_SECRETARY, SECRETARIAT)
NO_BOX = "550 no such box"


@pytest.fixture
def sitting(works, clock):
    """Convened, with one letter sent, one failed, one waiting; one told otherwise."""
    clock.set(NOON - timedelta(days=10))
    sitting = convened_sitting(works)
    sent, failed, _ = (queue(works, sitting, member_id=n) for n in (1, 2, 3))
    with works.writers.begin() as db:
        kept = db.get_one(Letter, sent)
        kept.sent_at, kept.message_id = clock.moment, "<letter-1@example.org>"
        kept.message_sha256 = "ab" * 32
        db.get_one(Letter, failed).fail(at=clock.moment, reason=NO_BOX)
        other = OtherDispatch(
            convocation_id=convocation_id(works, sitting),
            member_id=4,
            how="By telephone",
            recorded_at=clock.moment,
        )
        db.add(other)
    return sitting


@pytest.mark.parametrize("name", SENDERS)
def test_those_who_send_see_each_letter_with_its_proof(sign_in, sitting, name):
    page = sign_in(name).get(f"/assemblies/{sitting}/letters").text

    for shown in ("letter-1@example.org", "ab" * 32, NO_BOX, "By telephone"):
        assert shown in page
    assert "andre.desmet@example.org" in page
    assert "Send again" in page


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE])
def test_members_see_how_many_and_no_address(sign_in, sitting, name):
    answer = sign_in(name).get(f"/assemblies/{sitting}/letters")

    assert answer.status_code == 200
    for word in ("sent", "failed", "queued", "told otherwise"):
        assert word in answer.text
    assert "@example.org" not in answer.text
    assert "Send again" not in answer.text


def test_an_assembly_without_letters_says_so(works, sign_in):
    page = sign_in(PRESIDENT).get(f"/assemblies/{convened_sitting(works)}/letters")

    assert "No letter has been written" in page.text


def test_a_draft_shows_members_nothing(works, sign_in, sitting):
    change(works, sitting, convened_at=None)

    answer = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/letters")
    assert answer.status_code == 404


def test_the_table_tells_the_same(sign_in, sitting):
    answer = sign_in(SECRETARIAT).get(f"/assemblies/{sitting}/letters.csv")

    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))
    assert answer.mimetype == "text/csv"
    assert [row["state"] for row in rows] == [
        "sent",
        "failed",
        "queued",
        "told_otherwise",
    ]
    assert rows[1]["reason"] == NO_BOX
    assert rows[0]["sha256"] == "ab" * 32
    assert rows[3]["told otherwise"] == "By telephone"


def test_the_table_is_not_for_members(sign_in, sitting):
    answer = sign_in(ONE_MEMBER).get(f"/assemblies/{sitting}/letters.csv")

    assert answer.status_code == 404


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_name_acts_as_a_formula(works, sign_in, sitting, begins):
    with works.writers.begin() as db:
        db.get_one(Member, 1).name = f"{begins}HYPERLINK(1)"
    answer = sign_in(SECRETARIAT).get(f"/assemblies/{sitting}/letters.csv")

    (row, *_) = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""))
    assert row["member"] == f"'{begins}HYPERLINK(1)"


@pytest.mark.parametrize(("value", "text"), [(None, ""), (3, "3"), ("a=b", "a=b")])
def test_what_is_harmless_stays_as_it_is(value, text):
    assert cell(value) == text


@pytest.mark.parametrize("name", SENDERS)
def test_those_who_send_send_a_failed_letter_again(works, sign_in, sitting, name):
    answer = sign_in(name).post("/letters/2/dispatch")

    assert answer.status_code == 303
    assert answer.location == f"/assemblies/{sitting}/letters"
    assert letter(works, 2).failed_at is None
    assert len(entries(works, sitting, "LetterRequeued")) == 1


def test_what_has_not_failed_is_refused(sign_in, sitting):
    answer = sign_in(SECRETARIAT).post("/letters/1/dispatch")

    assert answer.status_code == 409
    assert "B8" in answer.text


def test_a_member_sends_nothing_again(works, sign_in, sitting):
    assert sign_in(ONE_MEMBER).post("/letters/2/dispatch").status_code == 409
    assert letter(works, 2).failed_at is not None


def test_a_letter_that_is_not_there_is_a_miss(sign_in, sitting):
    assert sign_in(SECRETARIAT).post("/letters/999/dispatch").status_code == 404


def test_a_stranger_is_led_to_the_door(stranger, sitting):
    for path in ("letters", "letters.csv"):
        assert stranger.get(f"/assemblies/{sitting}/{path}").status_code == 303
