"""The draft that would replace a convocation is given up (B6)."""

import pytest

from assembly.rules.objection import Refused
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.discard_draft import discard_draft
from assembly.use_cases.convening.redraft_convocation import redraft_convocation
from tests.cast import PRESIDENT, actor
from tests.drafts import convened, convocation, drafted


def redraft(works, draft):
    with works.begin(actor(works, PRESIDENT)) as work:
        return redraft_convocation(work, assembly_id=draft.assembly_id)


def test_a_draft_given_up_leaves_the_convocation_in_force(app, works):
    sent = convened(app)
    given_up = redraft(works, sent)

    with works.begin(actor(works, PRESIDENT)) as work:
        discard_draft(work, convocation_id=given_up)

    assert convocation(works, sent.convocation_id).superseded_at is None
    assert redraft(works, sent) != given_up
    with (
        pytest.raises(Refused, match="given up"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        convene_assembly(work, convocation_id=given_up)


def test_a_first_draft_is_not_given_up(works):
    draft = drafted(works)
    with (
        pytest.raises(Refused, match="Cancel the assembly instead"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        discard_draft(work, convocation_id=draft.convocation_id)
