"""The giver of a proxy takes it back (B7)."""

from datetime import timedelta

import pytest

from assembly.queries.admission import NotFound
from assembly.queries.withholding import why_withheld
from assembly.rules.objection import Refused
from tests.cast import NOON, ONE_MEMBER, PRESIDENT
from tests.proxies import OTHER_EUROPEAN, first_member
from tests.use_cases.proxies.acts import give, letters, proxy_of, return_, revoke
from tests.voting import told

MINUTE = timedelta(minutes=1)


@pytest.fixture
def proxy(works, clock, extraordinary, giver, holder):
    number = give(works, extraordinary, ONE_MEMBER, giver, holder)
    clock.set(NOON + MINUTE)
    return number


def test_it_ends_at_once_and_the_holder_is_told(works, proxy, holder):
    revoke(works, proxy, ONE_MEMBER)

    found = proxy_of(works, proxy)
    assert found.revoked_at == found.ended_at == NOON + MINUTE
    assert found.returned_at is None
    assert len(told(works, "ProxyRevoked")) == 1
    (letter,) = letters(works, "proxy_revoked")
    assert letter.member_id == holder


def test_the_letter_that_told_of_it_is_not_sent_any_more(works, clock, proxy):
    revoke(works, proxy, ONE_MEMBER)

    (given,), (revoked,) = (
        letters(works, "proxy_given"),
        letters(works, "proxy_revoked"),
    )
    with works.look() as db:
        assert why_withheld(db, given, clock()) == "Not sent: the proxy has ended."
        assert why_withheld(db, revoked, clock()) is None
        late = NOON + timedelta(hours=24)
        assert why_withheld(db, revoked, late) == "Not sent: the assembly has closed."


def test_a_second_click_changes_nothing(works, clock, proxy):
    revoke(works, proxy, ONE_MEMBER)
    clock.set(NOON + 2 * MINUTE)
    revoke(works, proxy, ONE_MEMBER)

    assert proxy_of(works, proxy).ended_at == NOON + MINUTE
    assert len(told(works, "ProxyRevoked")) == 1


def test_another_holder_may_be_named_then(works, proxy, extraordinary, giver):
    revoke(works, proxy, ONE_MEMBER)

    assert give(works, extraordinary, ONE_MEMBER, giver, first_member(works, PRESIDENT))


def test_the_same_holder_may_be_named_anew(works, proxy, extraordinary, giver, holder):
    revoke(works, proxy, ONE_MEMBER)

    assert give(works, extraordinary, ONE_MEMBER, giver, holder) != proxy
    assert len(letters(works, "proxy_given")) == 2


def test_only_its_giver_revokes_it(works, proxy):
    with pytest.raises(Refused, match="you do not represent Novellara"):
        revoke(works, proxy, OTHER_EUROPEAN)


def test_what_was_returned_is_not_revoked(works, proxy):
    return_(works, proxy, OTHER_EUROPEAN)

    with pytest.raises(Refused, match="was returned at"):
        revoke(works, proxy, ONE_MEMBER)


def test_nothing_is_revoked_after_the_closing(works, clock, proxy):
    clock.set(NOON + timedelta(hours=24))

    with pytest.raises(Refused, match="The assembly closed at"):
        revoke(works, proxy, ONE_MEMBER)


def test_what_is_not_there_is_a_miss(works):
    with pytest.raises(NotFound):
        revoke(works, 999, ONE_MEMBER)
