"""How many are present or represented, as the room and the desk hear it."""

import pytest

from assembly.models.attendance import Attendance
from assembly.queries.quorums import gathering
from tests.cast import ONE_MEMBER, PRESIDENT, TABLE_SECRETARY
from tests.extraordinary import open_extraordinary
from tests.gatherings import come, give_proxies, on_roll
from tests.live.conftest import frames


@pytest.fixture
def sitting(works):
    return open_extraordinary(works)


def test_a_proxy_given_moves_the_counters_of_all(app, works, sitting, enter):
    held = enter(ONE_MEMBER)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:1])
    give_proxies(works, sitting, roll[3:6], roll[0])
    app.extensions["broadcaster"].flush(sitting)

    *_, heard = frames(held)

    assert (heard["name"], heard["present"], heard["represented"]) == ("proxy", 2, 3)
    assert heard["of"] == 104


def test_counters_may_go_down_within_a_second(app, works, sitting, enter):
    held = enter(ONE_MEMBER)
    roll = on_roll(works, sitting)
    come(works, sitting, roll[:2])
    give_proxies(works, sitting, roll[5:6], roll[0])
    with works.writers.begin() as db:
        db.delete(db.get_one(Attendance, (sitting, roll[0])))
    give_proxies(works, sitting, roll[6:7], roll[0])
    app.extensions["broadcaster"].flush(sitting)

    *_, heard = frames(held)

    assert (heard["present"], heard["represented"]) == (2, 0)


def test_the_desk_listens_and_makes_nobody_present(app, works, sitting, line):
    held = line(PRESIDENT)
    about = {"assembly_id": sitting, "language": "en"}

    answer = held.emit("listen", about, callback=True)

    assert answer["ok"]
    with works.look() as db:
        assert gathering(db, sitting).present == frozenset()
    come(works, sitting, on_roll(works, sitting)[:1])
    give_proxies(works, sitting, on_roll(works, sitting)[3:4], 1)
    app.extensions["broadcaster"].flush(sitting)
    assert frames(held)[0]["of"] == 104


@pytest.mark.parametrize("said", [{}, {"assembly_id": 99}, {"assembly_id": "1"}])
def test_what_cannot_be_heard_is_not_listened_to(line, said):
    assert line(TABLE_SECRETARY).emit("listen", said, callback=True) == {"ok": False}
