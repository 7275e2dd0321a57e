"""Which checkpoints of a stream there are, and which covers most."""

from assembly.models.checkpoint import Checkpoint
from assembly.queries import checkpoints
from tests.cast import NOON


def kept(works, stream, size, note, act="AssemblyOpened"):
    with works.writers.begin() as db:
        db.add(
            Checkpoint(
                stream=stream,
                size=size,
                root=bytes(32),
                act=act,
                due_at=NOON,
                signed_at=NOON if note else None,
                note=note,
            )
        )


def test_the_signed_ones_of_a_stream_stand_in_the_order_of_their_size(works):
    for stream, size, note in (
        ("assembly:1", 9, "nine"),
        ("assembly:1", 3, "three"),
        ("assembly:1", 12, None),
        ("assembly:2", 40, "another's"),
    ):
        kept(works, stream, size, note)

    with works.look() as db:
        found = [c.note for c in checkpoints.signed(db, "assembly:1")]
        newest = checkpoints.latest(db, "assembly:1")
        none = checkpoints.latest(db, "assembly:3")

    assert found == ["three", "nine"]
    assert newest is not None
    assert newest.note == "nine"
    assert none is None


def test_only_one_that_an_act_asked_for_lasts(works):
    kept(works, "assembly:1", 9, "nine")
    kept(works, "assembly:1", 20, "rolling", act=None)
    kept(works, "assembly:1", 30, None)

    with works.look() as db:
        found = checkpoints.lasting(db, "assembly:1")
        none = checkpoints.lasting(db, "assembly:2")

    assert found is not None
    assert found.note == "nine"
    assert none is None
