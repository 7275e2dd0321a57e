"""A member proposes a body (S11)."""

import pytest

from assembly.rules.objection import Refused
from tests.admissions import ADDRESS, asked, confirmed, proposed, request_of
from tests.cast import NOON, PRESIDENT, SECRETARIAT
from tests.use_cases.clockwork.acts import letters
from tests.voting import told


def test_it_is_before_the_board_at_once_and_the_body_is_told(works):
    number = proposed(works)

    assert request_of(works, number).confirmed_at == NOON
    (entry,) = told(works, "AdmissionAsked")
    assert entry["proposer"] == "Novellara"
    assert len(told(works, "BoardDecisionOpened")) == 1
    (letter,) = letters(works, "admission")
    assert (letter.address, letter.about["told"]) == (ADDRESS, "proposed")
    assert letter.about["proposer"] == "Novellara"


def test_the_same_form_twice_is_one_proposal(works):
    assert proposed(works) == proposed(works)
    assert len(told(works, "AdmissionAsked")) == 1


@pytest.mark.parametrize("name", [PRESIDENT, SECRETARIAT])
def test_nobody_proposes_for_a_member_of_another(works, name):
    with pytest.raises(Refused, match="proposed by a member"):
        proposed(works, by=name)


def test_a_body_that_asks_already_is_not_proposed(works):
    confirmed(works, asked(works))
    with pytest.raises(Refused, match="under way already"):
        proposed(works)
