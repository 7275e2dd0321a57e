"""The urn of a secret vote: ballots go in, and nothing tells when or with which.

Every database lays rows down as they come: PostgreSQL row after row, each with its
transaction, SQLite from the end of a page to its beginning. So the urn is emptied and
filled again with every sheet, in the order of new random keys.
"""

import secrets
from collections.abc import Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from assembly.models.election import SealedBallot

KEY_BYTES = 16


def seal(db: Session, vote_id: int, choices: Iterable[int | None]) -> None:
    """Put these ballots in: the number of a candidacy each, or None for a blank one.

    Hold the assembly first (queries/locks.py), so that nobody else fills the urn.
    """
    inside = [*choices, *_emptied(db, vote_id)]
    keys = sorted(secrets.token_hex(KEY_BYTES) for _ in inside)
    secrets.SystemRandom().shuffle(inside)
    rows = [
        {"id": key, "vote_id": vote_id, "candidacy_id": choice}
        for key, choice in zip(keys, inside, strict=True)
    ]
    if rows:
        db.execute(insert(SealedBallot), rows)


def _emptied(db: Session, vote_id: int) -> list[int | None]:
    of_vote = SealedBallot.vote_id == vote_id
    inside = list(db.scalars(select(SealedBallot.candidacy_id).where(of_vote)))
    db.execute(delete(SealedBallot).where(of_vote))
    return inside
