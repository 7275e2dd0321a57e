"""The key of the tests, and what is signed with it."""

from assembly.models.checkpoint import Checkpoint
from assembly.queries import checkpoints
from assembly.queries.exports import header
from assembly.record.checkpoint import open_checkpoint
from assembly.record.note import Signer
from assembly.work import Works
from scheduler.signing import sign_all

SIGNER = Signer("assembly.example.org", bytes(range(32)))
VERIFIER = SIGNER.verifier


def sign(works: Works) -> None:
    """The clock signs all that there is to sign."""
    sign_all(works, SIGNER)


def stream_of(assembly_id: int) -> str:
    return f"assembly:{assembly_id}"


def signed(works: Works, stream: str) -> list[Checkpoint]:
    with works.look() as db:
        return list(checkpoints.signed(db, stream))


def size_of(works: Works, stream: str) -> int:
    """How many entries the stream has now."""
    with works.look() as db:
        return header(db, stream).size


def holds(checkpoint: Checkpoint) -> bool:
    """Whether its note is our key's, and says what its row says."""
    assert checkpoint.note is not None
    opened = open_checkpoint(checkpoint.note, VERIFIER)
    said = (opened.stream, opened.size, opened.root)
    return said == (checkpoint.stream, checkpoint.size, checkpoint.root)
