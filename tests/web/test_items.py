"""An item of a drafted agenda, by its page."""

import pytest

from assembly.rules.vocabulary import ItemKind
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT, item_ids
from tests.drafts import convened, drafted, item, titles

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def agenda(works):
    draft = drafted(works)
    return draft, [item(works, draft, ItemKind.REPORT, t) for t in ("Board", "Table")]


def test_an_item_is_worded_anew(works, agenda, sign_in):
    draft, (first, _second) = agenda
    browser = sign_in(PRESIDENT)
    assert 'value="Board"' in browser.get(f"/items/{first}").text

    answer = browser.post(
        f"/items/{first}", data={"kind": "decision", "title": "Bylaws", "text": "T"}
    )

    assert answer.status_code == 303
    assert titles(works, draft.convocation_id)[0] == (1, "Bylaws")


def test_items_move_and_are_removed(works, agenda, sign_in):
    draft, (first, second) = agenda
    browser = sign_in(PRESIDENT)

    browser.post(f"/items/{second}/position", data={"position": "1"})
    assert titles(works, draft.convocation_id) == [(1, "Table"), (2, "Board")]

    browser.post(f"/items/{first}/removal")
    assert titles(works, draft.convocation_id) == [(1, "Table")]
    assert browser.post(f"/items/{first}/removal").status_code == 404


@pytest.mark.parametrize(
    ("page", "data", "status"),
    [
        ("", {"kind": "decision", "title": "", "text": ""}, 422),
        ("", {"kind": "party", "title": "Dance", "text": ""}, 422),
        ("", {"kind": "decision", "title": "\x00", "text": ""}, 409),
        ("/position", {"position": "up"}, 422),
        ("/position", {}, 422),
        ("/documents", {"role": "subject"}, 422),
    ],
)
def test_what_cannot_be_read_is_told(agenda, sign_in, page, data, status):
    _draft, (first, _second) = agenda
    answer = sign_in(PRESIDENT).post(f"/items/{first}{page}", data=data)
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("", {"kind": "decision", "title": "Bylaws", "text": ""}),
        ("/position", {"position": "2"}),
        ("/removal", {}),
    ],
)
def test_an_item_is_fixed_once_convened(app, works, sign_in, page, data):
    first = item_ids(works, convened(app).assembly_id)[0]
    browser = sign_in(PRESIDENT)

    answer = browser.post(f"/items/{first}{page}", data=data)

    assert answer.status_code == 409
    assert "fixed since the" in answer.text
    assert browser.get(f"/items/{first}").status_code == 303  # to where it is read


@pytest.mark.parametrize(("name", "status"), [(SECRETARIAT, 200), (ONE_MEMBER, 404)])
def test_the_secretariat_reads_a_draft_item(agenda, sign_in, name, status):
    _draft, (first, _second) = agenda
    answer = sign_in(name).get(f"/items/{first}")
    assert answer.status_code == status
    assert "Keep the changes" not in answer.text
