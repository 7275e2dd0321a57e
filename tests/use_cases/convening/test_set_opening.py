"""The opening of a draft (B6)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from assembly.models.convocation import Convocation
from assembly.rules.objection import Refused
from assembly.use_cases.convening.set_opening import set_opening
from tests.cast import NOON, PRESIDENT, actor
from tests.drafts import IN_TIME, convened, convocation, drafted


def test_an_ordinary_assembly_closes_24_hours_after_its_opening(works):
    draft = drafted(works, opens_at=datetime(2026, 3, 28, 12, tzinfo=UTC))

    kept = convocation(works, draft.convocation_id)
    assert kept.closes_at == datetime(2026, 3, 29, 12, tzinfo=UTC)


def test_a_lapsed_draft_lives_again_with_a_new_opening(works):
    draft = drafted(works, opens_at=IN_TIME)
    with works.writers.begin() as db:
        db.execute(update(Convocation).values(lapsed_at=NOON))

    with works.begin(actor(works, PRESIDENT)) as work:
        set_opening(
            work, convocation_id=draft.convocation_id, opens_at=IN_TIME + timedelta(9)
        )

    assert convocation(works, draft.convocation_id).lapsed_at is None


@pytest.mark.parametrize("year", [1, 2012, 3000, 9999])
def test_a_year_out_of_reach_is_refused(works, year):
    with pytest.raises(Refused, match=f"The year {year}"):
        drafted(works, opens_at=datetime(year, 6, 1, 12, tzinfo=UTC))


def test_the_opening_is_fixed_once_convened(app, works):
    draft = convened(app)

    with (
        pytest.raises(Refused, match="fixed since the convocation"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        set_opening(
            work, convocation_id=draft.convocation_id, opens_at=IN_TIME + timedelta(9)
        )
