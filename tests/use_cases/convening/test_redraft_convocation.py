"""Convening anew: a new draft, the same notice, letters to all again (B6)."""

from datetime import timedelta

import pytest

from assembly.models.assembly import Assembly
from assembly.queries import agendas
from assembly.rules.objection import Refused
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from assembly.use_cases.convening.set_opening import set_opening
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, actor
from tests.drafts import (
    EVERYBODY,
    IN_TIME,
    convened,
    convocation,
    drafted,
    letters,
    titles,
)

LATER = IN_TIME + timedelta(days=9)


def redraft(works, draft, *, by=PRESIDENT):
    with works.begin(actor(works, by)) as work:
        return redraft_convocation(work, assembly_id=draft.assembly_id)


def test_the_new_draft_begins_as_a_copy(app, works):
    sent = convened(app)

    copy = redraft(works, sent)

    assert titles(works, copy) == titles(works, sent.convocation_id)
    with works.look() as db:
        of_each = [
            [d.document_id for item in agendas.items_of(db, n) for d in item.documents]
            for n in (sent.convocation_id, copy)
        ]
    assert of_each[0] == of_each[1] != []
    assert convocation(works, copy).number == 2


def test_asked_again_it_is_the_draft_that_waits(app, works):
    sent = convened(app)
    assert redraft(works, sent) == redraft(works, sent)


def test_convening_anew_replaces_date_and_convocation_and_writes_to_all(
    app, works, clock
):
    sent = convened(app)
    copy = redraft(works, sent)
    clock.set(NOON + timedelta(days=3))

    with works.begin(actor(works, PRESIDENT)) as work:
        set_opening(work, convocation_id=copy, opens_at=LATER)
        assert convene_assembly(work, convocation_id=copy) == EVERYBODY

    assert convocation(works, sent.convocation_id).superseded_at == clock.moment
    assert len(letters(works, f"convocation:{copy}")) == EVERYBODY
    assert len(letters(works, f"convocation:{sent.convocation_id}")) == EVERYBODY
    with works.look() as db:
        assert db.get_one(Assembly, sent.assembly_id).opens_at == LATER


def test_notice_applies_again(app, works, clock):
    copy = redraft(works, convened(app))
    clock.set(NOON + timedelta(seconds=1))

    with (
        pytest.raises(Refused, match="at least 15 days"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        convene_assembly(work, convocation_id=copy)


def test_what_has_opened_is_not_convened_anew(app, works, clock):
    sent = convened(app)
    copy = redraft(works, sent)
    clock.set(IN_TIME)  # no sweep has run: the moment decides

    with pytest.raises(Refused, match="has opened"):
        redraft(works, sent)
    with (
        pytest.raises(Refused, match="has opened"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        convene_assembly(work, convocation_id=copy)


def test_a_first_draft_is_changed_and_not_redrafted(works):
    with pytest.raises(Refused, match="not convened yet"):
        redraft(works, drafted(works))


def test_only_the_table_convenes_anew(app, works):
    with pytest.raises(Refused, match="by a member of the assembly table"):
        redraft(works, convened(app), by=ONE_MEMBER)
