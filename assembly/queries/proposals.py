"""The agenda and what is moved on it, as the rules of amending ask of them (B7)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assembly.models.agenda_item import AgendaItem
from assembly.models.agenda_motion import AgendaMotion
from assembly.models.vote import Vote
from assembly.queries import agendas
from assembly.record.agenda import agenda_hash
from assembly.rules.proposals import Point, Proposal, Wording, touched
from assembly.rules.purposes import CHANGES
from assembly.rules.vocabulary import ItemKind


def points_in_force(db: Session, assembly_id: int) -> tuple[Point, ...]:
    """The agenda in force, each item with whether it was put to the vote."""
    convocation = agendas.in_force(db, assembly_id)
    if convocation is None:
        return ()
    put = select(Vote.item_id).where(Vote.assembly_id == assembly_id)
    voted = set(db.scalars(put))
    return tuple(
        Point(item.id, _wording_of(item), voted=item.id in voted)
        for item in agendas.items_of(db, convocation.id)
    )


def hash_in_force(db: Session, assembly_id: int) -> str:
    """The hash of the agenda in force: changes with every amendment."""
    convocation = agendas.in_force(db, assembly_id)
    items = [] if convocation is None else agendas.items_of(db, convocation.id)
    return agenda_hash(agendas.frozen(items))


def points_recorded(agenda: Sequence[Mapping[str, Any]]) -> tuple[Point, ...]:
    """An agenda as an entry of the record keeps it."""
    return tuple(Point(int(item["item_id"]), wording_kept(item)) for item in agenda)


def touched_now(db: Session, assembly_id: int) -> frozenset[int]:
    """The items that a motion being voted on would change (B7)."""
    voted_on = (
        select(AgendaMotion)
        .join(Vote, Vote.motion_id == AgendaMotion.id)
        .where(Vote.assembly_id == assembly_id, Vote.closed_at.is_(None))
    )
    motions = db.scalars(voted_on).all()
    agenda = points_in_force(db, assembly_id) if motions else ()
    return frozenset(
        item for motion in motions for item in touched(agenda, proposal_of(motion))
    )


def proposal_of(motion: AgendaMotion) -> Proposal:
    """What the motion would change, read from its row."""
    kept = motion.proposal
    return Proposal(
        kind=motion.kind,
        item_id=motion.item_id,
        wording=wording_kept(kept) if "title" in kept else None,
        order=tuple(int(number) for number in kept.get("order", ())),
    )


def keeping(proposal: Proposal) -> dict[str, Any]:
    """The proposal as its row and the record keep it: the wording, or the order."""
    if proposal.wording is not None:
        return keeping_wording(proposal.wording)
    return {"order": list(proposal.order)} if proposal.order else {}


def keeping_wording(wording: Wording) -> dict[str, Any]:
    """Kind, title and text; the whole proposed text of a change of one."""
    kept = {
        "kind": wording.kind.value,
        "title": wording.title,
        "text": wording.text,
    }
    if wording.proposed_text is not None:
        kept["proposed_text"] = wording.proposed_text
    return kept


def wording_kept(kept: Mapping[str, Any]) -> Wording:
    return Wording(
        kind=ItemKind(kept["kind"]),
        title=str(kept["title"]),
        text=str(kept["text"]),
        proposed_text=kept.get("proposed_text"),
    )


def tidy(wording: Wording) -> Wording:
    """As it is kept: no blank ends, one kind of line end, a proposed text only where
    one belongs."""
    changes = wording.kind in CHANGES
    return Wording(
        kind=wording.kind,
        title=" ".join(wording.title.split()),
        text=_lines(wording.text),
        proposed_text=_lines(wording.proposed_text or "") if changes else None,
    )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _wording_of(item: AgendaItem) -> Wording:
    return Wording(item.kind, item.title, item.text, item.proposed_text)
