"""Calling an assembly off (B6)."""

import pytest

from assembly.models.assembly import Assembly
from assembly.rules.objection import Refused
from assembly.use_cases.convening.cancel_assembly import cancel_assembly
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, VICE_PRESIDENT, actor
from tests.drafts import EVERYBODY, IN_TIME, convened, drafted, letters


def cancel(works, draft, *, by=PRESIDENT, reason="A storm is coming to Odemira."):
    with works.begin(actor(works, by)) as work:
        cancel_assembly(work, assembly_id=draft.assembly_id, reason=reason)


def test_all_are_told_and_why(app, works):
    draft = convened(app)

    cancel(works, draft, by=VICE_PRESIDENT)

    written = letters(works, f"cancellation:{draft.assembly_id}")
    assert len(written) == EVERYBODY
    assert {letter.kind for letter in written} == {"cancellation"}
    assert written[0].about == {"reason": "A storm is coming to Odemira."}
    with works.look() as db:
        assert db.get_one(Assembly, draft.assembly_id).cancelled_at == NOON


def test_a_draft_is_cancelled_without_letters(works):
    draft = drafted(works)
    cancel(works, draft)
    assert letters(works, f"cancellation:{draft.assembly_id}") == []


@pytest.mark.parametrize(
    ("by", "reason", "expected"),
    [
        (ONE_MEMBER, "No.", "B6: An assembly is convened and cancelled by a member"),
        (PRESIDENT, " ", "no text"),
    ],
)
def test_it_takes_the_table_and_a_reason(app, works, by, reason, expected):
    with pytest.raises(Refused, match=expected):
        cancel(works, convened(app), by=by, reason=reason)


def test_it_is_cancelled_once(app, works):
    draft = convened(app)
    cancel(works, draft)
    with pytest.raises(Refused, match="This assembly is cancelled"):
        cancel(works, draft)


def test_what_has_opened_is_not_cancelled(app, works, clock):
    draft = convened(app)
    clock.set(IN_TIME)
    with pytest.raises(Refused, match="This assembly has opened"):
        cancel(works, draft)
