"""The three members of the board vote, each at its own hour (S11)."""

import pytest
from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.models.mandate import Mandate
from assembly.queries.admission import NotFound
from assembly.queries.withholding import why_withheld
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Choice, Organ, Post
from assembly.use_cases.board.cast_board_ballot import cast_board_ballot
from tests.admissions import (
    EVORA,
    before_the_board,
    board_votes,
    decision_of,
    request_of,
)
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT, actor, member_id
from tests.voting import AGAINST, FOR, told


def letters(works):
    with works.look() as db:
        return db.scalars(select(Letter).where(Letter.kind == "board_decision")).all()


def test_each_of_the_three_gets_a_letter(works):
    decision = before_the_board(works)

    assert len({letter.person_id for letter in letters(works)}) == 3
    assert {letter.about["name"] for letter in letters(works)} == {EVORA}
    (opened,) = told(works, "BoardDecisionOpened")
    assert [(seat["post"], seat["member"]) for seat in opened["posts"]] == [
        ("president", "Kavala"),
        ("vice_president", "Braine l'Alleud"),
        ("secretary", "Kairouan ville"),
    ]
    assert opened["decision_id"] == decision


def test_two_for_adopt_and_the_letters_that_wait_are_not_sent(works):
    decision = before_the_board(works)
    board_votes(works, decision, Post.PRESIDENT)
    assert decision_of(works, decision).taken_at is None
    board_votes(works, decision, Post.SECRETARY, why="It is a platform.")

    found = decision_of(works, decision)
    assert (found.adopted, found.taken_at) == (True, NOON)
    assert request_of(works, found.admission_id).approved_at == NOON
    (taken,) = told(works, "BoardDecisionTaken")
    assert (taken["for"], taken["against"], taken["adopted"]) == (2, 0, 1)
    with works.look() as db:
        reason = why_withheld(db, letters(works)[0], NOON)
    assert reason == "Not sent: the board has decided."


@pytest.mark.parametrize("other", [Choice.AGAINST, Choice.ABSTAIN])
def test_when_two_can_no_longer_be_for_it_is_rejected(works, other):
    decision = before_the_board(works)
    board_votes(works, decision, Post.PRESIDENT, AGAINST)
    board_votes(works, decision, Post.SECRETARY, other)

    found = decision_of(works, decision)
    assert found.adopted is False
    assert request_of(works, found.admission_id).rejected_at == NOON


def test_a_vote_is_replaced_until_the_decision_is_taken(works):
    decision = before_the_board(works)
    board_votes(works, decision, Post.PRESIDENT, AGAINST)
    board_votes(works, decision, Post.PRESIDENT, FOR)
    board_votes(works, decision, Post.PRESIDENT, FOR)
    board_votes(works, decision, Post.SECRETARY)

    assert len(told(works, "BoardBallotCast")) == 3
    with pytest.raises(Refused, match="decided this already"):
        board_votes(works, decision, Post.PRESIDENT, AGAINST)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [(PRESIDENT, Refused), (SECRETARIAT, Refused), (ONE_MEMBER, NotFound)],
)
def test_nobody_votes_for_a_post_it_does_not_hold(works, name, refusal):
    decision = before_the_board(works)
    with works.begin(actor(works, name)) as work, pytest.raises(refusal):
        cast_board_ballot(
            work, decision_id=decision, post=Post.PRESIDENT, choice=Choice.FOR
        )
    assert told(works, "BoardBallotCast") == []


def test_the_ballot_is_the_post_s_whoever_holds_it(works):
    """Novellara takes the presidency: its vote stands for what Kavala had said."""
    decision = before_the_board(works)
    board_votes(works, decision, Post.PRESIDENT, AGAINST)
    novellara = member_id(works, "Novellara")
    with works.writers.begin() as db:
        of_president = (Mandate.organ == Organ.BOARD, Mandate.post == Post.PRESIDENT)
        db.scalars(select(Mandate).where(*of_president)).one().member_id = novellara

    with pytest.raises(NotFound):
        board_votes(works, decision, Post.PRESIDENT, FOR)
    with works.begin(actor(works, ONE_MEMBER)) as work:
        cast_board_ballot(
            work, decision_id=decision, post=Post.PRESIDENT, choice=Choice.FOR
        )
    assert [e["member"] for e in told(works, "BoardBallotCast")] == [
        "Kavala",
        "Novellara",
    ]
    board_votes(works, decision, Post.SECRETARY)
    assert decision_of(works, decision).adopted is True
