"""What may be said over the socket, and by whom."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from assembly.models.assembly import Assembly
from assembly.models.person import Person
from assembly.models.roll import RollEntry
from assembly.models.sign_in import BrowserSession
from assembly.queries.rolls import present_count
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    item_ids,
)
from tests.live.conftest import frames
from tests.use_cases.discussing.saying import entries, say

MALFORMED = [
    (),
    (None,),
    ("1",),
    ([1],),
    ({},),
    ({"assembly_id": None},),
    ({"assembly_id": "1"},),
    ({"assembly_id": True},),
    ({"assembly_id": 1.5},),
    ({"assembly_id": -1},),
    ({"assembly_id": 2**64},),
    ({"assembly_id": {"a": 1}},),
    ({"assembly_id": 999},),
    ({"assembly_id": 1}, {"assembly_id": 2}, "more"),
]


def test_a_stranger_gets_no_line(app):
    assert not app.extensions["sockets"].test_client(app).is_connected()


@pytest.mark.parametrize(
    ("name", "present"),
    [(ONE_MEMBER, 1), (TABLE_SECRETARY, 19), (ASSOCIATE, 0), (SECRETARIAT, 0)],
)
def test_entering_makes_the_members_present(works, sitting, enter, name, present):
    enter(name)

    with works.look() as db:
        assert present_count(db, sitting) == present


def test_who_enters_before_a_late_clock_finds_the_roll_frozen(works, sitting, enter):
    with works.writers.begin() as db:
        db.execute(update(Assembly).values(opened_at=None))
        db.execute(delete(RollEntry))

    enter(ONE_MEMBER)

    acts = ["AssemblyOpened", "MembersPresent"]
    assert [act for act, _ in entries(works, sitting)] == acts


@pytest.mark.parametrize("hours", [-1, 24])
def test_who_waits_or_reads_later_hears_and_is_not_present(
    works, clock, sitting, enter, hours
):
    clock.set(NOON + timedelta(hours=hours))

    enter(ONE_MEMBER)

    assert entries(works, sitting) == []


@pytest.mark.parametrize("word", ["enter", "leave", "heartbeat", "typing", "nonsense"])
@pytest.mark.parametrize("said", MALFORMED, ids=str)
def test_malformed_words_do_no_harm(works, sitting, line, word, said):
    held = line(SECRETARIAT)

    held.emit(word, *said)

    assert held.is_connected()
    assert entries(works, sitting) == []


@pytest.mark.parametrize("table", [BrowserSession, Person])
@pytest.mark.parametrize("word", ["enter", "heartbeat", "typing"])
def test_a_line_whose_session_ended_or_person_is_disabled_is_cut(
    works, sitting, enter, table, word
):
    held = enter(ONE_MEMBER)
    column = "ended_at" if table is BrowserSession else "disabled_at"
    with works.writers.begin() as db:
        db.execute(update(table).values({column: NOON}))

    held.emit(word, {"assembly_id": sitting, "item_id": 1})

    assert not held.is_connected()


def test_a_heartbeat_tells_the_last_entry_and_the_server_s_hour(works, sitting, enter):
    held = enter(ONE_MEMBER)
    say(works, PRESIDENT, item_ids(works, sitting)[0])

    answer = held.emit("heartbeat", {"assembly_id": sitting}, callback=True)

    now = int(NOON.timestamp() * 1000)
    assert answer == {"ok": True, "seq": 2, "now": now}


def test_the_others_hear_who_is_typing_and_a_flood_is_throttled(sitting, enter):
    writer, other = enter(ONE_MEMBER), enter(PRESIDENT, "fr")
    about = {"assembly_id": sitting, "item_id": 1}

    answers = [writer.emit("typing", about, callback=True)["ok"] for _ in range(50)]

    assert answers == [True] + [False] * 49
    heard = [each for each in other.get_received() if each["name"] == "typing"]
    assert [each["args"] for each in heard] == [[{"item_id": 1, "name": ONE_MEMBER}]]
    assert "typing" not in {each["name"] for each in writer.get_received()}


def test_who_has_not_entered_is_not_heard_typing(sitting, line, enter):
    outside, inside = line(ONE_MEMBER), enter(PRESIDENT)

    about = {"assembly_id": sitting, "item_id": 1}
    assert outside.emit("typing", about, callback=True) == {"ok": False}
    assert inside.get_received() == []


def test_who_left_hears_no_more(works, sitting, enter):
    held = enter(ONE_MEMBER)
    held.emit("leave", {"assembly_id": sitting})

    say(works, PRESIDENT, item_ids(works, sitting)[0])

    assert frames(held) == []
