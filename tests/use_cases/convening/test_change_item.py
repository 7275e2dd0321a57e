"""A point of a drafted agenda is worded anew (B6)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.convening.change_item import change_item
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, item_ids
from tests.drafts import convened, titles


def test_an_item_is_worded_anew(works, agenda):
    draft, items = agenda

    with works.begin(actor(works, PRESIDENT)) as work:
        change_item(
            work, item_id=items["B"], kind=ItemKind.REPORT, title=" Report ", text=""
        )

    assert titles(works, draft.convocation_id)[1] == (2, "Report")


@pytest.mark.parametrize(
    ("name", "stopped"),
    [
        (SECRETARIAT, (Refused, "by a member of the assembly table")),
        (ONE_MEMBER, (NotFound, "assembly")),
    ],
)
def test_nobody_else_changes_it(works, agenda, name, stopped):
    _draft, items = agenda
    error, said = stopped
    with pytest.raises(error, match=said), works.begin(actor(works, name)) as work:
        change_item(
            work, item_id=items["A"], kind=ItemKind.REPORT, title="Other", text=""
        )


def test_a_convened_agenda_is_fixed(app, works):
    draft = convened(app)
    first = item_ids(works, draft.assembly_id)[0]
    with (
        pytest.raises(Refused, match="B6: The agenda, the documents and the date"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        change_item(work, item_id=first, kind=ItemKind.REPORT, title="Other", text="")
