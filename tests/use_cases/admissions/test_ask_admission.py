"""A body asks on the public form (S11)."""

import pytest

from assembly.models.member import Member
from assembly.rules.objection import Refused
from assembly.rules.vocabulary import BodyKind, College, Continent
from tests.admissions import ADDRESS, EVORA, asked, confirmed, request_of
from tests.cast import NOON, member_id
from tests.use_cases.clockwork.acts import letters
from tests.voting import told


def test_it_is_kept_and_a_letter_asks_to_confirm_it(works):
    found = request_of(works, asked(works, address=" Evora@Example.org "))

    assert (found.name, found.college, found.address) == (
        EVORA,
        College.EFFECTIVE,
        ADDRESS,
    )
    assert found.continent is Continent.EUROPE  # as the register has it for Portugal
    assert (found.charter_adhered_at, found.confirmed_at) == (NOON, None)
    (letter,) = letters(works, "admission_confirmation")
    assert letter.address == ADDRESS
    assert told(works, "AdmissionAsked") == told(works, "BoardDecisionOpened") == []


def test_the_same_form_twice_is_one_request(works):
    assert asked(works) == asked(works)
    assert len(letters(works, "admission_confirmation")) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"adheres": False}, "S9"),
        ({"name": "Odemira"}, "Odemira is a member already"),
        ({"name": "  ODÉMIRA "}, "Odemira is a member already"),
        ({"territory_name": "odemira"}, "Choose it from the list"),
        ({"country_code": "GQ"}, "continent is not known"),
        ({"address": "nobody"}, "no mail address"),
    ],
)
def test_what_the_board_could_not_judge_is_refused(works, changes, words):
    with pytest.raises(Refused, match=words):
        asked(works, **changes)
    assert letters(works, "admission_confirmation") == []


def test_a_territory_has_one_municipality(works):
    """That of Novellara is a member; its platform may ask."""
    with works.look() as db:
        novellara = db.get_one(Member, member_id(works, "Novellara")).territory_id
    there = {
        "country_code": "IT",
        "territory_id": novellara,
        "name": "Comune",
        "territory_name": "",
    }
    with pytest.raises(Refused, match="Novellara is a member already"):
        asked(works, kind=BodyKind.MUNICIPALITY, **there)
    asked(works, kind=BodyKind.PLATFORM, **there)


@pytest.mark.parametrize(
    "changes",
    [{"name": "plataforma de evora"}, {"name": "Another", "territory_name": "EVORA"}],
)
def test_a_body_asks_once_at_a_time(works, changes):
    confirmed(works, asked(works))
    with pytest.raises(Refused, match="under way already"):
        asked(works, "other", **changes)


def test_what_is_not_confirmed_stands_in_nobody_s_way(works):
    assert asked(works, "one") != asked(works, "two")


def test_no_more_than_three_letters_wait_at_an_address(works):
    for key in ("one", "two", "three"):
        asked(works, key)
    with pytest.raises(Refused, match="Letters wait"):
        asked(works, "four")


def test_an_associate_is_of_no_territory(works):
    number = asked(works, kind=BodyKind.ASSOCIATE_BODY)
    found = request_of(works, number)
    assert (found.college, found.territory_name, found.level) == (
        College.ASSOCIATE,
        None,
        None,
    )
