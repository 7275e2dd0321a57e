"""/api/v1: what everybody may know, as JSON."""

import re

import pytest
from sqlalchemy import select

from assembly.models.agenda_item import AgendaItem
from assembly.models.member import Member
from assembly.models.message import Message
from assembly.models.person import Person
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.discussing.post_message import post_message
from assembly.web.api_operations import OPERATIONS, description
from assembly.web.limits import limiter
from tests.cast import ASSOCIATE, NOON, ONE_MEMBER, actor, item_ids, open_sitting
from tests.drafts import drafted
from tests.resolved import (
    ACCOUNTS,
    MEETS,
    MET,
    decide,
    held,
    hold_ordinary,
    meet,
    program,
    shut,
)
from tests.sittings import change, convened_sitting
from tests.voting import members_of

ROOT = "/api/v1"
MALFORMED = (
    "limit=0",
    "limit=101",
    "limit=-1",
    "limit=1.5",
    "limit=٣",
    "offset=x",
    "offset=2147483648",
    "subject=",
    "subject=information",
    "assembly=0",
    "year=10000",
    "year=%2B2026",
    "limit=1&limit=2",
    f"q={'x' * 201}",
)


@pytest.fixture(scope="module")
def decided(tmp_path_factory, founders_db):
    """A stranger's browser, after two assemblies were held and closed."""
    with program(tmp_path_factory.mktemp("decided"), founders_db) as app:
        held(app.extensions["works"])
        yield app.test_client()


@pytest.fixture(autouse=True)
def nobody_has_asked_yet():
    """How often somebody asked is counted for the whole process."""
    limiter.reset()


def ask(browser, path, status=200):
    answer = browser.get(f"{ROOT}{path}")
    assert answer.status_code == status, answer.text
    return answer.json


def every_answer(browser):
    """The text of each answer there is, in the world as it stands."""
    for operation in OPERATIONS:
        for number in ("1", "2"):
            path = f"{ROOT}{operation.path}".replace("{id}", number)
            yield browser.get(path).text


def test_the_register_has_bodies_and_organs(decided):
    told = ask(decided, "/register")

    assert len(told["members"]) == 104
    novellara = [m for m in told["members"] if m["name"] == "Novellara"]
    assert [m["college"] for m in novellara] == ["by_right"]
    assert novellara[0]["since"] == "2013-11-04T17:30:00.000000Z"
    assert (novellara[0]["country"], novellara[0]["continent"]) == ("IT", "EU")
    assert told["associates"] == 4
    table = told["organs"][1]
    assert (table["organ"], table["posts"][0]["post"]) == (
        "assembly_table",
        "president",
    )
    assert table["posts"][0]["member"]["name"] == "Agadir"


def test_assemblies_are_there_once_they_are_convened(works, stranger):
    drafted(works)
    convened_sitting(works, opens_at=MEETS)
    hold_ordinary(works)
    change(works, convened_sitting(works, opens_at=MEETS), cancelled_at=NOON)

    told = ask(stranger, "/assemblies")["assemblies"]

    assert [(one["id"], one["state"]) for one in told] == [
        (4, "cancelled"),
        (2, "convened"),
        (3, "closed"),
    ]
    ask(stranger, "/assemblies/1", status=404)


def test_one_assembly_has_its_agenda_and_its_checkpoint(decided):
    told = ask(decided, "/assemblies/2")

    assert [item["title"] for item in told["agenda"]][-1] == "A youth council"
    assert told["agenda"][1] == {
        "position": 2,
        "kind": "election",
        "title": "Election: assembly_table, president",
    }
    assert told["checkpoint"] == "/assemblies/2/record/checkpoint"
    assert told["assembly"]["state"] == "closed"


def test_whom_an_exclusion_concerns_is_told_once_the_assembly_has_closed(
    works, stranger
):
    sitting = convened_sitting(works)
    with works.writers.begin() as db:
        item = db.get_one(AgendaItem, item_ids(works, sitting)[-1])
        item.kind, item.title = ItemKind.EXCLUSION, "Exclusion of Novellara"

    told = ask(stranger, f"/assemblies/{sitting}")["agenda"][-1]
    assert (told["kind"], told["title"]) == ("exclusion", None)
    change(works, sitting, opened_at=NOON, closed_at=NOON)
    again = ask(stranger, f"/assemblies/{sitting}")["agenda"][-1]
    assert again["title"] == "Exclusion of Novellara"


def test_nothing_is_told_of_the_votes_of_an_open_assembly(works, stranger):
    sitting = open_sitting(works)
    decide(works, sitting, 1, ACCOUNTS)

    ask(stranger, f"/assemblies/{sitting}/results", status=404)
    assert ask(stranger, "/resolutions")["total"] == 0


def test_results_are_there_once_the_assembly_has_closed(decided):
    votes = ask(decided, "/assemblies/2/results")["votes"]

    assert [(one["subject"], one["adopted"]) for one in votes] == [
        ("agenda", True),
        ("election", True),
        ("change_of_statutes", False),
        ("change_of_bylaws", True),
    ]
    assert votes[1]["election"]["elected"]["name"] == "Agadir"
    assert votes[2]["count"]["quorum_needed"] == 70


def test_resolutions_are_found_as_on_the_page(decided):
    told = ask(decided, "/resolutions?q=ACCOUNTS&limit=1")

    assert (told["total"], told["limit"], told["offset"]) == (1, 1, 0)
    assert told["resolutions"][0]["vote"]["text"] == ACCOUNTS
    found = ask(decided, "/resolutions?offset=3")["resolutions"]
    assert found == told["resolutions"]
    assert ask(decided, "/resolutions?offset=4")["resolutions"] == []


def test_a_resolution_is_there_while_its_assembly_is_open(works, stranger):
    meet(works)

    told = ask(stranger, "/resolutions?subject=agenda")["resolutions"]

    assert [one["assembly"]["state"] for one in told] == ["open"]


@pytest.mark.parametrize("asked", MALFORMED)
def test_a_parameter_that_cannot_be_read_is_told_in_a_sentence(decided, asked):
    told = ask(decided, f"/resolutions?{asked}", status=422)

    assert re.fullmatch(r"\w.+\.", told["error"])


@pytest.mark.parametrize("path", ["/assemblies/9", "/assemblies/x", "/members", "/x/y"])
def test_a_miss_is_json_too(decided, path):
    assert ask(decided, path, status=404) == {"error": "There is nothing here."}


def test_no_person_no_address_and_no_message_is_told(works, stranger):
    hold_ordinary(works)
    meeting = meet(works)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        post_message(
            work,
            item_id=item_ids(works, meeting)[0],
            parent_id=None,
            member_id=members_of(works, ONE_MEMBER)[0],
            body="We thank the treasurer.",
            language="en",
            key="a-message-1",
        )
    shut(works, meeting, MET)
    with works.look() as db:
        persons = db.scalars(select(Person)).all()
        kept = [*db.scalars(select(Message.body)), *db.scalars(select(Member.address))]
    kept += [part for one in persons for part in (one.name, one.address)]

    told = "".join(every_answer(stranger))

    assert len(told) > 20_000
    assert {ASSOCIATE, "We thank the treasurer."} <= set(kept)
    assert [one for one in kept if one and one in told] == []
    assert "@" not in told


def test_every_route_is_described_and_nothing_else(app):
    routes = {
        re.sub(r"<int:(\w+)>", r"{\1}", rule.rule).removeprefix(ROOT)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(f"{ROOT}/")
    }

    assert routes - {"/openapi.json"} == set(description()["paths"])


def test_people_find_the_description(stranger):
    page = stranger.get("/api")

    assert page.status_code == 200
    assert 'href="/api/v1/openapi.json"' in page.text
    assert stranger.get("/api/v1/openapi.json").json["openapi"] == "3.1.0"
    addresses = stranger.get(f"{ROOT}/").json
    assert addresses["checkpoint"] == "/assemblies/{id}/record/checkpoint"
