from itertools import product

import pytest

from assembly.rules import majority
from assembly.rules.majority import Tally, adopted, tally
from assembly.rules.vocabulary import AssemblyKind, Choice


@pytest.mark.parametrize(
    ("for_", "against", "abstained", "outcome"),
    [
        (1, 0, 0, True),
        (0, 1, 0, False),
        (52, 52, 0, False),  # a tie
        (53, 51, 0, True),
        (0, 0, 0, False),  # nobody voted
        (0, 0, 104, False),  # all abstained
        (1, 0, 103, True),  # an abstention is no vote against
        (51, 52, 1, False),
    ],
)
def test_a_text_is_adopted_by_more_for_than_against(for_, against, abstained, outcome):
    assert adopted(Tally(for_, against, abstained, roll=104)) is outcome


@pytest.mark.parametrize("voting", range(6))
def test_however_a_few_members_vote_the_majority_is_counted_right(voting):
    for choices in product(Choice, repeat=voting):
        counted = tally(choices, roll=5)
        balance = sum(
            {Choice.FOR: 1, Choice.AGAINST: -1, Choice.ABSTAIN: 0}[c] for c in choices
        )
        assert adopted(counted) is (balance > 0)
        assert counted.voting + counted.not_voting == counted.roll == 5


def test_an_abstention_counts_as_voting_but_expresses_nothing():
    counted = tally(
        [Choice.FOR, Choice.ABSTAIN, Choice.AGAINST, Choice.ABSTAIN], roll=104
    )
    assert counted == Tally(for_=1, against=1, abstained=2, roll=104)
    assert (counted.voting, counted.expressed, counted.not_voting) == (4, 2, 100)


def test_choices_may_come_from_any_source_and_are_counted_once():
    assert tally(iter([Choice.FOR] * 19), roll=19) == Tally(19, 0, 0, 19)


def test_each_kind_of_assembly_decides_by_its_article():
    assert majority.majority_article(AssemblyKind.ORDINARY) == majority.MAJORITY_ARTICLE
    assert majority.majority_article(AssemblyKind.EXTRAORDINARY) == "B7"
