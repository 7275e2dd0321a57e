"""The clock signs the record: by the one key, in the process that has it."""

import logging

from assembly.queries import checkpoints
from assembly.record.note import Signer
from assembly.use_cases.clockwork.roll_checkpoint import roll_checkpoint
from assembly.use_cases.clockwork.sign_checkpoints import sign_checkpoints
from assembly.work import CLOCK, Works

logger = logging.getLogger(__name__)


def sign_waiting(works: Works, signer: Signer | None) -> None:
    """What acts asked for; letters go out after it, so that they can tell of it.

    Without a key nothing is signed, and what waits goes on waiting. That it fails
    keeps neither acts nor letters.
    """
    if signer is None:
        return
    try:
        with works.look() as db:
            waits = checkpoints.is_waiting(db)
        if waits:
            with works.begin(CLOCK) as work:
                sign_checkpoints(work, signer=signer)
    except Exception:
        logger.exception("the clock could not sign what waits")


def sign_all(works: Works, signer: Signer | None) -> None:
    """What acts asked for, and then every stream that has grown since."""
    if signer is None:
        return
    sign_waiting(works, signer)
    try:
        with works.look() as db:
            streams = checkpoints.grown(db)
    except Exception:
        logger.exception("the clock could not look for what is to be signed")
        return
    for stream in streams:
        _roll(works, stream, signer)


def _roll(works: Works, stream: str, signer: Signer) -> None:
    try:
        with works.begin(CLOCK) as work:
            roll_checkpoint(work, stream=stream, signer=signer)
    except Exception:
        logger.exception("the clock could not sign the record of %s", stream)
