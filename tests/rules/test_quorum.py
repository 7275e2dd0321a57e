"""Two thirds of the effective and by-right members, present or represented (S7, B7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.rules.majority import Tally
from assembly.rules.quorum import Decision, gathering, needed, stands

MULHOUSE, NOVELLARA, ULIANOVSK, ARBAA_SAHEL = 1, 2, 3, 4
ROLL = (MULHOUSE, NOVELLARA, ULIANOVSK, ARBAA_SAHEL)
OFF_ROLL = 9
MEMBERS = st.integers(0, 6)


@pytest.mark.parametrize(
    ("roll", "members"),
    [
        *[(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 4), (7, 5), (8, 6)],
        *[(9, 6), (103, 69), (104, 70), (105, 70), (106, 71)],
    ],
)
def test_two_thirds_of_a_roll_are_so_many_members(roll, members):
    assert needed(roll) == members


@pytest.mark.parametrize(
    ("present", "represented", "roll", "it_stands"),
    [
        (69, 0, 104, False),
        (70, 0, 104, True),
        (61, 8, 104, False),
        (61, 9, 104, True),
        (0, 70, 104, True),
        (0, 0, 0, True),
        (0, 0, 1, False),
        (1, 1, 3, True),
    ],
)
def test_a_quorum_stands_from_two_thirds_on(present, represented, roll, it_stands):
    assert stands(present=present, represented=represented, roll=roll) is it_stands


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_what_is_needed_is_where_it_begins_to_stand(there, roll):
    assert stands(present=there, represented=0, roll=roll) is (there >= needed(roll))


@pytest.mark.parametrize(
    ("why", "present", "proxies", "counted"),
    [
        ("nobody came", [], {}, (0, 0)),
        ("the holder is present", [MULHOUSE], {NOVELLARA: MULHOUSE}, (1, 1)),
        ("the holder is not present", [], {NOVELLARA: MULHOUSE}, (0, 0)),
        (
            "giver and holder are both present: the giver counts once, as present",
            [MULHOUSE, NOVELLARA],
            {NOVELLARA: MULHOUSE},
            (2, 0),
        ),
        ("the proxy was revoked", [MULHOUSE], {}, (1, 0)),
        (
            "one holder, two givers",
            [MULHOUSE],
            {NOVELLARA: MULHOUSE, ULIANOVSK: MULHOUSE},
            (1, 2),
        ),
        ("present, and not on the roll", [MULHOUSE, OFF_ROLL], {}, (1, 0)),
        ("the giver is not on the roll", [MULHOUSE], {OFF_ROLL: MULHOUSE}, (1, 0)),
        ("the holder is not on the roll", [OFF_ROLL], {NOVELLARA: OFF_ROLL}, (0, 0)),
        ("told twice", [MULHOUSE, MULHOUSE], {NOVELLARA: MULHOUSE}, (1, 1)),
    ],
)
def test_each_member_is_counted_once(why, present, proxies, counted):
    found = gathering(roll=[*ROLL, *ROLL], present=present, proxies=proxies)

    assert (len(found.present), len(found.represented)) == counted, why
    assert found.roll == len(ROLL)


@given(st.sets(MEMBERS), st.lists(MEMBERS), st.dictionaries(MEMBERS, MEMBERS))
def test_never_more_than_the_roll_are_present_or_represented(roll, present, proxies):
    found = gathering(roll=roll, present=present, proxies=proxies)

    assert not found.present & found.represented
    assert found.present | found.represented <= roll


@pytest.mark.parametrize(
    ("for_", "against", "represented", "quorum_needed", "adopted"),
    [
        (40, 21, 9, 70, True),
        (40, 21, 8, 70, False),
        (30, 31, 9, 70, False),
        (30, 30, 9, 70, False),
        (30, 31, 8, 70, False),
        (2, 1, 0, None, True),
    ],
)
def test_the_statutes_change_by_majority_and_quorum(
    for_, against, represented, quorum_needed, adopted
):
    tally = Tally(for_=for_, against=against, abstained=0, roll=104)
    decision = Decision(tally, "S7, B7", 61, represented, quorum_needed)

    assert decision.adopted is adopted
    assert decision.has_majority is (for_ > against)
    assert decision.has_quorum is (quorum_needed is None or represented == 9)
