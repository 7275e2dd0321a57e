"""B5: counting a secret vote. Candidates are 1, 2, 3…; B is a blank ballot."""

import pytest

from assembly.rules.elections import count, elected, leaders, shown

B = None


def ballots(*each):
    """So many ballots for candidate 1, for candidate 2, …"""
    return [n for n, many in enumerate(each, 1) for _ in range(many)]


def counted(*each, blank=0):
    return count(range(1, len(each) + 1), ballots(*each) + [B] * blank)


@pytest.mark.parametrize(
    ("given", "expressed", "blank"),
    [([], 0, 0), ([B], 0, 1), ([1], 1, 0), ([1, 2, B, 1], 3, 1)],
)
def test_blank_ballots_are_given_and_express_nothing(given, expressed, blank):
    found = count([1, 2], given)

    assert (found.expressed, found.blank) == (expressed, blank)
    assert found.given == len(given)
    assert set(found.ballots) == {1, 2}


@pytest.mark.parametrize(
    ("each", "blank", "who"),
    [
        ((2, 1), 0, 1),
        ((1, 1), 0, None),  # a tie
        ((2, 2), 0, None),
        ((3, 2, 1), 0, None),  # exactly half of six is not more
        ((4, 2, 1), 0, 1),
        ((50, 50), 4, None),
        ((51, 50), 3, 1),
        ((1, 0), 100, 1),  # blank ballots are not expressed
        ((0, 0), 100, None),
        ((0, 0), 0, None),
        ((1,), 0, 1),  # one sole candidate
        ((1,), 103, 1),
        ((0,), 103, None),
        ((), 3, None),
    ],
)
def test_more_than_half_of_the_expressed_ballots_elects(each, blank, who):
    assert elected(counted(*each, blank=blank), round_=1) == who


@pytest.mark.parametrize(
    ("each", "between"),
    [
        ((2, 1), ()),  # one is elected
        ((2, 2), (1, 2)),
        ((3, 2, 1), (1, 2)),
        ((1, 2, 3), (2, 3)),
        ((4, 2, 2), (1, 2, 3)),  # tied for the second place: both
        ((5, 2, 2, 2), (1, 2, 3, 4)),
        ((2, 2, 1), (1, 2)),  # two tie for the first: they are the two who led
        ((2, 2, 2, 1), (1, 2, 3)),  # three tie for the first: all of them
        ((2, 2, 0), (1, 2)),
        ((0, 0), ()),  # nothing expressed: nobody led
        ((0,), ()),
    ],
)
def test_the_second_round_is_between_those_who_led(each, between):
    assert leaders(counted(*each), round_=1) == between


@pytest.mark.parametrize("round_", [2, 3])
@pytest.mark.parametrize(
    ("each", "blank", "who", "again"),
    [
        ((3, 2), 0, 1, ()),
        ((2, 2, 3), 0, 3, ()),  # most is enough, where three were taken in
        ((2, 2), 5, None, (1, 2)),
        ((2, 2, 1), 0, None, (1, 2, 3)),
        ((0, 0), 9, None, (1, 2)),
        ((0, 1), 9, 2, ()),
        ((0,), 3, None, (1,)),
    ],
)
def test_later_most_votes_elect_and_a_tie_elects_nobody(
    each, blank, who, again, round_
):
    found = counted(*each, blank=blank)

    assert elected(found, round_=round_) == who
    assert leaders(found, round_=round_) == again


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ([], None),
        ([1, 2], None),
        ([1, B], None),
        ([1, 2, B], {1: 1, 2: 1}),
        ([2, 2, 2], {1: 0, 2: 3}),
    ],
)
def test_fewer_than_three_ballots_are_never_shown_split(given, seen):
    assert shown(count([1, 2], given)) == seen
