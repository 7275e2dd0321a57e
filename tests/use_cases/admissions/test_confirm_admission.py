"""The link of the letter brings the request before the board (S11)."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from assembly.use_cases.admissions.confirm_admission import confirm_admission
from tests.admissions import CONTACT, EVORA, STRANGER, asked, confirmed, request_of
from tests.cast import NOON
from tests.use_cases.clockwork.acts import letters
from tests.voting import told


def test_it_counts_from_then_on_and_the_board_is_asked(works):
    number = confirmed(works, asked(works))

    assert request_of(works, number).confirmed_at == NOON
    (entry,) = told(works, "AdmissionAsked")
    assert (entry["name"], entry["territory"], entry["country"]) == (
        EVORA,
        "Évora",
        "PT",
    )
    assert (entry["charter_signatory"], entry["proposer"]) == (CONTACT, None)
    assert "address" not in entry
    (opened,) = told(works, "BoardDecisionOpened")
    assert opened["admission_id"] == number
    assert [letter.about["told"] for letter in letters(works, "admission")] == ["asked"]


def test_used_twice_it_is_one_act(works):
    number = asked(works)
    confirmed(works, confirmed(works, number))
    assert len(told(works, "AdmissionAsked")) == 1
    assert len(letters(works, "board_decision")) == 3


def test_after_seven_days_it_confirms_nothing(works, clock):
    number = asked(works)
    clock.set(NOON + timedelta(days=7))
    with pytest.raises(Refused, match="seven days"):
        confirmed(works, number)


def test_who_was_first_is_the_one(works):
    """The form was sent twice; both letters arrive."""
    first, second = asked(works, "one"), asked(works, "two")
    confirmed(works, first)
    with pytest.raises(Refused, match="under way already"):
        confirmed(works, second)


@pytest.mark.parametrize("known", [True, False])
def test_another_link_is_a_miss(works, known):
    number = asked(works) if known else 99
    with works.begin(STRANGER) as work, pytest.raises(NotFound):
        confirm_admission(work, request_id=number, nonce="another")
