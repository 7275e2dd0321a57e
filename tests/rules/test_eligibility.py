import pytest

from assembly.rules.eligibility import may_hold, objections_to_eligibility
from assembly.rules.vocabulary import College, Organ
from tests.rules.saying import says

EFFECTIVE, BY_RIGHT, ASSOCIATE = College
BOARD, TABLE, AUDIT = Organ


@pytest.mark.parametrize(
    ("organ", "college", "may", "objections"),
    [
        (BOARD, EFFECTIVE, True, []),
        (BOARD, BY_RIGHT, False, ["S5: The board is made of effective members only"]),
        (BOARD, ASSOCIATE, False, ["S5: Associates hold no post"]),
        (TABLE, EFFECTIVE, True, []),
        (TABLE, BY_RIGHT, True, []),
        (TABLE, ASSOCIATE, False, ["S5: Associates hold no post"]),
        (AUDIT, EFFECTIVE, True, []),
        (AUDIT, BY_RIGHT, True, []),
        (AUDIT, ASSOCIATE, False, ["S5: Associates hold no post"]),
    ],
)
def test_each_organ_is_made_of_its_colleges(organ, college, may, objections):
    assert may_hold(organ, college) is may
    assert says(objections_to_eligibility(organ, college, in_register=True), objections)


def test_a_candidate_is_in_the_register_at_that_moment():
    found = objections_to_eligibility(BOARD, BY_RIGHT, in_register=False)

    assert says(
        found, ["S2: This member is not in the register now", "S5: The board is made"]
    )
