"""The agenda of a draft: adding, changing, moving, removing (B6)."""

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import ItemKind
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.change_item import change_item
from assembly.use_cases.convening.move_item import move_item
from assembly.use_cases.convening.remove_item import remove_item
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, item_ids
from tests.drafts import convened, drafted, item, titles


@pytest.fixture
def agenda(works):
    """Three items: A, B and C."""
    draft = drafted(works)
    return draft, {t: item(works, draft, ItemKind.INFORMATION, t) for t in "ABC"}


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


def test_the_items_behind_a_removed_one_move_up(works, agenda):
    draft, items = agenda

    with works.begin(actor(works, PRESIDENT)) as work:
        remove_item(work, item_id=items["A"])

    assert titles(works, draft.convocation_id) == [(1, "B"), (2, "C")]


def test_an_item_is_worded_anew(works, agenda):
    draft, items = agenda

    with works.begin(actor(works, PRESIDENT)) as work:
        change_item(
            work, item_id=items["B"], kind=ItemKind.REPORT, title=" Report ", text=""
        )

    assert titles(works, draft.convocation_id)[1] == (2, "Report")


def act(name, work, item_id, convocation_id):
    acts = {
        "add": lambda: add_item(
            work, convocation_id=convocation_id, kind=ItemKind.REPORT, title="More"
        ),
        "change": lambda: change_item(
            work, item_id=item_id, kind=ItemKind.REPORT, title="Other", text=""
        ),
        "move": lambda: move_item(work, item_id=item_id, position=2),
        "remove": lambda: remove_item(work, item_id=item_id),
    }
    acts[name]()


ACTS = ["add", "change", "move", "remove"]


@pytest.mark.parametrize("name", ACTS)
def test_a_convened_agenda_is_fixed(app, works, name):
    draft = convened(app)
    first = item_ids(works, draft.assembly_id)[0]

    with (
        pytest.raises(Refused, match="B6: The agenda, the documents and the date"),
        works.begin(actor(works, PRESIDENT)) as work,
    ):
        act(name, work, first, draft.convocation_id)


@pytest.mark.parametrize("name", ACTS)
def test_the_secretariat_sees_a_draft_and_does_not_change_it(works, agenda, name):
    draft, items = agenda
    with (
        pytest.raises(Refused, match="by a member of the assembly table"),
        works.begin(actor(works, SECRETARIAT)) as work,
    ):
        act(name, work, items["A"], draft.convocation_id)


@pytest.mark.parametrize("name", ACTS)
def test_to_other_members_a_draft_does_not_exist(works, agenda, name):
    draft, items = agenda
    with pytest.raises(NotFound), works.begin(actor(works, ONE_MEMBER)) as work:
        act(name, work, items["A"], draft.convocation_id)
