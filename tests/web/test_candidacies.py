"""Who stands for which post: read by everybody, declared until the eve (B5)."""

from datetime import timedelta

import pytest

from assembly.models.person import Person
from assembly.rules.vocabulary import College
from tests.candidates import (
    BEFORE,
    DEADLINE,
    STATEMENT,
    called,
    candidacy,
    declare,
    member_of,
)
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    open_sitting,
    person_id,
)
from tests.elected import decided
from tests.sittings import entries

pytestmark = pytest.mark.usefixtures("in_english")

SECOND = timedelta(seconds=1)


@pytest.fixture
def sitting(works, clock):
    return called(works, clock)


@pytest.fixture
def novellara(works):
    return member_of(works, ONE_MEMBER).id


def form(member, **changed):
    sent = {
        "organ": "assembly_table",
        "post": "president",
        "member_id": str(member),
        "statement": STATEMENT,
        "consents": "y",
    }
    return {**sent, **changed}


def sent(browser, sitting, member, **changed):
    return browser.post(
        f"/assemblies/{sitting}/candidacies", data=form(member, **changed)
    )


def page(browser, sitting):
    answer = browser.get(f"/assemblies/{sitting}/candidacies")
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("name", [ONE_MEMBER, ASSOCIATE, SECRETARIAT])
def test_everybody_reads_who_stands_and_until_when(works, sign_in, sitting, name):
    declare(works, sitting, ONE_MEMBER, member_of(works, ONE_MEMBER).id)
    told = page(sign_in(name), sitting)

    assert STATEMENT in told
    assert "Sunday, 1 March 2026, 00:00 (Lisbon)" in told
    assert ("Stand or propose" in told) is (name == ONE_MEMBER)
    assert "Mulhouse" in told  # who holds the post now


def test_a_reader_elsewhere_reads_both_clocks(works, sign_in, sitting):
    with works.writers.begin() as db:
        person = db.get_one(Person, person_id(works, ONE_MEMBER))
        person.time_zone = "Atlantic/Cape_Verde"
    told = page(sign_in(ONE_MEMBER), sitting)

    assert "00:00 (Lisbon)" in told
    assert "23:00 (Cape Verde)" in told


def test_a_member_stands_from_the_page(works, sign_in, sitting, novellara):
    raul = sign_in(ONE_MEMBER)
    choose = (
        f"/assemblies/{sitting}/candidacies/new?organ=assembly_table&post=president"
    )
    assert choose.replace("&", "&amp;") in page(raul, sitting)
    assert f'<option selected value="{novellara}">' in raul.get(choose).text

    answer = sent(raul, sitting, novellara)
    assert (answer.status_code, answer.location) == (
        303,
        f"/assemblies/{sitting}/candidacies",
    )
    assert "The member stands for this post." in page(raul, sitting)
    assert len(entries(works, sitting, "CandidacyDeclared")) == 1


def test_another_proposes_and_the_member_consents(works, sign_in, sitting, novellara):
    proposer, raul = sign_in(PRESIDENT), sign_in(ONE_MEMBER)
    sent(proposer, sitting, novellara, consents="")
    told = page(proposer, sitting)
    assert "proposed, has not consented" in told
    assert "The member consents" not in told

    assert "Consent or decline" in raul.get("/").text
    answer = raul.post("/candidacies/1/consent")
    assert answer.status_code == 303
    assert candidacy(works, 1).consented_at == BEFORE
    assert "Consent or decline" not in raul.get("/").text


def test_the_member_declines_or_withdraws(works, sign_in, sitting, novellara):
    raul = sign_in(ONE_MEMBER)
    declare(works, sitting, PRESIDENT, novellara, consents=False)
    assert "Decline" in page(raul, sitting)
    assert raul.post("/candidacies/1/withdrawal").status_code == 303

    assert STATEMENT not in page(raul, sitting)
    sent(raul, sitting, novellara, statement="We are ready.")
    assert "We are ready." in page(raul, sitting)


@pytest.mark.parametrize("act", ["consent", "withdrawal"])
def test_what_another_may_not_do_is_refused_on_the_page(works, sign_in, sitting, act):
    declare(works, sitting, ONE_MEMBER, member_of(works, ONE_MEMBER).id)
    answer = sign_in(PRESIDENT).post(f"/candidacies/1/{act}")

    assert answer.status_code == 409
    assert "Only the candidate&#39;s own representative" in answer.text
    assert STATEMENT in answer.text


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"statement": ""}, (422, "Write something here.")),
        ({"member_id": ""}, (422, "Choose a member.")),
        ({"member_id": "9" * 30}, (422, "Choose a member.")),
        ({"organ": "choir"}, (422, "Choose a post that is to be elected.")),
        ({"post": ""}, (422, "Choose a post that is to be elected.")),
        ({"consents": ""}, (409, "Nobody stands without consent.")),
        ({"statement": "a" * 5001}, (409, "5,000 are allowed")),
        ({"organ": "board"}, (409, "The board is made of effective members only.")),
        ({"post": "secretary"}, (409, "The agenda has no election to this post.")),
        ({"member_id": "9999"}, (404, "There is nothing here")),
    ],
)
def test_a_form_that_cannot_be_says_why(works, sign_in, sitting, changed, expected):
    status, said = expected
    novellara = member_of(works, ONE_MEMBER).id
    answer = sent(sign_in(ONE_MEMBER), sitting, novellara, **changed)

    assert answer.status_code == status
    assert said in answer.text
    assert entries(works, sitting, "CandidacyDeclared") == []


def test_a_refused_form_keeps_what_was_written(sign_in, sitting, novellara):
    answer = sent(sign_in(ONE_MEMBER), sitting, novellara, consents="")

    assert STATEMENT in answer.text
    assert f'<option selected value="{novellara}">' in answer.text


def test_for_the_board_only_effective_members_are_offered(works, sign_in, sitting):
    choose = f"/assemblies/{sitting}/candidacies/new?organ=board&post=president"
    told = sign_in(TABLE_SECRETARY).get(choose).text

    own = member_of(works, TABLE_SECRETARY, College.EFFECTIVE)
    assert told.count("<option") == 74  # the effective members, and nobody
    assert told.index(own.name) < told.index("Propose another member")
    assert '<option selected value="">' in told  # it has more than one to choose from
    assert "(member by right" not in told


def test_from_the_deadline_on_the_page_is_closed(
    works, clock, sign_in, sitting, novellara
):
    declare(works, sitting, PRESIDENT, novellara, consents=False)
    raul = sign_in(ONE_MEMBER)
    clock.set(DEADLINE - SECOND)
    assert "Stand or propose a member" in page(raul, sitting)
    clock.set(DEADLINE)

    told = page(raul, sitting)
    assert "Closed. Members stood" in told
    assert "Stand or propose a member" not in told
    assert "did not consent" in told
    refused = sent(raul, sitting, novellara)
    assert refused.status_code == 409
    assert "until the eve of the assembly" in refused.text


def test_the_page_shows_from_where_the_organ_would_be(works, sign_in, sitting):
    own = member_of(works, TABLE_SECRETARY, College.BY_RIGHT).id
    declare(works, sitting, TABLE_SECRETARY, own)
    told = " ".join(page(sign_in(ONE_MEMBER), sitting).split())

    table = told[told.index('id="assembly_table"') :]
    now, would_be = table.split("The organ with this member:")[:2]
    assert "Africa <strong>1</strong>" in now
    assert "Europe <strong>2</strong>" in now
    assert "Africa <strong>2</strong>" in would_be


def test_whom_the_assembly_elected_is_shown(works, clock, sign_in, sitting, novellara):
    clock.set(NOON + timedelta(hours=1))
    decided(works, sitting, 0, novellara, NOON)
    told = page(sign_in(ONE_MEMBER), sitting)

    assert "With the elected" in told
    assert ">elected</span>" in told


def test_the_way_leads_from_the_assembly_to_its_candidacies(sign_in, sitting, works):
    raul = sign_in(ONE_MEMBER)
    ordinary = open_sitting(works)

    assert (
        f"/assemblies/{sitting}/candidacies" in raul.get(f"/assemblies/{sitting}").text
    )
    assert "/candidacies" not in raul.get(f"/assemblies/{ordinary}").text
    assert "This assembly elects to no post." in page(raul, ordinary)


def test_what_is_not_there_is_a_miss(sign_in, sitting):
    raul = sign_in(ONE_MEMBER)

    assert raul.get("/assemblies/999/candidacies").status_code == 404
    assert raul.post("/candidacies/999/consent").status_code == 404
    assert raul.get(f"/assemblies/{sitting}/candidacies/new").status_code == 422
