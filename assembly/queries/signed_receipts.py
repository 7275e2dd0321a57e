"""What a voter keeps of an open ballot: its entry, proven to stand in the record.

Who shows it to others shows the choice; so it is given to nobody but who cast it.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.record import Entry
from assembly.queries import admission, checkpoints
from assembly.queries.admission import NotFound
from assembly.queries.proofs import leaves
from assembly.queries.receipts import receipt
from assembly.queries.viewers import Viewer
from assembly.record.receipt import Receipt
from assembly.record.tree import inclusion_proof
from assembly.rules.vocabulary import VoteKind


def signed_receipt(
    db: Session, viewer: Viewer, vote_id: int, sheet_id: int, *, seq: int
) -> bytes:
    """The file `together-receipt/1` of one ballot of one's own sheet.

    A miss for anybody else's, for a ballot that was replaced (it is sealed for ever),
    for a secret vote, and until a signed checkpoint covers the entry.
    """
    vote = admission.vote(db, viewer, vote_id)
    if vote.kind is not VoteKind.OPEN:
        raise NotFound(f"receipt of the secret vote {vote_id}")
    found = receipt(db, viewer, vote_id, sheet_id)
    if seq not in {line.seq for line in found.lines if line.stands}:
        raise NotFound(f"entry {seq} of sheet {sheet_id}")
    return _proven(db, f"assembly:{vote.assembly_id}", seq)


def covered(db: Session, assembly_id: int) -> int:
    """How many entries of this assembly the latest signed checkpoint covers."""
    found = checkpoints.latest(db, f"assembly:{assembly_id}")
    return 0 if found is None else found.size


def _proven(db: Session, stream: str, seq: int) -> bytes:
    checkpoint = checkpoints.latest(db, stream)
    if checkpoint is None or checkpoint.size <= seq:
        raise NotFound(f"a signed checkpoint that covers entry {seq} of {stream}")
    kept = select(Entry).where(Entry.stream == stream, Entry.seq == seq)
    entry = db.scalars(kept).one()
    proof = inclusion_proof(leaves(db, stream, checkpoint.size), seq)
    return Receipt(
        stream=stream,
        index=seq,
        leaf=entry.leaf,
        entry=entry.text.encode(),
        size=checkpoint.size,
        proof=proof,
        checkpoint=checkpoint.note or "",
    ).text()
