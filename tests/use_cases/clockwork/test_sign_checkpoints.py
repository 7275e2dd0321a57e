"""What acts asked for is signed, once."""

from datetime import timedelta

from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.clockwork.sign_checkpoints import sign_checkpoints
from tests.cast import NOON
from tests.signing import SIGNER, holds, signed, size_of, stream_of
from tests.sittings import convened_sitting
from tests.use_cases.clockwork.acts import act


def test_an_opening_is_signed_when_the_clock_comes_to_it(works, clock):
    sitting = convened_sitting(works)
    act(works, open_assembly, assembly_id=sitting)
    assert signed(works, stream_of(sitting)) == []
    clock.set(NOON + timedelta(seconds=5))

    assert act(works, sign_checkpoints, signer=SIGNER) == 1

    (checkpoint,) = signed(works, stream_of(sitting))
    assert checkpoint.act == "AssemblyOpened"
    assert checkpoint.size == size_of(works, stream_of(sitting))
    assert (checkpoint.due_at, checkpoint.signed_at) == (NOON, clock.moment)
    assert holds(checkpoint)


def test_all_that_waited_for_a_key_is_signed_at_once_and_once(works, clock):
    sittings = [convened_sitting(works) for _ in range(3)]
    for sitting in sittings:
        act(works, open_assembly, assembly_id=sitting)

    assert act(works, sign_checkpoints, signer=SIGNER) == 3
    clock.set(NOON + timedelta(minutes=1))
    assert act(works, sign_checkpoints, signer=SIGNER) == 0

    for sitting in sittings:
        (checkpoint,) = signed(works, stream_of(sitting))
        assert checkpoint.signed_at == NOON
