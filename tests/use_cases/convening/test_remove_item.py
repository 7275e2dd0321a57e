"""A point is taken off a drafted agenda (B6)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.convening.remove_item import remove_item
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, item_ids
from tests.drafts import convened, titles


def test_the_items_behind_a_removed_one_move_up(works, agenda):
    draft, items = agenda

    with works.begin(actor(works, PRESIDENT)) as work:
        remove_item(work, item_id=items["A"])

    assert titles(works, draft.convocation_id) == [(1, "B"), (2, "C")]


@pytest.mark.parametrize(
    ("name", "stopped"),
    [
        (SECRETARIAT, (Refused, "by a member of the assembly table")),
        (ONE_MEMBER, (NotFound, "assembly")),
    ],
)
def test_nobody_else_removes_it(works, agenda, name, stopped):
    _draft, items = agenda
    error, said = stopped
    with pytest.raises(error, match=said), works.begin(actor(works, name)) as work:
        remove_item(work, item_id=items["A"])


def test_a_convened_agenda_is_fixed(app, works):
    draft = convened(app)
    first = item_ids(works, draft.assembly_id)[0]
    with (
        pytest.raises(Refused, match="B6: The agenda, the documents and the date"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        remove_item(work, item_id=first)
