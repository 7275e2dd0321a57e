"""A convened assembly, and its first letter on its way to a sender."""

from datetime import timedelta

import pytest

from assembly.use_cases.mailing.mark_sent import mark_sent
from assembly.work import CLOCK
from tests.cast import NOON
from tests.post import queue
from tests.sittings import convened_sitting

BEFORE = NOON - timedelta(days=10)


@pytest.fixture
def sitting(works, clock):
    clock.set(BEFORE)
    return convened_sitting(works)


@pytest.fixture
def number(works, sitting):
    return queue(works, sitting, member_id=1, moment=BEFORE)


def act(works, use_case, **particulars):
    """The clock does this."""
    with works.begin(CLOCK) as work:
        return use_case(work, **particulars)


def sent(works, number, claimed_at):
    """Who claimed it then says that it has left."""
    return act(
        works,
        mark_sent,
        letter_id=number,
        claimed_at=claimed_at,
        message_id="<letter-1@example.org>",
        message_sha256="ab" * 32,
    )
