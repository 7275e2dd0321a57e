"""The checkpoints that acts asked for are signed."""

from sqlalchemy import select

from assembly.models.checkpoint import Checkpoint
from assembly.record.checkpoint import sign_checkpoint
from assembly.record.note import Signer
from assembly.work import Work


def sign_checkpoints(work: Work, *, signer: Signer) -> int:
    """Put our signature under every checkpoint that waits for one.

    How many. Two clocks that come at once sign each one once: Ed25519 gives the same
    signature to the same text, and the second finds nothing that waits.
    """
    waiting = (
        select(Checkpoint)
        .where(Checkpoint.note.is_(None))
        .order_by(Checkpoint.id)
        .with_for_update()
    )
    found = work.db.scalars(waiting).all()
    for checkpoint in found:
        checkpoint.note = sign_checkpoint(
            signer,
            stream=checkpoint.stream,
            size=checkpoint.size,
            root=checkpoint.root,
        )
        checkpoint.signed_at = work.now
    return len(found)
