"""Two processes, one set of minutes: they are sent once, whoever signs last (B5)."""

from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from assembly.models.letter import Letter
from assembly.rules.vocabulary import Post
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.minutes.remark_on_minutes import remark_on_minutes
from assembly.use_cases.minutes.sign_minutes import sign_minutes
from assembly.work import CLOCK
from tests.cast import NOON, PRESIDENT, TABLE_SECRETARY, actor, open_sitting
from tests.minutes import seen
from tests.races.two import race, works_on
from tests.voting import told

ROUNDS = 5


@pytest.fixture
def works(address):
    works = works_on(address)
    yield works
    works.writers.kw["bind"].dispose()


@pytest.fixture
def rounds(works):
    """Closed assemblies, each with the hash that both have looked at."""
    found = []
    for _ in range(ROUNDS):
        sitting = open_sitting(works, opens_at=NOON - timedelta(days=1))
        with works.begin(CLOCK) as work:
            assert close_assembly(work, assembly_id=sitting)
        found.append((sitting, seen(works, sitting).sha256))
    return found


def sign(works, about, name, part):
    sitting, looked_at = about
    with works.begin(actor(works, name)) as work:
        sign_minutes(work, assembly_id=sitting, part=part, seen=looked_at)


def sign_as_president(works, about):
    sign(works, about, PRESIDENT, Post.PRESIDENT)


def sign_as_secretary(works, about):
    sign(works, about, TABLE_SECRETARY, Post.SECRETARY)


def remark(works, about):
    with works.begin(actor(works, TABLE_SECRETARY)) as work:
        remark_on_minutes(work, assembly_id=about[0], body="Late.", key="one key")


def per_assembly(works, act):
    return Counter(entry["assembly_id"] for entry in told(works, act))


def test_two_that_sign_at_once_send_once(address, works, rounds):
    done = race(address, sign_as_president, sign_as_secretary, rounds)

    assert done == [(True, True)] * ROUNDS
    once = {sitting: 1 for sitting, _ in rounds}
    assert per_assembly(works, "MinutesSent") == once
    assert per_assembly(works, "MinutesSigned") == {s: 2 for s in once}
    with works.look() as db:
        kinds = select(Letter.assembly_id).where(Letter.kind == "minutes")
        assert Counter(db.scalars(kinds)) == {s: 106 for s in once}


def test_the_same_signature_twice_at_once_is_one(address, works, rounds):
    done = race(address, sign_as_president, sign_as_president, rounds)

    assert done == [(True, True)] * ROUNDS
    assert per_assembly(works, "MinutesSigned") == {s: 1 for s, _ in rounds}


def test_a_remark_is_in_what_was_signed_or_refused(address, works, rounds):
    done = race(address, sign_as_president, remark, rounds)

    for (sitting, looked_at), (signed, remarked) in zip(rounds, done, strict=True):
        assert signed is not remarked
        found = seen(works, sitting)
        assert (len(found.signatures), len(found.remarks)) == (signed, remarked)
        assert (found.sha256 == looked_at) is signed
