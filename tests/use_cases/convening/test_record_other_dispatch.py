"""A member without an address is told in another way (B6, S8)."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.record_other_dispatch import record_other_dispatch
from tests.cast import (
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    TABLE_SECRETARY,
    actor,
    member_id,
)
from tests.drafts import EVERYBODY, convened, letters, ready, take_address


def record(works, draft, *, by, how="By registered letter"):
    with works.begin(actor(works, by)) as work:
        record_other_dispatch(
            work,
            convocation_id=draft.convocation_id,
            member_id=member_id(works, "Novellara"),
            how=how,
        )


@pytest.mark.parametrize("by", [SECRETARIAT, TABLE_SECRETARY])
def test_a_member_told_otherwise_no_longer_stands_in_the_way(app, works, by):
    draft = ready(app)
    take_address(works, ONE_MEMBER)

    record(works, draft, by=by)
    record(works, draft, by=by, how="By hand")

    with works.begin(actor(works, PRESIDENT)) as work:
        assert convene_assembly(work, convocation_id=draft.convocation_id) == 107
        (told,) = work.announced[0].event.told_otherwise
    assert told["how"] == "By hand"
    assert len(letters(works, f"convocation:{draft.convocation_id}")) == EVERYBODY - 1


def test_a_member_with_an_address_is_written_to(app, works):
    with pytest.raises(Refused, match="B6: This member has an address"):
        record(works, ready(app), by=SECRETARIAT)


def test_nothing_is_recorded_once_convened(app, works):
    draft = convened(app)
    take_address(works, ONE_MEMBER)

    with pytest.raises(Refused, match="fixed since the convocation"):
        record(works, draft, by=SECRETARIAT)


def test_how_must_be_said(app, works):
    draft = ready(app)
    take_address(works, ONE_MEMBER)

    with pytest.raises(Refused, match="no text"):
        record(works, draft, by=SECRETARIAT, how="")
