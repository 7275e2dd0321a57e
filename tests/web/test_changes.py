"""Suggestions, answers, submissions and the provisional version, as pages."""

import re

import pytest

from assembly.models.text_version import ChangeSubmission, ChangeSuggestion
from assembly.rules.vocabulary import AssemblyKind, College
from assembly.use_cases.convening.draft_assembly import draft_assembly
from tests.cast import (
    ASSOCIATE,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    actor,
    member_id,
)
from tests.drafts import titles
from tests.texts import (
    BOARD_PRESIDENT,
    BYLAWS,
    STATUTES,
    founding,
    import_texts,
    provisional,
    reworded,
    submitted,
    suggested,
    versions,
)
from tests.voting import told

SUGGESTIONS = "/texts/bylaws/suggestions"
PROVISIONAL = "/texts/bylaws/provisional"
KEY = "a-key-of-a-form"


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


@pytest.fixture
def board(sign_in):
    return sign_in(BOARD_PRESIDENT)


def suggestion(works, **changes):
    associate = member_id(works, "Carine Jansen, DiCS Director", College.ASSOCIATE)
    form = {"member": associate, "article": "Article 9", "body": "In March."}
    return {**form, "reason": "Simpler.", "key": KEY, **changes}


def submission(governs=BYLAWS, **changes):
    form = {"in_name_of": "board", "title": "Dues", "reason": "Simpler.", "key": KEY}
    return {**form, "body": reworded(governs), **changes}


def test_an_associate_suggests_and_sees_it_waiting(works, sign_in):
    carine = sign_in(ASSOCIATE)
    sent = [carine.post(SUGGESTIONS, data=suggestion(works)) for _ in range(2)]

    assert [answer.status_code for answer in sent] == [303, 303]
    page = carine.get(SUGGESTIONS).text
    assert page.count(">In March.</blockquote>") == 1
    assert "Answer it" not in page


@pytest.mark.parametrize(
    "change",
    [{"body": " "}, {"article": "x" * 201}, {"member": "7"}, {"key": "!"}, {"key": ""}],
)
def test_a_suggestion_that_cannot_be_read_is_shown_again(works, sign_in, change):
    form = {**suggestion(works), "reason": "Kept in the form.", **change}

    answer = sign_in(ASSOCIATE).post(SUGGESTIONS, data=form)

    assert answer.status_code == 422
    assert "Kept in the form." in answer.text
    assert told(works, "ChangeSuggested") == []


def test_who_represents_nobody_reads_and_has_no_form(works, sign_in):
    suggested(works)

    page = sign_in(SECRETARIAT).get(SUGGESTIONS).text

    assert "Dues are paid in March." in page
    assert 'id="suggest"' not in page


def test_the_board_answers_beside_the_suggestion(works, board):
    number = suggested(works)
    path = f"{SUGGESTIONS}/{number}/answer"

    empty = board.post(path, data={"answer": ""})
    sent = board.post(path, data={"answer": "It stands in article 9."})

    assert (empty.status_code, sent.status_code) == (422, 303)
    page = board.get(SUGGESTIONS).text
    assert "The board answers:</strong> It stands in article 9." in page


def test_what_was_written_as_a_second_answer_is_not_lost(works, board):
    path = f"{SUGGESTIONS}/{suggested(works)}/answer"
    board.post(path, data={"answer": "It stands in article 9."})

    second = board.post(path, data={"answer": "We answer <otherwise>."})

    assert second.status_code == 409
    assert "You wrote:</strong> We answer &lt;otherwise&gt;." in second.text


def test_an_answer_of_another_is_refused_with_the_article(works, sign_in):
    path = f"{SUGGESTIONS}/{suggested(works)}/answer"

    answer = sign_in(ONE_MEMBER).post(path, data={"answer": "No."})

    assert answer.status_code == 409
    assert "B12" in answer.text
    assert board_answers(works) == []


def board_answers(works):
    return told(works, "SuggestionAnswered")


def test_the_board_merges_suggestions_into_a_text(works, board):
    number = suggested(works)
    form = board.get("/texts/bylaws/submissions/new").text
    assert f'value="{number}"' in form
    assert "Article 9 · Carine Jansen" in form

    sent = board.post("/texts/bylaws/submissions", data=submission(merges=[number]))

    assert sent.status_code == 303
    page = board.get(sent.location).text
    assert "Article 13 quinze" in page
    assert "Carine Jansen" in page
    with works.look() as db:
        kept = db.get_one(ChangeSuggestion, number)
        assert db.get_one(ChangeSubmission, kept.submission_id).title == "Dues"
    assert "a text that the board submits" in board.get(SUGGESTIONS).text


def test_the_form_begins_with_the_text_in_force_and_keeps_what_was_written(board):
    form = board.get("/texts/statutes/submissions/new").text
    assert "Praça da República 7630-139 Odemira" in form

    same = submission(STATUTES, body=founding(STATUTES), title="Kept title")
    refused = board.post("/texts/statutes/submissions", data=same)
    malformed = board.post("/texts/statutes/submissions", data={**same, "reason": ""})

    assert (refused.status_code, malformed.status_code) == (409, 422)
    assert "word for word the one in force" in refused.text
    assert "Kept title" in refused.text
    assert "Kept title" in malformed.text


def test_the_table_submits_in_its_own_name_only(works, sign_in):
    sebastien = sign_in(PRESIDENT)
    path = "/texts/statutes/submissions"

    board = sebastien.post(path, data=submission(STATUTES))
    table = sebastien.post(path, data=submission(STATUTES, in_name_of="assembly_table"))

    assert (board.status_code, table.status_code) == (422, 303)


def test_others_are_told_who_submits(works, sign_in):
    raul = sign_in(ONE_MEMBER)

    page = raul.get("/texts/bylaws/submissions/new").text
    sent = raul.post("/texts/bylaws/submissions", data=submission())

    assert "proposal of the board or of the assembly table" in page
    assert "<textarea" not in page
    assert sent.status_code == 409
    assert told(works, "ChangeSubmitted") == []


def test_the_board_changes_the_bylaws_provisionally(works, board, sign_in):
    form = {"body": reworded(BYLAWS), "reason": "The dues are late."}

    refused = sign_in(PRESIDENT).post(PROVISIONAL, data=form)
    malformed = board.post(PROVISIONAL, data={**form, "reason": ""})
    made = [board.post(PROVISIONAL, data=form).status_code for _ in range(2)]

    assert (refused.status_code, malformed.status_code) == (409, 422)
    assert made == [303, 303]
    assert len(versions(works)) == 3
    assert "<textarea" not in board.get(PROVISIONAL).text


def test_what_waits_is_put_on_the_agenda_of_a_draft(works, sign_in):
    provisional(works)
    submitted(works, governs=STATUTES)
    sebastien = sign_in(PRESIDENT)
    with works.begin(actor(works, PRESIDENT)) as work:
        draft_assembly(work, kind=AssemblyKind.EXTRAORDINARY, title="Meeting")

    page = sebastien.get("/convocations/1").text
    forms = re.findall(r'name="submission_id" value="(\d*)"', page)
    for number in forms:
        data = {"convocation_id": "1", "submission_id": number}
        assert sebastien.post("/texts/agenda", data=data).status_code == 303

    assert forms == ["", "1"]
    assert [title for _, title in titles(works, 1)] == [
        "Validation of the board's provisional bylaws",
        "Dues in March",
    ]
    assert "Put on the agenda" not in sebastien.get("/convocations/1").text


@pytest.mark.parametrize("form", [{}, {"convocation_id": "x"}, {"convocation_id": ""}])
def test_a_draft_is_named_by_its_number(sign_in, form):
    assert sign_in(PRESIDENT).post("/texts/agenda", data=form).status_code == 422
