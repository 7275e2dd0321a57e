"""Only local territories owe (B9)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.dues import DuesState
from assembly.rules.vocabulary import TerritoryLevel
from assembly.use_cases.dues.set_territory_level import set_territory_level
from tests.cast import PRESIDENT, SECRETARIAT, actor
from tests.dues import account, enter, territory_id, told

REGION = "Ulianosk region"


def set_level(works, level, by=SECRETARIAT):
    with works.begin(actor(works, by)) as work:
        number = territory_id(works, REGION)
        return set_territory_level(work, territory_id=number, level=level)


def test_a_region_owes_nothing(works):
    enter(works, name=REGION)
    assert account(works, REGION).state is DuesState.OWING

    assert set_level(works, TerritoryLevel.REGIONAL)
    assert account(works, REGION).state is DuesState.NOT_LOCAL
    assert account(works, REGION).owing == 0
    assert [e["level"] for e in told(works, "TerritoryLevelSet")] == ["regional"]


def test_the_same_level_again_is_no_act(works):
    assert not set_level(works, TerritoryLevel.LOCAL)
    assert told(works, "TerritoryLevelSet") == []


def test_only_the_secretariat_sets_it(works):
    with pytest.raises(NotFound):
        set_level(works, TerritoryLevel.NATIONAL, by=PRESIDENT)
