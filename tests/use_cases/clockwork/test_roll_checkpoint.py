"""A stream that has grown is signed, and the last rolling checkpoint makes room."""

from assembly.queries.exports import export
from assembly.record.export import read_line
from assembly.record.tree import root_of
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.clockwork.roll_checkpoint import roll_checkpoint
from tests.signing import SIGNER, holds, signed, size_of, stream_of
from tests.sittings import convened_sitting
from tests.use_cases.clockwork.acts import act
from tests.voting import open_vote, put


def roll(works, stream):
    return act(works, roll_checkpoint, stream=stream, signer=SIGNER)


def test_what_was_done_since_is_covered_and_one_rolling_one_is_kept(works):
    vote = open_vote(works)
    stream = stream_of(1)
    assert roll(works, stream)
    assert not roll(works, stream)
    put(works, 1, "Another text")

    assert roll(works, stream)

    (checkpoint,) = signed(works, stream)
    assert vote
    assert checkpoint.act is None
    assert checkpoint.size == size_of(works, stream) == 2
    assert holds(checkpoint)


def test_its_root_is_that_of_the_export(works):
    open_vote(works)
    roll(works, stream_of(1))

    (checkpoint,) = signed(works, stream_of(1))
    with works.look() as db:
        _header, *lines = export(db, stream_of(1))
    leaves = [read_line(line).leaf for line in lines]
    assert root_of(leaves[: checkpoint.size]) == checkpoint.root


def test_what_an_act_asks_for_is_not_signed_twice_and_stays(works):
    sitting = convened_sitting(works)
    act(works, open_assembly, assembly_id=sitting)

    assert not roll(works, stream_of(sitting))
    put(works, sitting)
    assert roll(works, stream_of(sitting))

    assert [c.act for c in signed(works, stream_of(sitting))] == [None]


def test_a_stream_that_is_not_there_has_none(works):
    assert not roll(works, "assembly:999")
