"""Between the acts that ask for one, a stream that has grown gets a checkpoint too."""

from sqlalchemy import delete, func, select

from assembly.models.checkpoint import Checkpoint
from assembly.queries import locks
from assembly.queries.exports import header
from assembly.record.checkpoint import sign_checkpoint
from assembly.record.note import Signer
from assembly.work import Work


def roll_checkpoint(work: Work, *, stream: str, signer: Signer) -> bool:
    """Sign how long this stream is by now; the rolling checkpoint before it goes.

    Whether there was something to sign; not when another clock was first. What the
    earlier one said, this one says too: its tree continues that one's.
    """
    locks.hold_record(work.db, stream)
    reached = header(work.db, stream)
    covered = select(func.max(Checkpoint.size)).where(Checkpoint.stream == stream)
    if reached.size <= (work.db.scalar(covered) or 0):
        return False
    rolling = (Checkpoint.stream == stream) & Checkpoint.act.is_(None)
    work.db.execute(delete(Checkpoint).where(rolling))
    work.db.add(
        Checkpoint(
            stream=stream,
            size=reached.size,
            root=reached.root,
            act=None,
            due_at=work.now,
            signed_at=work.now,
            note=sign_checkpoint(
                signer, stream=stream, size=reached.size, root=reached.root
            ),
        )
    )
    return True
