"""The holder of a proxy gives it back (B7)."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.rules.objection import Refused
from tests.cast import NOON, ONE_MEMBER, person_id
from tests.proxies import OTHER_EUROPEAN
from tests.use_cases.proxies.acts import give, letters, proxy_of, return_, revoke
from tests.voting import told

MINUTE = timedelta(minutes=1)


@pytest.fixture
def proxy(works, clock, extraordinary, giver, holder):
    number = give(works, extraordinary, ONE_MEMBER, giver, holder)
    clock.set(NOON + MINUTE)
    return number


def test_it_ends_at_once_and_the_giver_is_told(works, proxy, giver):
    return_(works, proxy, OTHER_EUROPEAN)

    found = proxy_of(works, proxy)
    assert found.returned_at == found.ended_at == NOON + MINUTE
    assert found.revoked_at is None
    assert len(told(works, "ProxyReturned")) == 1
    (letter,) = letters(works, "proxy_returned")
    assert letter.member_id == giver
    assert letter.person_id == person_id(works, ONE_MEMBER)


def test_a_second_click_changes_nothing(works, proxy):
    return_(works, proxy, OTHER_EUROPEAN)
    return_(works, proxy, OTHER_EUROPEAN)

    assert len(told(works, "ProxyReturned")) == 1


def test_who_returned_it_may_give_its_own(works, proxy, extraordinary, giver, holder):
    return_(works, proxy, OTHER_EUROPEAN)

    assert give(works, extraordinary, OTHER_EUROPEAN, holder, giver)


def test_only_its_holder_returns_it(works, proxy):
    with pytest.raises(Refused, match="A proxy is returned by its holder"):
        return_(works, proxy, ONE_MEMBER)


def test_what_was_revoked_is_not_returned(works, proxy):
    revoke(works, proxy, ONE_MEMBER)

    with pytest.raises(Refused, match="was revoked at"):
        return_(works, proxy, OTHER_EUROPEAN)


def test_nothing_is_returned_after_the_closing(works, clock, proxy):
    clock.set(NOON + timedelta(hours=24))

    with pytest.raises(Refused, match="The assembly closed at"):
        return_(works, proxy, OTHER_EUROPEAN)


def test_what_is_not_there_is_a_miss(works):
    with pytest.raises(NotFound):
        return_(works, 999, OTHER_EUROPEAN)
