"""Whoever is in the room hears at once that a proxy was given, revoked or returned."""

import pytest

from tests.cast import ONE_MEMBER
from tests.live.conftest import frames
from tests.proxies import OTHER_EUROPEAN
from tests.use_cases.proxies.acts import give, return_, revoke


@pytest.fixture
def sitting(extraordinary):
    return extraordinary


def test_both_sides_hear_of_it_with_the_counts_of_that_moment(
    enter, works, sitting, giver, holder
):
    fabio = enter(OTHER_EUROPEAN)

    first = give(works, sitting, ONE_MEMBER, giver, holder)
    revoke(works, first, ONE_MEMBER)
    second = give(works, sitting, ONE_MEMBER, giver, holder)
    return_(works, second, OTHER_EUROPEAN)

    heard = [frame for frame in frames(fabio) if frame["name"] == "proxy"]
    assert [frame["id"] for frame in heard] == [first, first, second, second]
    assert {tuple(frame["sides"]) for frame in heard} == {(giver, holder)}
    assert [frame["represented"] for frame in heard] == [1, 0, 1, 0]
    assert "Novellara is represented by" in heard[0]["html"]
    assert "has revoked its proxy" in heard[1]["html"]
    assert "has returned the proxy of Novellara" in heard[3]["html"]
