"""The requests as members read them, proposals, and the draft's list (S11)."""

import pytest

from assembly.rules.vocabulary import Choice, Post
from tests.admissions import (
    ADDRESS,
    EVORA,
    approved,
    asked,
    board_votes,
    confirmed,
    decision_on,
)
from tests.applying import FIELDS
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    member_id,
)
from tests.drafts import drafted, titles

pytestmark = pytest.mark.usefixtures("in_english")


def read(browser, address="/admissions"):
    answer = browser.get(address)
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def propose(browser, works, **changes):
    proposer = str(member_id(works, "Novellara"))
    form = {**FIELDS, "proposer": proposer, "key": "a-key-of-mine", **changes}
    return browser.post("/admissions", data=form)


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_members_read_those_that_count_and_no_address(works, sign_in, name):
    asked(works, "unconfirmed", name="Another")
    confirmed(works, asked(works))
    told = read(sign_in(name))
    assert EVORA in told
    assert "before the board" in told
    assert "work together" in told
    assert "Another" not in told
    assert ADDRESS not in told


def test_each_request_says_how_far_it_is(works, sign_in):
    number = confirmed(works, asked(works))
    for post in (Post.PRESIDENT, Post.SECRETARY):
        board_votes(works, decision_on(works, number), post, Choice.AGAINST)
    assert "not approved by the board" in read(sign_in(ONE_MEMBER))
    approved(works, "again")
    assert "approved, waits for an assembly" in read(sign_in(ONE_MEMBER))


def test_a_member_proposes_a_body(works, sign_in):
    raul = sign_in(ONE_MEMBER)
    assert "Proposed by" in read(raul, "/admissions/new")
    for _ in range(2):
        assert propose(raul, works).location == "/admissions#request-1"
    told = read(raul)
    assert told.count(EVORA) == 1
    assert "Proposed by</dt><dd><bdi>Novellara</bdi>" in told


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"name": ""}, 422, "Write something here."),
        ({"proposer": "1"}, 422, "Not a valid choice"),
        ({"adheres": ""}, 409, "S9"),
        ({"name": "Odemira"}, 409, "Odemira is a member already"),
    ],
)
def test_what_cannot_be_proposed_comes_back(works, sign_in, changes, status, words):
    answer = propose(sign_in(ONE_MEMBER), works, **changes)
    assert answer.status_code == status
    assert words in answer.text
    assert f'value="{ADDRESS}"' in answer.text


def test_the_secretariat_proposes_nobody(works, sign_in):
    keeper = sign_in(SECRETARIAT)
    assert "proposed by a member" in read(keeper, "/admissions/new")
    assert propose(keeper, works).status_code == 409


def test_the_draft_offers_it_until_it_is_on_the_agenda(works, sign_in):
    number = approved(works)
    draft = drafted(works, opens_at=NOON)
    sebastien = sign_in(PRESIDENT)
    page = f"/convocations/{draft.convocation_id}"
    assert "Admissions: waiting for this assembly" in read(sebastien, page)

    form = {"convocation_id": draft.convocation_id, "request_id": number}
    answer = sebastien.post("/admissions/agenda", data=form)
    assert (answer.status_code, answer.location) == (303, f"{page}#agenda")
    assert titles(works, draft.convocation_id) == [(1, f"Admission: {EVORA}")]
    assert "Admissions: waiting" not in read(sebastien, page)
    assert sebastien.post("/admissions/agenda", data={}).status_code == 422
    assert (
        sebastien.post(
            "/admissions/agenda", data={**form, "request_id": 99}
        ).status_code
        == 404
    )
    assert sign_in(SECRETARIAT).post("/admissions/agenda", data=form).status_code == 409
