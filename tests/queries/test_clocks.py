"""By which clocks the founders live."""

from zoneinfo import ZoneInfo

from sqlalchemy import update

from assembly.models.person import Person
from assembly.queries.clocks import clocks
from tests.cast import NOON, VICE_PRESIDENT


def test_each_voting_member_lives_by_its_country_s_clock(works):
    with works.look() as db:
        found = clocks(db, NOON)

    assert sum(found.values()) == 104
    assert found[ZoneInfo("Europe/Moscow")] == 25
    assert found[ZoneInfo("Atlantic/Cape_Verde")] == 9


def test_or_by_the_one_that_its_representative_has_set(works):
    with works.writers.begin() as db:
        hers = update(Person).where(Person.name == VICE_PRESIDENT)
        db.execute(hers.values(time_zone="Europe/Ulyanovsk"))
    with works.look() as db:
        found = clocks(db, NOON)

    assert found[ZoneInfo("Europe/Ulyanovsk")] == 24
    assert found[ZoneInfo("Europe/Moscow")] == 1
