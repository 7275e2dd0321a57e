"""The board's page: what it decides, with what S2 asks of the body (S11)."""

import pytest

from assembly.rules.vocabulary import Post
from tests.admissions import (
    BOARD_VICE_PRESIDENT,
    EVORA,
    before_the_board,
    board_votes,
    decision_of,
)
from tests.cast import ASSOCIATE, ONE_MEMBER, PRESIDENT, SECRETARIAT, member_id
from tests.texts import BOARD_PRESIDENT

pytestmark = pytest.mark.usefixtures("in_english")


def read(browser):
    answer = browser.get("/board")
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def vote(browser, decision, **fields):
    sent = {"post": "president", "choice": "for", "reason": "", **fields}
    return browser.post(f"/board/decisions/{decision}/ballots", data=sent)


def test_a_member_of_the_board_reads_the_criteria_and_votes(works, sign_in):
    decision = before_the_board(works)
    board = sign_in(BOARD_PRESIDENT)
    told = read(board)
    assert "It is the multi-actor platform of a territory of coresponsibility" in told
    assert "Your vote as president, for Kavala" in told

    answer = vote(board, decision, reason="It is a platform.")
    assert (answer.status_code, answer.location) == (
        303,
        f"/board#decision-{decision}",
    )
    told = read(board)
    assert "It is a platform." in told
    assert "Replace the vote" in told


def test_the_second_vote_for_it_decides(works, sign_in):
    decision = before_the_board(works)
    board_votes(works, decision, Post.PRESIDENT)
    board = sign_in(BOARD_VICE_PRESIDENT)
    assert vote(board, decision, post="vice_president").status_code == 303
    assert decision_of(works, decision).adopted is True

    told = read(board)
    assert "had not voted" in told
    assert "Your vote as" not in told
    answer = vote(board, decision, post="vice_president", choice="against")
    assert answer.status_code == 409
    assert "The board has decided this already." in answer.text


@pytest.mark.parametrize(
    ("name", "sees"),
    [(PRESIDENT, True), (SECRETARIAT, True), (ONE_MEMBER, False), (ASSOCIATE, False)],
)
def test_the_table_and_the_secretariat_follow_it(works, sign_in, name, sees):
    before_the_board(works)
    told = read(sign_in(name))
    assert (EVORA in told) is sees
    assert "Your vote as" not in told


def test_the_member_that_proposed_the_body_follows_it(works, sign_in):
    before_the_board(works, proposer_id=member_id(works, "Novellara"))
    assert EVORA in read(sign_in(ONE_MEMBER))


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [
        ({"choice": ""}, 422, "Choose an answer."),
        ({"choice": "perhaps", "reason": "Kept."}, 422, "Kept."),
        ({"post": "treasurer"}, 422, "What the board decides"),
        ({"reason": "x" * 2001}, 422, "x" * 2001),
        ({"post": "secretary", "reason": "Not mine."}, 409, "Only the board decides"),
    ],
)
def test_what_cannot_be_cast_comes_back_with_a_sentence(
    works, sign_in, fields, status, words
):
    decision = before_the_board(works)
    answer = vote(sign_in(BOARD_PRESIDENT), decision, **fields)
    assert answer.status_code == status
    assert words in answer.text


def test_a_decision_that_is_not_there_is_a_miss(sign_in):
    assert vote(sign_in(BOARD_PRESIDENT), 99).status_code == 404
    assert "/board" in sign_in(ONE_MEMBER).get("/organs").text


def test_the_first_page_tells_a_member_of_the_board_what_waits_for_its_vote(
    works, sign_in
):
    decision = before_the_board(works)
    board = sign_in(BOARD_PRESIDENT)
    told = f'href="/board#decision-{decision}"'
    assert told in board.get("/").text
    assert told not in sign_in(PRESIDENT).get("/").text

    vote(board, decision)

    assert told not in board.get("/").text
