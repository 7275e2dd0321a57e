"""Who was elected to the board in 2013 could not be today (S5)."""

from datetime import timedelta

import pytest

from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Organ
from tests.candidates import PRESIDES, declare
from tests.cast import NOON, PRESIDENT, member_id
from tests.extraordinary import convened_extraordinary, election
from tests.stories.test_the_founding import OFFICERS

BOARD = [o["territory"] for o in OFFICERS if o["organ"] == Organ.BOARD]
DAY = timedelta(days=1)


@pytest.mark.parametrize("city", BOARD)
def test_the_same_election_to_the_board_is_refused_today(works, clock, city):
    clock.set(NOON - DAY)
    sitting = convened_extraordinary(works, items=[election(Organ.BOARD)])
    with pytest.raises(Refused) as refusal:
        declare(
            works,
            sitting,
            PRESIDENT,
            member_id(works, city),
            organ=Organ.BOARD,
            post=PRESIDES,
            consents=False,
        )
    assert [told.article for told in refusal.value.objections] == ["S5"]
