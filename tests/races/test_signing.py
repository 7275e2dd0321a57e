"""Two clocks that sign at once, while acts are done: one checkpoint of each size."""

import pytest
from sqlalchemy import select

from assembly.models.checkpoint import Checkpoint
from assembly.use_cases.clockwork.open_assembly import open_assembly
from tests.cast import open_sitting
from tests.races.two import race, works_on
from tests.signing import holds, sign, signed, size_of, stream_of
from tests.sittings import convened_sitting
from tests.use_cases.clockwork.acts import act
from tests.voting import put

ROUNDS = 10


@pytest.fixture
def works(address):
    works = works_on(address)
    yield works
    works.writers.kw["bind"].dispose()


def sign_it(works, _about):
    sign(works)


def put_one_and_sign(works, about):
    sitting, number = about
    put(works, sitting, f"One text, {number}")
    sign(works)


def put_another_and_sign(works, about):
    sitting, number = about
    put(works, sitting, f"Another text, {number}")
    sign(works)


def open_and_sign(works, sitting):
    act(works, open_assembly, assembly_id=sitting)
    sign(works)


def test_what_waits_is_signed_once_and_truly(address, works, caplog):
    sittings = [convened_sitting(works) for _ in range(ROUNDS)]

    race(address, open_and_sign, sign_it, sittings)

    for sitting in sittings:
        (checkpoint,) = signed(works, stream_of(sitting))
        assert holds(checkpoint)
    with works.look() as db:
        assert not db.scalars(select(Checkpoint).where(Checkpoint.note.is_(None))).all()


def test_a_growing_stream_has_one_rolling_checkpoint_that_covers_it(address, works):
    sitting = open_sitting(works)

    rounds = [(sitting, number) for number in range(ROUNDS)]

    race(address, put_one_and_sign, put_another_and_sign, rounds)

    (checkpoint,) = signed(works, stream_of(sitting))
    assert checkpoint.size == size_of(works, stream_of(sitting)) == 2 * ROUNDS
    assert holds(checkpoint)
