"""In urgency the board changes the bylaws until the next assembly (B12)."""

import pytest

from assembly.rules.objection import Refused
from tests.cast import NOON, ONE_MEMBER, PRESIDENT, SECRETARIAT
from tests.texts import (
    BOARD_PRESIDENT,
    BOARD_SECRETARY,
    BYLAWS,
    founding,
    import_texts,
    provisional,
    reworded,
    standing,
    versions,
)
from tests.voting import told


@pytest.fixture(autouse=True)
def _founding(works):
    import_texts(works)


@pytest.mark.parametrize("name", [BOARD_PRESIDENT, BOARD_SECRETARY])
def test_a_member_of_the_board_makes_it_with_a_reason(works, name):
    provisional(works, by=name)

    now = standing(works, BYLAWS)
    assert (now.provisional.number, now.provisional.body) == (None, reworded(BYLAWS))
    assert now.provisional.provisional_since == NOON
    assert now.in_force.number == 0
    (entry,) = told(works, "TextMadeProvisional")
    assert entry["sha256"] == now.provisional.sha256
    assert entry["reason"] == "The dues are late."


@pytest.mark.parametrize("name", [PRESIDENT, ONE_MEMBER, SECRETARIAT])
def test_nobody_else_does(works, name):
    with pytest.raises(Refused, match="B12: Only the board"):
        provisional(works, by=name)

    assert len(versions(works)) == 2


def test_the_same_text_again_is_the_same_version(works):
    first = provisional(works)

    assert provisional(works, by=BOARD_SECRETARY) == first
    assert len(told(works, "TextMadeProvisional")) == 1


def test_another_waits_until_this_one_is_decided(works):
    provisional(works)

    with pytest.raises(Refused, match="stands already"):
        provisional(works, "Article 1\n\nQuite another.")


def test_the_text_in_force_is_none_that_changes(works):
    with pytest.raises(Refused, match="word for word"):
        provisional(works, founding(BYLAWS).replace("\n", "\r\n"))
