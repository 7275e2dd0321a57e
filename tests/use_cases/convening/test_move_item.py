"""A point of a drafted agenda takes another place (B6)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.convening.move_item import move_item
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, item_ids
from tests.drafts import convened, titles


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [
        ("C", 1, "CAB"),
        ("A", 2, "BAC"),
        ("A", 3, "BCA"),
        ("A", 10**30, "BCA"),
        ("B", 0, "BAC"),
        ("B", 2, "ABC"),
    ],
)
def test_an_item_moves_to_its_new_place(works, agenda, moved, to, order):
    draft, items = agenda

    with works.begin(actor(works, PRESIDENT)) as work:
        move_item(work, item_id=items[moved], position=to)

    assert titles(works, draft.convocation_id) == list(enumerate(order, 1))


@pytest.mark.parametrize(
    ("name", "stopped"),
    [
        (SECRETARIAT, (Refused, "by a member of the assembly table")),
        (ONE_MEMBER, (NotFound, "assembly")),
    ],
)
def test_nobody_else_moves_it(works, agenda, name, stopped):
    _draft, items = agenda
    error, said = stopped
    with pytest.raises(error, match=said), works.begin(actor(works, name)) as work:
        move_item(work, item_id=items["A"], position=2)


def test_a_convened_agenda_is_fixed(app, works):
    draft = convened(app)
    first = item_ids(works, draft.assembly_id)[0]
    with (
        pytest.raises(Refused, match="B6: The agenda, the documents and the date"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        move_item(work, item_id=first, position=2)
