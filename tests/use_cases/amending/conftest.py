"""A motion that waits in an open assembly, and the moment at which that closes."""

from datetime import timedelta

import pytest

from tests.amending import add, move, open_meeting
from tests.cast import NOON


@pytest.fixture
def motion(works):
    return move(works, open_meeting(works), add())


@pytest.fixture
def at_closing(motion, clock):
    """It is the closing; the motion still waits."""
    clock.set(NOON + timedelta(hours=12))
