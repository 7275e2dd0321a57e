"""The board answers what it does not take up (B12)."""

import pytest

from assembly.models.text_version import ChangeSuggestion
from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.texts.answer_suggestion import answer_suggestion
from tests.cast import ASSOCIATE, NOON, PRESIDENT, SECRETARIAT, actor
from tests.texts import BOARD_PRESIDENT, import_texts, submitted, suggested
from tests.voting import told


def answered(works, number, answer="It stands in article 9.", by=BOARD_PRESIDENT):
    with works.begin(actor(works, by)) as work:
        answer_suggestion(work, suggestion_id=number, answer=answer)


def test_the_board_answers_with_a_reason(works):
    number = suggested(works)
    answered(works, number)

    with works.look() as db:
        kept = db.get_one(ChangeSuggestion, number)
        assert (kept.answered_at, kept.answer) == (NOON, "It stands in article 9.")
    (entry,) = told(works, "SuggestionAnswered")
    assert entry["answer"] == "It stands in article 9."


@pytest.mark.parametrize("name", [PRESIDENT, SECRETARIAT, ASSOCIATE])
def test_nobody_else_does(works, name):
    with pytest.raises(Refused, match="Only the board"):
        answered(works, suggested(works), by=name)


def test_it_is_answered_once(works):
    number = suggested(works)
    answered(works, number)
    answered(works, number, " It stands in article 9. ")

    with pytest.raises(Refused, match="answered already"):
        answered(works, number, "Another answer.")
    assert len(told(works, "SuggestionAnswered")) == 1


def test_what_is_taken_up_needs_no_answer(works):
    import_texts(works)
    number = suggested(works)
    submitted(works, merges=(number,))

    with pytest.raises(Refused, match="taken up"):
        answered(works, number)


def test_an_empty_answer_and_a_suggestion_that_is_not_there(works):
    with pytest.raises(Refused, match="no text"):
        answered(works, suggested(works), " ")
    with pytest.raises(NotFound):
        answered(works, 999)
