"""A point is added to a drafted agenda (B6)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.convening.add_item import add_item
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor
from tests.drafts import convened, titles


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [(" ", "", "no text"), ("x" * 201, "", "201 characters"), ("R", "\x00", "shown")],
)
def test_an_item_that_nobody_could_read_is_refused(works, agenda, title, text, said):
    draft, _items = agenda
    with (
        pytest.raises(Refused, match=said),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        add_item(
            work,
            convocation_id=draft.convocation_id,
            kind=ItemKind.REPORT,
            title=title,
            text=text,
        )


def test_items_follow_one_another(works, agenda):
    draft, _items = agenda
    assert titles(works, draft.convocation_id) == [(1, "A"), (2, "B"), (3, "C")]


@pytest.mark.parametrize(
    ("name", "stopped"),
    [
        (SECRETARIAT, (Refused, "by a member of the assembly table")),
        (ONE_MEMBER, (NotFound, "assembly")),
    ],
)
def test_nobody_else_adds(works, agenda, name, stopped):
    draft, _items = agenda
    error, said = stopped
    with pytest.raises(error, match=said), works.begin(actor(works, name)) as work:
        add_item(
            work,
            convocation_id=draft.convocation_id,
            kind=ItemKind.REPORT,
            title="More",
        )


def test_a_convened_agenda_is_fixed(app, works):
    draft = convened(app)
    with (
        pytest.raises(Refused, match="B6: The agenda, the documents and the date"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        add_item(
            work,
            convocation_id=draft.convocation_id,
            kind=ItemKind.REPORT,
            title="More",
        )
