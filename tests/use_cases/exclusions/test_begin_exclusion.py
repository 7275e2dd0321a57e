"""The board begins an exclusion, and its three members decide whether to propose it."""

from datetime import date

import pytest

from assembly.models.exclusion import Exclusion
from assembly.rules.exclusion import Charge
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import Choice, ExclusionGround
from tests.cast import (
    ASSOCIATE,
    NOON,
    ONE_MEMBER,
    PRESIDENT,
    SECRETARIAT,
    person_id,
)
from tests.exclusions import (
    EARLIEST,
    FACTS,
    begun,
    decided_by_board,
    file_of,
    proposed,
)
from tests.proxies import OTHER_EUROPEAN, first_member
from tests.texts import BOARD_SECRETARY
from tests.use_cases.clockwork.acts import letters
from tests.voting import told

UNMET = ExclusionGround.OBLIGATIONS


def test_it_is_put_before_the_three_members_of_the_board(works):
    exclusion = begun(works, by=BOARD_SECRETARY)

    (entry,) = told(works, "ExclusionBegun")
    assert (entry["member"], entry["ground"]) == ("Novellara", "harm")
    assert (entry["facts"], entry["acting_post"]) == (FACTS, "secretary")
    (opened,) = told(works, "BoardDecisionOpened")
    assert (opened["exclusion_id"], opened["about"]) == (exclusion, "Novellara")
    assert file_of(works, exclusion).proposed_at is None
    assert letters(works, "exclusion_proposed") == []


def test_the_same_form_twice_is_one_file(works):
    assert begun(works) == begun(works)
    assert len(told(works, "BoardDecisionOpened")) == 1


def test_a_member_has_one_open_file(works):
    first = begun(works)
    with pytest.raises(Refused, match="before the board or an assembly already"):
        begun(works, key="novellara-2")
    begun(works, first_member(works, OTHER_EUROPEAN), key="another-1")
    decided_by_board(works, first, Choice.AGAINST)
    assert begun(works, key="novellara-2") != first


def test_proposed_the_member_is_told_of_ground_facts_and_its_month(works):
    exclusion = proposed(works)

    assert file_of(works, exclusion).proposed_at == NOON
    (entry,) = told(works, "ExclusionProposed")
    assert entry["earliest_opening"] == "2026-04-01T11:00:00.000000Z"
    assert EARLIEST.isoformat() == "2026-04-01T11:00:00+00:00"
    (letter,) = letters(works, "exclusion_proposed")
    assert letter.person_id == person_id(works, ONE_MEMBER)
    assert (letter.about["ground"], letter.about["facts"]) == ("harm", FACTS)
    assert letter.about["earliest"] == entry["earliest_opening"]


def test_what_the_board_does_not_want_is_dropped(works):
    exclusion = begun(works)
    decided_by_board(works, exclusion, Choice.AGAINST)

    found = file_of(works, exclusion)
    assert (found.proposed_at, found.dropped_at) == (None, NOON)
    assert told(works, "ExclusionProposed") == []
    assert letters(works, "exclusion_proposed") == []


@pytest.mark.parametrize("name", [ONE_MEMBER, PRESIDENT, SECRETARIAT, ASSOCIATE])
def test_only_the_board_begins_it(works, name):
    with pytest.raises(Refused, match="begun by a member of the board"):
        begun(works, by=name)


@pytest.mark.parametrize(
    ("charge", "refusal"),
    [
        (Charge(UNMET, "No dues.", date(2023, 3, 2)), "for at least three years"),
        (Charge(UNMET, "No dues."), "not said since when"),
        (Charge(ExclusionGround.HARM, " "), "There is no text"),
    ],
)
def test_on_no_other_ground_than_those_of_the_statutes(works, charge, refusal):
    with pytest.raises(Refused, match=refusal):
        begun(works, charge=charge)
    with works.look() as db:
        assert db.query(Exclusion).count() == 0


def test_obligations_unmet_for_three_years_are_told_with_their_day(works):
    charge = Charge(UNMET, "No dues since 2022.", date(2023, 3, 1))
    exclusion = begun(works, charge=charge)

    assert file_of(works, exclusion).unmet_since == date(2023, 3, 1)
    assert told(works, "ExclusionBegun")[0]["unmet_since"] == "2023-03-01"
