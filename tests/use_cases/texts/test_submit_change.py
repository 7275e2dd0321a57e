"""The board or the table submits a text to the next extraordinary assembly (S12)."""

import pytest

from assembly.models.text_version import ChangeSubmission, ChangeSuggestion
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Organ
from tests.cast import ONE_MEMBER, PRESIDENT, SECRETARIAT
from tests.texts import (
    BOARD_PRESIDENT,
    BYLAWS,
    STATUTES,
    founding,
    import_texts,
    reworded,
    submitted,
    suggested,
)
from tests.voting import told

BOARD, TABLE, AUDIT = Organ.BOARD, Organ.ASSEMBLY_TABLE, Organ.AUDIT_BOARD


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


@pytest.mark.parametrize("governs", [STATUTES, BYLAWS])
@pytest.mark.parametrize(
    ("by", "organ"), [(BOARD_PRESIDENT, BOARD), (PRESIDENT, TABLE)]
)
def test_the_board_or_the_table_submits_the_whole_text(works, governs, by, organ):
    number = submitted(works, governs=governs, by=by, organ=organ)

    with works.look() as db:
        kept = db.get_one(ChangeSubmission, number)
        assert (kept.in_name_of, kept.body) == (organ, reworded(governs))
    (entry,) = told(works, "ChangeSubmitted")
    assert (entry["in_name_of"], entry["merges"]) == (organ, [])


@pytest.mark.parametrize(
    ("by", "organ"),
    [
        (PRESIDENT, BOARD),
        (BOARD_PRESIDENT, TABLE),
        ("Manuela Coutinho", AUDIT),
        (ONE_MEMBER, BOARD),
        (SECRETARIAT, TABLE),
    ],
)
def test_nobody_submits_in_the_name_of_an_organ_of_others(works, by, organ):
    with pytest.raises(Refused, match="S12"):
        submitted(works, by=by, organ=organ)

    assert told(works, "ChangeSubmitted") == []


def test_the_board_takes_up_what_members_suggest(works):
    taken, left = suggested(works, "1"), suggested(works, "2")
    number = submitted(works, merges=(taken,))

    with works.look() as db:
        assert db.get_one(ChangeSuggestion, taken).submission_id == number
        assert db.get_one(ChangeSuggestion, left).submission_id is None
    assert told(works, "ChangeSubmitted")[0]["merges"] == [taken]


def test_a_suggestion_is_taken_up_once_and_by_the_board(works):
    taken, other = suggested(works, "1"), suggested(works, "2")
    submitted(works, merges=(taken,))

    with pytest.raises(Refused, match="taken up already: Carine Jansen"):
        submitted(works, key="again", merges=(taken, other))
    with pytest.raises(Refused, match="the board that merges"):
        submitted(works, by=PRESIDENT, organ=TABLE, key="table", merges=(other,))
    with pytest.raises(NotFound):
        submitted(works, key="none", merges=(999,))


def test_the_same_form_twice_is_one_submission(works):
    assert submitted(works) == submitted(works)
    assert len(told(works, "ChangeSubmitted")) == 1


def test_the_text_in_force_changes_nothing(works):
    with pytest.raises(Refused, match="S12: This text is word for word"):
        submitted(works, governs=STATUTES, body=founding(STATUTES))
