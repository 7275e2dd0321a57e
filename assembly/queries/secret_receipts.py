"""What a voter gets for a secret sheet: who took part, and never what was said (B5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.record import Entry
from assembly.models.vote import Sheet
from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.rolls import colleges
from assembly.queries.viewers import Viewer
from assembly.record.entry import read_entry
from assembly.rules.vocabulary import College, VoteKind


@dataclass(frozen=True)
class Taken:
    """That one member took part, as the record keeps it; `leaf` is SHA-256 in hex."""

    member_id: int
    member: str
    holder: str | None  # whose proxy holder cast for it
    seq: int
    at: datetime
    leaf: str


@dataclass(frozen=True)
class SecretReceipt:
    sheet_id: int
    vote_id: int
    assembly_id: int
    text: str
    received_at: datetime
    colleges: Mapping[int, College]  # of each member on the roll: two share a name
    lines: tuple[Taken, ...]


def secret_receipt(
    db: Session, viewer: Viewer, vote_id: int, sheet_id: int
) -> SecretReceipt:
    """The receipt of one's own sheet; anybody else's is a miss."""
    vote = admission.vote(db, viewer, vote_id)
    sheet = db.get(Sheet, sheet_id)
    if sheet is None or (sheet.vote_id, sheet.person_id) != (vote.id, viewer.person_id):
        raise NotFound(f"sheet {sheet_id}")
    if vote.kind is not VoteKind.SECRET:
        raise NotFound(f"secret vote {vote_id}")
    return SecretReceipt(
        sheet_id=sheet.id,
        vote_id=vote.id,
        assembly_id=vote.assembly_id,
        text=vote.text,
        received_at=sheet.received_at,
        colleges=colleges(db, vote.assembly_id),
        lines=tuple(taken(db, vote.assembly_id, sheet.seqs)),
    )


def taken(db: Session, assembly_id: int, seqs: Sequence[int]) -> list[Taken]:
    """What these entries of the record say: who took part."""
    kept = (
        select(Entry)
        .where(Entry.stream == f"assembly:{assembly_id}", Entry.seq.in_(seqs))
        .order_by(Entry.seq)
    )
    return [_line(entry) for entry in db.scalars(kept)]


def _line(entry: Entry) -> Taken:
    told = read_entry(entry.text.encode()).particulars
    holder = told["holder"]
    return Taken(
        member_id=int(str(told["member_id"])),
        member=str(told["member"]),
        holder=None if holder is None else str(holder),
        seq=entry.seq,
        at=entry.at,
        leaf=entry.leaf.hex(),
    )
