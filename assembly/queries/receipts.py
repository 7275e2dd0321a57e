"""What a voter gets for a sheet: the entries of the record that hold its ballots."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.record import Entry
from assembly.models.vote import Ballot, Sheet
from assembly.queries import admission
from assembly.queries.admission import NotFound
from assembly.queries.rolls import colleges
from assembly.queries.viewers import Viewer
from assembly.record.entry import read_entry
from assembly.rules.vocabulary import Choice, College


@dataclass(frozen=True)
class ReceiptLine:
    """One member's ballot as the record keeps it.

    `leaf` (SHA-256, hex) finds it in an export. `choice` is told once the entry is
    unsealed: when its vote has closed and it was counted. `stands` while no later
    ballot has taken its place. `holder` names the member that cast it by proxy.
    """

    member_id: int
    member: str
    seq: int
    at: datetime
    leaf: str
    choice: Choice | None
    stands: bool
    holder: str | None = None


@dataclass(frozen=True)
class Receipt:
    sheet_id: int
    vote_id: int
    assembly_id: int
    text: str
    received_at: datetime
    colleges: Mapping[int, College]  # of each member on the roll: two share a name
    lines: tuple[ReceiptLine, ...]


def receipt(db: Session, viewer: Viewer, vote_id: int, sheet_id: int) -> Receipt:
    """The receipt of one's own sheet; anybody else's is a miss."""
    vote = admission.vote(db, viewer, vote_id)
    sheet = db.get(Sheet, sheet_id)
    if sheet is None or (sheet.vote_id, sheet.person_id) != (vote.id, viewer.person_id):
        raise NotFound(f"sheet {sheet_id}")
    standing = set(db.scalars(select(Ballot.seq).where(Ballot.vote_id == vote.id)))
    return Receipt(
        sheet_id=sheet.id,
        vote_id=vote.id,
        assembly_id=vote.assembly_id,
        text=vote.text,
        received_at=sheet.received_at,
        colleges=colleges(db, vote.assembly_id),
        lines=tuple(
            _line(entry, stands=entry.seq in standing)
            for entry in _entries(db, vote.assembly_id, sheet.seqs)
        ),
    )


def sheet_sent(db: Session, person_id: int, key: str) -> Sheet | None:
    """What this person sent under this key; none if nothing yet."""
    sent = select(Sheet).where(Sheet.person_id == person_id, Sheet.key == key)
    return db.scalars(sent).one_or_none()


def choices_sent(db: Session, assembly_id: int, sheet: Sheet) -> dict[int, Choice]:
    """The choices of a sheet: to compare with what is sent again, never to show."""
    told = [
        read_entry(entry.text.encode()).particulars
        for entry in _entries(db, assembly_id, sheet.seqs)
    ]
    return {int(str(p["member_id"])): Choice(str(p["choice"])) for p in told}


def _entries(db: Session, assembly_id: int, seqs: Sequence[int]) -> Sequence[Entry]:
    kept = (
        select(Entry)
        .where(Entry.stream == f"assembly:{assembly_id}", Entry.seq.in_(seqs))
        .order_by(Entry.seq)
    )
    return db.scalars(kept).all()


def _line(entry: Entry, *, stands: bool) -> ReceiptLine:
    told = read_entry(entry.text.encode()).particulars
    return ReceiptLine(
        member_id=int(str(told["member_id"])),
        member=str(told["member"]),
        seq=entry.seq,
        at=entry.at,
        leaf=entry.leaf.hex(),
        choice=Choice(str(told["choice"])) if entry.sealed_at is None else None,
        stands=stands,
        holder=_text_or_none(told.get("holder")),
    )


def _text_or_none(value: object) -> str | None:
    return None if value is None else str(value)
